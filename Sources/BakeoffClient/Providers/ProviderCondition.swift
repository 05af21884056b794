internal import BakeoffCore

/// What must be so for a variant to hold: all that is said.
struct ProviderCondition: Hashable, Sendable {
  /// The mode of the model's price row.
  private var mode: String?
  /// A flag of the model's price row.
  private var flag: String?
  /// What the model's name begins with.
  private var model: String?
  /// What the model's name holds somewhere.
  private var part: String?
  /// What stands before the model's name to choose this variant; it is taken off.
  private var word: String?
  /// What the base URL holds somewhere.
  private var base: String?
  /// The variable in which the key was found.
  private var keyVariable: String?
  /// What stands before the key to choose this variant; it is taken off.
  private var keyMark: String?
  /// A variable that is set, and one that is not.
  private var setVariable: String?
  private var unsetVariable: String?
  /// The values of variables.
  private var environment: [String: Set<String>] = [:]

  /// Reads one element of a variant's `when`.
  init(_ json: JSON) throws(ProviderRowProblem) {
    guard case .object(let members) = json, !members.isEmpty else {
      throw ProviderRowProblem(reason: "a condition must be an object that is not empty")
    }
    for (key, value) in members.members {
      switch (key, value.stringValue) {
      case ("mode", let text?): mode = text
      case ("flag", let text?): flag = text
      case ("model", let text?): model = text
      case ("holds", let text?): part = text
      case ("set", let text?): setVariable = text
      case ("unset", let text?): unsetVariable = text
      case ("word", let text?): word = text
      case ("base", let text?): base = text
      case ("key_env", let text?): keyVariable = text
      case ("key_mark", let text?): keyMark = text
      case ("env", nil):
        for (name, values) in value.objectValue?.members ?? [] {
          environment[name] = Set((values.arrayValue ?? []).compactMap(\.stringValue))
        }
        guard !environment.isEmpty, environment.values.allSatisfy({ !$0.isEmpty }) else {
          throw ProviderRowProblem(reason: "\"env\" must be an object of lists of strings")
        }
      default: throw ProviderRowProblem(reason: "\"\(key)\" is no condition with such a value")
      }
    }
  }

  /// Whether all of it is so; if it is, the words that chose it are taken off.
  func isMet(by situation: inout ProviderSituation) -> Bool {
    func begins(_ text: String?, with start: String?) -> Bool {
      start.map { text?.hasPrefix($0) == true } ?? true
    }
    guard mode == nil || mode == situation.price?.mode,
      flag.map({ situation.price?.flags.contains($0) == true }) ?? true,
      begins(situation.model, with: model), begins(situation.model, with: word),
      part.map({ situation.model.contains($0) }) ?? true,
      setVariable.map({ situation.environment[$0] != nil }) ?? true,
      unsetVariable.map({ situation.environment[$0] == nil }) ?? true,
      base.map({ situation.base.contains($0) }) ?? true,
      keyVariable == nil || keyVariable == situation.key?.name,
      begins(situation.key?.value, with: keyMark),
      environment.allSatisfy({ name, values in
        situation.environment[name].map(values.contains) == true
      })
    else { return false }
    if let word { situation.model.removeFirst(word.count) }
    if let keyMark { situation.key?.value.removeFirst(keyMark.count) }
    return true
  }
}

/// What the variants of a row are chosen by.
struct ProviderSituation {
  /// The model's name after the provider's prefix.
  var model: String
  /// What is known of the model; nil when nothing is.
  let price: Price?
  /// The base URL as configured; empty when there is none.
  let base: String
  /// The key and the variable that it stands in; nil when none is set.
  var key: (name: String, value: String)?
  /// Where variables are looked up.
  let environment: Environment
}
