internal import BakeoffCore
internal import Synchronization

/// A reply that is read while its stream arrives, with when its words came.
///
/// An error within the stream ends the exchange at once, for what follows it is of no use. A server
/// may also answer whole although a stream was asked for, and a reply that is no success is whole.
final class StreamedReply: Sendable {
  private struct State {
    var events: StreamEvents
    var reader: any StreamReader
    /// How many bytes were taken.
    var byteCount = 0
    /// Whether the body is a stream; nil before its first byte.
    var isStream: Bool?
    var fault: ProviderFault?
    /// How many events brought words, and when the first, the last and the first of the answer came.
    var wordCount = 0
    var first: Double?
    var last: Double?
    var firstAnswer: Double?
    /// Whether the stream's last event has come.
    var isComplete = false
  }

  private let state: Mutex<State>
  private let framing: Streaming.Framing
  private let wire: any WireProtocol

  /// Begins a reply.
  init(_ streaming: Streaming, wire: any WireProtocol) {
    self.wire = wire
    framing = streaming.framing
    state = Mutex(
      State(events: StreamEvents(framing: streaming.framing), reader: streaming.makeReader())
    )
  }

  /// Takes a part of the body.
  func receive(_ part: BodyPart) -> BodyState {
    state.withLock { state in
      take(part, &state)
      return if state.fault != nil {
        .enough
      } else if state.isComplete {
        .complete
      } else {
        state.wordCount > 0 ? .flowing : .begun
      }
    }
  }

  /// Gives the reply as it would have come without streaming.
  ///
  /// - Parameters:
  ///   - response: What came; a part that `receive(_:)` was not told of is read now.
  ///   - timing: Gets the times of the words.
  /// - Returns: The reply.
  /// - Throws: `ProviderFault` for an error within the stream, and for one that broke off.
  func json(of response: HTTPResponse, timing: inout Timing) throws(ProviderFault) -> JSON {
    try state.withLock { (state) throws(ProviderFault) in
      let rest = Array(response.body.dropFirst(state.byteCount))
      take(BodyPart(bytes: rest, status: response.status, seconds: nil), &state)
      if state.fault == nil, !state.isComplete, state.isStream == true,
        let last = state.events.finish()
      {
        state.fault = fault(of: last, nil, &state)
      }
      if let fault = state.fault { throw fault }
      guard state.isStream == true else {
        do throws(JSONSyntaxError) {
          return try JSON(parsing: response.body)
        } catch {
          throw .notJSON(error)
        }
      }
      note(&timing, state)
      return try state.reader.reply()
    }
  }

  /// When the words came; nothing for a reply that was no stream.
  func times(_ timing: inout Timing) { state.withLock { note(&timing, $0) } }

  private func note(_ timing: inout Timing, _ state: State) {
    timing.firstToken = state.first
    timing.firstAnswer = state.firstAnswer
    if let first = state.first, let last = state.last, state.wordCount > 1 {
      timing.betweenTokens = (last - first) / Double(state.wordCount - 1)
    }
  }

  private func take(_ part: BodyPart, _ state: inout State) {
    state.byteCount += part.bytes.count
    guard state.fault == nil, (200..<300).contains(part.status) else { return }
    if state.isStream == nil, let first = part.bytes.first(where: { !Self.isBlank($0) }) {
      state.isStream = isBeginning(first)
    }
    guard state.isStream != false else { return }
    for event in state.events.receive(part.bytes) where state.fault == nil {
      state.fault = fault(of: event, part.seconds, &state)
    }
  }

  /// Hands an event on, and gives the error that it is; nil when it is none.
  private func fault(
    of event: StreamEvents.Event,
    _ seconds: Double?,
    _ state: inout State
  ) -> ProviderFault? {
    switch event.content {
    case .end:
      state.reader.receiveEnd()
      state.isComplete = true
    case .fault(let fault): return fault
    case .text(let text):
      return event.name == "error"
        ? ProviderFault(.serverError, text)
        : .malformed("the stream holds what is not JSON: \"\(text)\"")
    case .json(let json):
      do throws(ProviderFault) {
        let words = try state.reader.receive(json)
        state.isComplete = state.isComplete || state.reader.isComplete
        if event.name == "error" {
          return wire.fault(in: json) ?? ProviderFault(.serverError, json.text)
        }
        guard let words, let seconds else { return nil }
        state.wordCount += 1
        state.last = seconds
        if state.first == nil { state.first = seconds }
        if words == .answer, state.firstAnswer == nil { state.firstAnswer = seconds }
      } catch {
        return error
      }
    }
    return nil
  }

  /// Whether a body that begins so is a stream: an event's field or a comment, a line of JSON, or a
  /// frame.
  private func isBeginning(_ byte: UInt8) -> Bool {
    switch framing {
    case .events, .namedTexts: "deir:".utf8.contains(byte) || byte == 0xEF
    case .lines: byte == UInt8(ascii: "{") || byte == 0xEF
    // The highest byte of a length that no frame has.
    case .frames, .framedEvents: byte == 0
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
  }
}
