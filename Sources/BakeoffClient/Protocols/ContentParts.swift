internal import BakeoffCore

/// A message's content, which may be one text or a list of text and thinking parts.
struct ContentParts {
  /// The text parts, joined.
  let text: String
  /// The thinking parts, joined; nil when there are none.
  let reasoning: String?

  /// Reads content; anything but text and thinking is left out.
  init(_ content: JSON?) {
    guard let parts = content?.arrayValue else {
      text = content?.stringValue ?? ""
      reasoning = nil
      return
    }
    text = parts.filter { ["text", "output_text"].contains($0["type"]?.stringValue) }
      .compactMap { $0["text"]?.stringValue }.joined()
    // Databricks gives the thoughts of Claude as a summary.
    let thoughts = parts.filter { ["thinking", "reasoning"].contains($0["type"]?.stringValue) }
      .map { Self.thought($0["thinking"] ?? $0["summary"]) }
    reasoning = thoughts.isEmpty ? nil : thoughts.joined()
  }

  /// Anthropic gives a thought as text, Mistral as a list of text parts.
  private static func thought(_ thinking: JSON?) -> String {
    thinking?.stringValue
      ?? (thinking?.arrayValue ?? []).compactMap { $0["text"]?.stringValue }.joined()
  }
}
