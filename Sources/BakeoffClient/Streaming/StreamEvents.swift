internal import BakeoffCore

/// The events of a streamed body, each with the time at which its last byte arrived.
///
/// It works on bytes, so an event may be split anywhere, within a character too.
struct StreamEvents {
  /// One event.
  enum Event {
    case json(JSON)
    /// `[DONE]`.
    case end
    /// Bytes that are no event.
    case unreadable(String)
    /// An error of the stream itself.
    case fault(ProviderFault)
  }

  /// The events with the seconds after the request was sent; nil when they were not measured.
  let events: [(event: Event, seconds: Double?)]

  /// Splits a body.
  init(_ response: HTTPResponse, framing: Streaming.Framing) {
    events =
      switch framing {
      case .frames: Self.frames(of: response)
      case .framedEvents: Self.framedEvents(of: response)
      case .events, .lines: Self.lines(of: response, framing: framing)
      }
  }

  /// Splits a body at line breaks.
  static func lines(
    of response: HTTPResponse,
    framing: Streaming.Framing
  ) -> [(event: Event, seconds: Double?)] {
    var events: [(Event, Double?)] = []
    var arrivals = response.arrivals[...]
    func emit(_ data: ArraySlice<UInt8>, endingAt offset: Int) {
      while let first = arrivals.first, first.offset < offset { arrivals = arrivals.dropFirst() }
      events.append((Self.event(data), arrivals.first?.seconds))
    }
    let body = response.body
    var data: [UInt8] = []
    var start = body.startIndex
    while start < body.endIndex {
      let feed = body[start...].firstIndex(of: 0x0A)
      let end = feed ?? body.endIndex
      var line = body[start..<end]
      if line.last == 0x0D { line = line.dropLast() }
      switch framing {
      case .lines, .frames:
        if line.contains(where: { $0 != 0x20 }) { emit(line, endingAt: end) }
      case .events, .framedEvents:
        if let value = Self.data(line) {
          if !data.isEmpty { data.append(0x0A) }
          data += value
        }
        // An event ends with an empty line; the last one may end with the body.
        if !data.isEmpty, line.isEmpty || feed == nil || end + 1 == body.endIndex {
          emit(data[...], endingAt: end)
          data = []
        }
      }
      start = feed.map { $0 + 1 } ?? body.endIndex
    }
    return events
  }

  /// The value of a `data:` line; nil for comments, event names and anything else.
  private static func data(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let field = Array("data:".utf8)
    guard line.starts(with: field) else { return nil }
    let value = line.dropFirst(field.count)
    return value.first == 0x20 ? value.dropFirst() : value
  }

  /// What the data of an event says.
  static func event(_ data: ArraySlice<UInt8>) -> Event {
    if data.elementsEqual("[DONE]".utf8) { return .end }
    if let json = try? JSON(parsing: data) { return .json(json) }
    return .unreadable(String(decoding: data.prefix(200), as: UTF8.self))
  }
}
