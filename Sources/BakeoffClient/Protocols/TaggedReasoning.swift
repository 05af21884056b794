/// An answer in front of which a model's reasoning stands in `<think>` tags, as some servers leave it.
struct TaggedReasoning {
  /// What stands within the tags; nil when the answer does not begin with them.
  let reasoning: String?
  /// What follows the tags, or the whole text.
  let answer: String

  /// Takes an answer apart.
  ///
  /// Reasoning that was cut off, and so never closed, has no answer after it.
  init(_ text: String) {
    let start = text.drop(while: \.isWhitespace)
    guard start.hasPrefix("<think>") else {
      (reasoning, answer) = (nil, text)
      return
    }
    let inside = start.dropFirst("<think>".count)
    let end = inside.firstRange(of: "</think>")
    reasoning =
      String(inside[..<(end?.lowerBound ?? inside.endIndex)])
      .trimmingPrefix(while: \.isWhitespace).description
    answer = end.map { String(inside[$0.upperBound...].drop(while: \.isWhitespace)) } ?? ""
  }
}
