internal import BakeoffCore
internal import Foundation

/// Checks which tools the model wants called: every one that the value names, or any without a value.
///
/// Names between commas or a list; case counts. Other tools may be called too.
struct ToolCalledScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "tool-called",
      summary: "Every tool that the value names is called; without a value, any.",
      example: "tool-called:get_weather"
    ) { settings in ToolCalledScorer(tools: settings.names ?? []) }
  ]

  let name = "tool-called"
  /// The tools' names; empty for any.
  let tools: [String]

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let called = answer.toolCalls.map(\.name)
    let isRight = tools.isEmpty ? !called.isEmpty : tools.allSatisfy(called.contains)
    return .verdict(name, isRight, explanation: answer.calledTools)
  }
}

extension ScorerSettings {
  /// The names of a list, or of a text between commas; nil without a value.
  var names: [String]? {
    guard let text = value?.stringValue else { return expectedTexts }
    return text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }
}

extension ModelResponse {
  /// Which tools are called, as a sentence.
  var calledTools: String {
    toolCalls.isEmpty
      ? "No tool is called." : "Called: \(toolCalls.map(\.name).joined(separator: ", "))."
  }
}
