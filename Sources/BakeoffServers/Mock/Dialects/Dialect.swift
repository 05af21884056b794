internal import BakeoffCore
internal import Foundation

/// One vendor's format: how its requests are read and its replies written.
protocol Dialect: Sendable {
  /// Reads a question.
  ///
  /// - Throws: `MockRefusal` when the vendor would refuse it.
  func question(_ body: JSON, _ request: ServerRequest) throws(MockRefusal) -> MockQuestion

  /// Writes an answer that comes whole.
  func reply(_ completion: MockCompletion, to question: MockQuestion) -> JSON

  /// Writes an answer that comes in parts.
  func stream(_ completion: MockCompletion, to question: MockQuestion) -> [ServerReply.Part]

  /// The content type of a stream.
  func streamType(of question: MockQuestion) -> String

  /// Writes an error.
  ///
  /// - Parameters:
  ///   - status: The status that it comes with.
  ///   - message: What went wrong.
  ///   - retryAfter: The seconds to wait; nil when nothing is said of it.
  ///   - number: The number of the request.
  /// - Returns: The body.
  func failure(status: Int, _ message: String, retryAfter: Double?, number: Int) -> JSON

  /// What it says when a model is not known.
  func unknownModel(_ model: String) -> String

  /// Headers of every reply: its number and what is left of limits.
  func headers(number: Int, limits: ServerLimits, now: Double) -> [(name: String, value: String)]

  /// Headers that ask to wait for some seconds.
  func waitHeaders(_ seconds: Double) -> [(name: String, value: String)]

  /// The models that there are, as the vendor lists them.
  func models(_ names: [String]) -> JSON

  /// How many tokens a question has, as the vendor says it.
  func count(_ tokens: Int) -> JSON
}

extension Dialect {
  /// Server-sent events.
  func streamType(of question: MockQuestion) -> String { "text/event-stream; charset=utf-8" }

  /// None: nothing is said of limits until they are reached.
  func headers(
    number: Int,
    limits: ServerLimits,
    now: Double
  ) -> [(name: String, value: String)] { [] }

  /// Whole seconds, as most clients only read those.
  func waitHeaders(_ seconds: Double) -> [(name: String, value: String)] {
    [("retry-after", "\(Int(seconds.rounded(.up)))")]
  }

  /// As Anthropic says it.
  func count(_ tokens: Int) -> JSON { ["input_tokens": .number(tokens)] }
}

/// What several formats have in common.
enum Wire {
  /// A server-sent event; its name is only written where there is one.
  static func event(_ json: JSON, named name: String? = nil, end: String = "\n\n") -> [UInt8] {
    Array((name.map { "event: \($0)\n" } ?? "").utf8) + Array("data: ".utf8) + json.bytes
      + Array(end.utf8)
  }

  /// The text of a content, which is one text or a list of parts.
  static func text(_ content: JSON?) -> String {
    if let text = content?.stringValue { return text }
    return (content?.arrayValue ?? []).compactMap { part in
      part["text"]?.stringValue ?? part["content"].map { text($0) }
    }.joined()
  }

  /// The texts of turns in the shape of roles and contents.
  static func turns(_ json: JSON?) throws(MockRefusal) -> [JSON] {
    guard let turns = json?.arrayValue, !turns.isEmpty else {
      throw MockRefusal("messages: a list that is not empty is required")
    }
    return turns
  }

  /// The text of the last turn of a user that says something.
  static func prompt(_ turns: [JSON], key: String = "content") -> String {
    turns.last {
      ($0["role"]?.stringValue ?? "user") == "user" && !text($0[key]).isEmpty
    }.map { text($0[key]) } ?? ""
  }

  /// An instant as `2026-10-21T12:00:00Z`.
  static func instant(_ time: Double) -> String {
    Date(timeIntervalSince1970: time).formatted(.iso8601)
  }

  /// The arguments of a call as an object; empty when they are none.
  static func arguments(_ call: ToolCall) -> JSON {
    guard let json = try? JSON(parsing: call.arguments), json.objectValue != nil else { return [:] }
    return json
  }
}
