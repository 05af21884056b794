internal import BakeoffClient
internal import BakeoffCore

/// What is asked of a mock server, in whatever format.
struct MockQuestion: Sendable {
  /// The model that is asked.
  var model: String
  /// The text of the last user turn.
  var prompt: String
  /// All that is said, to estimate its tokens from.
  var input: String
  /// Whether a stream is asked for.
  var isStreamed: Bool
  /// The body as it came.
  var body: JSON
}

/// An answer with what was counted, ready to be written in a format.
struct MockCompletion: Sendable {
  /// What makes its id unlike others, from 1.
  var number: Int
  /// The model that answers.
  var model: String
  /// The text.
  var text: String
  /// The tools that it wants called.
  var toolCalls: [ToolCall]
  /// Why it ends, in the words of OpenAI's chat protocol.
  var stopReason: String
  /// Tokens in, cached included.
  var inputTokens: Int
  /// Tokens of the input that were cached.
  var cachedTokens: Int
  /// Tokens out, reasoning included.
  var outputTokens: Int
  /// Tokens of the output that were spent on reasoning.
  var reasoningTokens: Int
  /// How long it takes, in seconds.
  var latency: Double
  /// When the request came, in seconds since 1970.
  var time: Double

  /// The text in parts for a stream: words with the white space before them.
  var words: [String] { MockWords.pieces(of: text) }

  /// Parts of a stream, spread evenly over the latency: the first comes when one share of it has
  /// passed.
  ///
  /// - Parameters:
  ///   - head: What comes at once.
  ///   - words: What comes with each word.
  ///   - tail: What comes at the end.
  /// - Returns: All parts with their times.
  func stream(head: [[UInt8]], words: [[UInt8]], tail: [[UInt8]]) -> [ServerReply.Part] {
    let share = latency / Double(max(words.count, 1))
    return head.map { ServerReply.Part(bytes: $0, time: 0) }
      + words.enumerated().map { index, bytes in
        ServerReply.Part(bytes: bytes, time: share * Double(index + 1))
      }
      + tail.map { ServerReply.Part(bytes: $0, time: latency) }
  }
}
