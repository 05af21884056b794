internal import BakeoffCore
internal import Foundation

/// One step that takes the part to be scored out of an answer.
///
/// Steps are said, not programmed: a task file can ask for these and for nothing else.
struct AnswerTransform: Sendable {
  /// The step as it was written.
  let step: String
  private let work: @Sendable (String) -> String?

  /// How the steps there are can be written.
  static let forms = [
    "trim", "lower", "upper", "first-line", "last-line", "code-block", "after:TEXT", "before:TEXT",
    "regex:PATTERN", "json:/POINTER", "json:$.PATH",
  ]

  /// Reads a step.
  ///
  /// - Throws: `ScorerError` naming the steps there are, or why a pattern or path cannot be used.
  init(_ step: String) throws(ScorerError) {
    self.step = step
    let parts = step.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let argument = parts.count == 2 ? String(parts[1]) : ""
    switch (parts[0].trimmingCharacters(in: .whitespaces).lowercased(), argument.isEmpty) {
    case ("trim", true): work = { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    case ("lower", true): work = { $0.lowercased() }
    case ("upper", true): work = { $0.uppercased() }
    case ("first-line", true): work = { Self.lines($0).first }
    case ("last-line", true): work = { Self.lines($0).last }
    case ("code-block", true): work = { CodeBlock.first(in: $0)?.text }
    case ("after", false):
      work = { text in
        text.range(of: argument, options: .backwards).map { String(text[$0.upperBound...]) }
      }
    case ("before", false):
      work = { text in text.range(of: argument).map { String(text[..<$0.lowerBound]) } }
    case ("regex", false):
      let pattern = try AnswerPattern(
        ScorerSettings(value: .string(argument)),
        scorer: "transform",
        ignoringCase: false
      )
      work = { (try? pattern.firstMatch(in: $0))?.first }
    case ("json", false):
      let path = try Self.path(argument)
      work = { text in
        EmbeddedJSON.value(in: text).flatMap { path.values(in: $0).first }
          .map { $0.stringValue ?? $0.text }
      }
    default: throw .unknownTransform(step: step)
    }
  }

  /// The part of a text that the step takes; nil when the text has none.
  func applied(to text: String) -> String? { work(text) }

  /// What to say when the answer has no such part.
  var complaint: String { "The answer has nothing for the transform \(step)." }

  /// The lines that are not blank, without white space at their ends.
  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  private static func path(_ text: String) throws(ScorerError) -> JSONPath {
    if let path = text.hasPrefix("/") ? JSONPath(pointer: text) : try? JSONPath(parsing: text) {
      return path
    }
    throw .unusableValue(
      scorer: "transform",
      reason: "\"\(text)\" is neither a JSON pointer such as /a/0 nor a path such as $.a[0]"
    )
  }
}
