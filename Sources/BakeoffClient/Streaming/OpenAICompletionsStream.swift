internal import BakeoffCore

/// Puts the pieces of a text completion together.
struct OpenAICompletionsStream: StreamReader {
  private var frame = ChunkFrame()
  private var text = ""
  /// Lists of one entry for each token.
  private var logprobs = JSONObject()

  mutating func receive(_ event: JSON) throws(ProviderFault) -> StreamedWords? {
    guard let choice = try frame.receive(event) else { return nil }
    for (key, value) in choice["logprobs"]?.objectValue?.members ?? [] {
      guard let entries = value.arrayValue else { continue }
      logprobs[key] = .array((logprobs[key]?.arrayValue ?? []) + entries)
    }
    guard let piece = choice["text"]?.stringValue, !piece.isEmpty else { return nil }
    text += piece
    return .answer
  }

  mutating func receiveEnd() { frame.hasEnded = true }

  func reply() throws(ProviderFault) -> JSON {
    try frame.reply(with: [
      "text": .string(text), "logprobs": logprobs.isEmpty ? .null : .object(logprobs),
    ])
  }
}
