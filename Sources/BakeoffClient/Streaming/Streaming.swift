public import BakeoffCore

/// How the replies of a wire protocol are streamed.
public struct Streaming: Sendable {
  /// How the events of a stream are told apart.
  public enum Framing: Sendable {
    /// Server-sent events, each with JSON as its data.
    case events
    /// One JSON object on each line.
    case lines
    /// AWS's binary frames, each with JSON as its payload; an event becomes an object with the
    /// event's name as its only key.
    case frames
    /// AWS's binary frames, whose payloads together are server-sent events.
    case framedEvents
    /// Server-sent events whose data is text; an event becomes an object with its name as its only
    /// key.
    case namedTexts
  }

  /// How the events are told apart.
  public var framing: Framing
  /// What a request's body says to have its reply streamed.
  public var members: JSONObject
  /// The URL for a streamed reply, made from the usual one.
  public var url: @Sendable (String) -> String
  /// Where the stream is, as the reply to the request says; nil where that reply is the stream.
  ///
  /// Such a stream only tells when words came: the answer itself is asked after when it has ended.
  public var place: (@Sendable (JSON) -> String?)?
  /// The names of headers that are not sent with a request for a stream.
  public var omittedHeaders: Set<String>
  /// Makes a reader for one reply.
  public var makeReader: @Sendable () -> any StreamReader

  /// Describes a protocol's streams.
  public init(
    framing: Framing = .events,
    members: JSONObject = ["stream": true],
    url: @escaping @Sendable (String) -> String = { $0 },
    place: (@Sendable (JSON) -> String?)? = nil,
    omittedHeaders: Set<String> = [],
    makeReader: @escaping @Sendable () -> any StreamReader
  ) {
    self.framing = framing
    self.members = members
    self.url = url
    self.place = place
    self.omittedHeaders = omittedHeaders
    self.makeReader = makeReader
  }

  /// A URL whose path ends in `_stream` as well, its query left as it is.
  static func streamPath(_ url: String) -> String {
    let halves = url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    return halves[0] + "_stream" + (halves.count == 2 ? "?\(halves[1])" : "")
  }
}

/// Puts the events of a stream together to the reply that would have come without streaming, so that
/// both are read by the same code and say the same.
public protocol StreamReader: Sendable {
  /// Takes the next event.
  ///
  /// - Returns: What kind of words it brought; nil when it brought none.
  /// - Throws: `ProviderFault` when the event is an error, for a status of 200 does not mean success.
  mutating func receive(_ event: JSON) throws(ProviderFault) -> StreamedWords?

  /// Whether the last event has come, where the protocol has one that is always the last.
  var isComplete: Bool { get }

  /// Takes the mark that some protocols end their streams with.
  mutating func receiveEnd()

  /// The whole reply.
  ///
  /// - Throws: `ProviderFault` when the stream broke off.
  func reply() throws(ProviderFault) -> JSON
}

extension StreamReader {
  /// Not known.
  public var isComplete: Bool { false }

  /// Does nothing.
  public mutating func receiveEnd() {}
}

/// What kind of words an event brings.
public enum StreamedWords: Sendable {
  /// A part of the model's reasoning.
  case reasoning
  /// A part of the answer.
  case answer
}

extension ProviderFault {
  /// A stream that ended before its last event; the same request may well succeed.
  static let brokenStream = ProviderFault(.connection, "the stream broke off before its end")

  /// A reply that is no JSON text.
  static func notJSON(_ error: JSONSyntaxError) -> ProviderFault {
    .malformed("the reply is not JSON: \(error.reason) at byte \(error.offset)")
  }
}
