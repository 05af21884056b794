internal import BakeoffCore
internal import Foundation

/// Asks a program of the user's for the verdict.
///
/// It reads one JSON object from standard input: `id`, `messages`, `prompt`, `targets`, `choices`,
/// `metadata`, `tags`, `output`, `stop_reason`, `usage`, `cost_usd`, `latency_ms`, `cached` and
/// `tool_calls`; what is not known is left out. It prints a number from 0 to 1, `true` or `false`, or
/// an object with `score` or `pass`, and `reason` and `answer` if it likes; a score passes from 0.5
/// when it does not say. A `score` of null, another output, a failure or a timeout (30 s, or
/// `timeout` of an object as value) leaves the answer unscored.
///
/// The value is the program and its arguments: a list, or words between spaces. No shell reads it. It sees
/// no variables with keys or the like but those that `secrets` of an object as value names.
/// Task files may not name programs.
struct CommandScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "command",
      summary: "A program of yours says it: JSON in, a number, a bool or an object out.",
      example: "command:say 1"
    ) { settings throws(ScorerError) in
      guard let runner = settings.tools.commands else { throw ScorerError.commandRefused }
      let value = settings.value?["command"] ?? settings.value
      let arguments = try arguments(value)
      let timeout = settings.value?.objectValue?["timeout"].map { $0.doubleValue ?? 0 } ?? 30
      guard timeout > 0, timeout.isFinite else {
        throw ScorerError.unusableValue(scorer: "command", reason: "its timeout is no time")
      }
      let secrets = settings.value?.objectValue?["secrets"]?.arrayValue ?? []
      return CommandScorer(
        arguments: arguments,
        timeout: timeout,
        secrets: secrets.compactMap(\.stringValue),
        runner: runner
      )
    }
  ]

  let name = "command"
  /// The program and its arguments.
  let arguments: [String]
  /// After how many seconds it is ended.
  let timeout: Double
  /// The variables with keys or the like that it may see.
  let secrets: [String]
  /// What runs it.
  let runner: any CommandRunner

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let output: [UInt8]
    do throws(CommandError) {
      let input = CommandInput(answer: answer, sample: sample).json.bytes + [UInt8(ascii: "\n")]
      output = try runner.run(arguments, input: input, timeout: timeout, secrets: secrets)
    } catch {
      return .unscored(name, because: error.reason)
    }
    guard let json = try? JSON(parsing: output) else {
      let text = String(decoding: output.prefix(80), as: UTF8.self)
        .trimmingCharacters(in: .whitespacesAndNewlines)
      return .unscored(name, because: "The program printed \"\(text)\", which is not JSON.")
    }
    return verdict(json)
  }

  private func verdict(_ json: JSON) -> Score {
    let reason = json["reason"]?.stringValue
    let pass = json["pass"]?.boolValue
    let value: Double
    switch json.objectValue == nil ? json : json["score"] ?? json["pass"] ?? .null {
    case .bool(let isRight): value = isRight ? 1 : 0
    case .number(let digits): value = Double(digits) ?? .nan
    default:
      return .unscored(name, because: reason ?? "The program gave no score.")
    }
    guard (0...1).contains(value) else {
      return .unscored(name, because: "The program gave \(value), which is not from 0 to 1.")
    }
    return Score(
      scorer: name,
      value: value,
      isPassed: pass ?? (value >= 0.5),
      answer: json["answer"].map { $0.stringValue ?? $0.text },
      explanation: reason
    )
  }

  private static func arguments(_ value: JSON?) throws(ScorerError) -> [String] {
    var words: [String] = []
    if let text = value?.stringValue {
      guard !text.contains(where: { "\"'\\".contains($0) }) else {
        throw .unusableValue(
          scorer: "command",
          reason: "quotation marks are not read, as no shell is: give the words as a list"
        )
      }
      words = text.split(separator: " ").map(String.init)
    } else if let list = value?.arrayValue {
      words = list.map { $0.stringValue ?? $0.text }
    }
    guard let program = words.first, !program.isEmpty else {
      throw .missingValue(scorer: "command", expected: "a program")
    }
    return words
  }
}
