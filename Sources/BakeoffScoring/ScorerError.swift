/// Why a scorer cannot be made from what was asked for.
public enum ScorerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No scorer has that name; `suggestion` is the nearest one, nil when none is near.
  case unknown(name: String, suggestion: String?)
  /// The text is not of the form `name`, `name(number)` or `name:value`.
  case malformed(spec: String)
  /// The scorer needs a value; `expected` says which.
  case missingValue(scorer: String, expected: String)
  /// The scorer cannot use the value; `reason` says why.
  case unusableValue(scorer: String, reason: String)
  /// The number in parentheses is out of range; `expected` says what it may be.
  case unusableThreshold(scorer: String, expected: String)

  /// A transform is none of those there are, or is incomplete.
  case unknownTransform(step: String)
  /// A set of checks has none.
  case emptySet
  /// A file of tasks names a program to run.
  case commandRefused
  /// The scorer needs a tool that this program does not have.
  case withoutTool(scorer: String)
  /// The scorer asks a model, and nothing says which.
  case withoutGrader(scorer: String)
  /// The model that the scorer asks cannot be asked; `reason` says why.
  case unusableGrader(scorer: String, reason: String)
  /// A file of tasks says where a model is to be asked.
  case addressRefused(scorer: String)

  /// The sentence to show.
  public var description: String {
    switch self {
    case .unknown(let name, let suggestion):
      let hint = suggestion.map { " did you mean \($0)?" } ?? ""
      let names = Scorers.all.map(\.name).sorted().joined(separator: ", ")
      return "\"\(name)\" is not a scorer\(hint.isEmpty ? "." : ":" + hint) Scorers: \(names)."
    case .malformed(let spec):
      return "\"\(spec)\" does not name a scorer: write name, name(number), name:value "
        + "or name(number):value."
    case .missingValue(let scorer, let expected):
      return "The scorer \(scorer) needs \(expected): write \(scorer):… or give the check a value."
    case .unusableValue(let scorer, let reason):
      return "The scorer \(scorer) cannot use its value: \(reason)."
    case .unusableThreshold(let scorer, let expected):
      return "The scorer \(scorer) cannot use its threshold: it must be \(expected)."
    case .unknownTransform(let step):
      let forms = AnswerTransform.forms.joined(separator: ", ")
      return "\"\(step)\" is not a transform. Transforms: \(forms)."
    case .emptySet:
      return "The assert-set has no checks: list them in its \"assert\"."
    case .commandRefused:
      return "The scorer command runs a program, and a task file must not say which: name it with "
        + "--scorer, or in the file that you give with --config."
    case .withoutTool(let scorer):
      return "The scorer \(scorer) cannot be used here: this program has nothing to read it with."
    case .withoutGrader(let scorer):
      return "The scorer \(scorer) asks a model, and none is named: name it with --grader "
        + "PROVIDER/MODEL, BAKEOFF_GRADER or \"grader\" in the configuration, or give the check a "
        + "\"provider\"."
    case .unusableGrader(let scorer, let reason):
      return "The scorer \(scorer) cannot ask its model: \(reason)."
    case .addressRefused(let scorer):
      return "The scorer \(scorer) names a model with a URL, and a task file must not say where "
        + "your keys are sent: name the model with --grader or --embedder."
    }
  }
}
