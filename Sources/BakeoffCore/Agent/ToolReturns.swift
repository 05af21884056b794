/// What a sample has a tool answer: one value for all calls, or values by the calls' arguments.
///
/// In a task file it is the `returns` of a tool. A list of objects that have `value` or `error`, and
/// `args` where the call must have these arguments, goes by arguments; anything else is the value that
/// every call gets.
public struct ToolReturns: Hashable, Sendable {
  /// What a call gets.
  public enum Answer: Hashable, Sendable {
    /// A value: a text as it is, anything else as JSON.
    case value(JSON)
    /// A failure of the tool, in words for the model.
    case error(String)
  }

  /// An answer with the arguments that ask for it.
  public struct Case: Hashable, Sendable {
    /// The arguments that a call must have, among others; empty for any call.
    public var arguments: JSONObject
    /// What such a call gets.
    public var answer: Answer

    /// Creates a case.
    public init(arguments: JSONObject = JSONObject(), answer: Answer) {
      self.arguments = arguments
      self.answer = answer
    }
  }

  /// The cases in their order; the first that a call fits answers it, and a call that fits none fails.
  public var cases: [Case]

  /// Creates a list of cases.
  public init(cases: [Case]) { self.cases = cases }

  /// Reads `returns`.
  ///
  /// - Throws: `ContentProblem` for a case whose arguments are no object, and for a case after one that
  ///   every call fits.
  public init(json: JSON) throws(ContentProblem) {
    guard let elements = json.arrayValue, !elements.isEmpty, elements.allSatisfy(Self.isCase) else {
      cases = [Case(answer: .value(json))]
      return
    }
    cases = []
    for element in elements {
      let members = element.objectValue ?? JSONObject()
      guard cases.last?.arguments.isEmpty != true else {
        throw ContentProblem(
          "in \"returns\" a case without \"args\" answers every call, so it must be the last"
        )
      }
      let wanted = members["args"] ?? .object(JSONObject())
      guard let arguments = wanted.objectValue else {
        throw ContentProblem("expected an object in \"args\" of \"returns\", found \(wanted.kind)")
      }
      let answer: Answer
      if let error = members["error"] {
        answer = .error(error.stringValue ?? error.text)
      } else {
        answer = .value(members["value"] ?? .null)
      }
      cases.append(Case(arguments: arguments, answer: answer))
    }
  }

  /// Whether a value is a case rather than a part of what is returned.
  private static func isCase(_ json: JSON) -> Bool {
    guard let keys = json.objectValue?.keys else { return false }
    return keys.contains("value") != keys.contains("error")
      && keys.allSatisfy { ["args", "value", "error"].contains($0) }
  }

  /// The cases as a task file has them.
  public var json: JSON {
    .array(
      cases.map { item in
        var members: JSONObject = [:]
        if !item.arguments.isEmpty { members["args"] = .object(item.arguments) }
        switch item.answer {
        case .value(let value): members["value"] = value
        case .error(let words): members["error"] = .string(words)
        }
        return .object(members)
      }
    )
  }
}
