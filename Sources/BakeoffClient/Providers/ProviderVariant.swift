internal import BakeoffCore

/// What a provider's row changes for some of its models, keys or addresses.
struct ProviderVariant: Hashable, Sendable {
  /// When it holds, one of these must be met.
  let conditions: [ProviderCondition]
  /// The members of the row that it replaces, as they stand in the table; null takes one away.
  let changes: JSONObject

  /// Reads one element of a row's `variants`.
  init(_ json: JSON) throws(ProviderRowProblem) {
    guard case .object(var members) = json, let when = members["when"]?.arrayValue, !when.isEmpty
    else {
      throw ProviderRowProblem(reason: "a variant must be an object with a list \"when\"")
    }
    var conditions: [ProviderCondition] = []
    for condition in when { conditions.append(try ProviderCondition(condition)) }
    self.conditions = conditions
    members["when"] = nil
    changes = members
    if let fixed = ["prefix", "name", "variants"].first(where: { members[$0] != nil }) {
      throw ProviderRowProblem(reason: "a variant cannot change \"\(fixed)\"")
    }
  }
}

/// What must be so for a variant to hold: all that is said.
struct ProviderCondition: Hashable, Sendable {
  /// The mode of the model's price row.
  private var mode: String?
  /// A flag of the model's price row.
  private var flag: String?
  /// What the model's name begins with.
  private var model: String?
  /// What stands before the model's name to choose this variant; it is taken off.
  private var word: String?
  /// What the base URL holds somewhere.
  private var base: String?
  /// The variable in which the key was found.
  private var keyVariable: String?
  /// What stands before the key to choose this variant; it is taken off.
  private var keyMark: String?
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
      case ("word", let text?): word = text
      case ("base", let text?): base = text
      case ("key_env", let text?): keyVariable = text
      case ("key_mark", let text?): keyMark = text
      case ("env", nil):
        for (name, values) in value.objectValue?.members ?? [] {
          environment[name] = Set((values.arrayValue ?? []).compactMap(\.stringValue))
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

extension Provider {
  /// The row with the changes of all variants that hold, in their order.
  ///
  /// - Parameter situation: What they are chosen by; the words that chose one are taken off.
  func chosen(for situation: inout ProviderSituation) throws(ProviderRowProblem) -> Provider {
    var row = self
    for variant in variants {
      for condition in variant.conditions where condition.isMet(by: &situation) {
        row = try Provider(fields: row.fields.changed(by: variant.changes))
        break
      }
    }
    let parts = situation.model.split(separator: "/", omittingEmptySubsequences: false)
    if var form = row.modelForms[String(parts.count)] {
      for (index, part) in parts.enumerated() {
        form = form.split(separator: "{\(index + 1)}", omittingEmptySubsequences: false)
          .joined(separator: String(part))
      }
      situation.model = form
    }
    return row
  }
}
