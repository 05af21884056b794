internal import BakeoffCore
internal import Foundation

/// Takes the bytes of a stream as they arrive, and gives its events.
///
/// It works on bytes, so an event may be cut anywhere, within a character too. Lines end with LF, CR
/// or both.
struct StreamEvents {
  /// One event.
  struct Event: Hashable {
    /// What an event brings.
    enum Content: Hashable {
      case json(JSON)
      /// `[DONE]`.
      case end
      /// What is neither, by its beginning.
      case text(String)
      /// An error of the stream itself.
      case fault(ProviderFault)
    }

    /// The name that stood before it; nil when there was none.
    var name: String?
    /// What it brings.
    var content: Content
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  let framing: Streaming.Framing
  /// What there is of a frame that has not come whole.
  var frameBytes: [UInt8] = []
  private var line: [UInt8] = []
  private var isFirstLine = true
  private var isAfterReturn = false
  private var name: String?
  private var data: [UInt8]?

  /// Begins a stream.
  init(framing: Streaming.Framing) { self.framing = framing }

  /// Takes the next bytes, and gives the events that they complete.
  mutating func receive(_ bytes: [UInt8]) -> [Event] {
    switch framing {
    case .events, .lines, .namedTexts: receiveLines(bytes)
    case .frames, .framedEvents: receiveFrames(bytes)
    }
  }

  /// Takes the next bytes of lines, and gives the events that they complete.
  mutating func receiveLines(_ bytes: [UInt8]) -> [Event] {
    guard let first = bytes.first else { return [] }
    var events: [Event] = []
    // The second half of a line's end that was cut in two.
    var start = isAfterReturn && first == 0x0A ? 1 : 0
    isAfterReturn = false
    while let end = Self.lineEnd(in: bytes, from: start) {
      line += bytes[start..<end]
      if let event = endLine() { events.append(event) }
      start = end + 1
      guard bytes[end] == 0x0D else { continue }
      if start == bytes.count { isAfterReturn = true }
      if start < bytes.count, bytes[start] == 0x0A { start += 1 }
    }
    line += bytes[start...]
    return events
  }

  /// Takes the end of the stream, and gives the event that it completes; nil when nothing is left.
  ///
  /// What is left and no whole event is a stream that broke off.
  mutating func finish() -> Event? {
    if !frameBytes.isEmpty { return Event(content: .fault(.brokenStream)) }
    let event = endLine() ?? endEvent()
    if case .text? = event?.content { return Event(content: .fault(.brokenStream)) }
    return event
  }

  /// Where a line ends, by its LF or the CR before it; nil when its end has not come.
  private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress, start < bytes.count else { return nil }
      func place(of byte: Int32, before end: Int) -> Int? {
        memchr(base + start, byte, end - start).map { UnsafeRawPointer($0) - base }
      }
      let feed = place(of: 0x0A, before: bytes.count)
      return place(of: 0x0D, before: feed ?? bytes.count) ?? feed
    }
  }

  private mutating func endLine() -> Event? {
    if isFirstLine, line.starts(with: Self.byteOrderMark) { line.removeFirst(3) }
    isFirstLine = false
    defer { line.removeAll(keepingCapacity: true) }
    switch framing {
    case .lines:
      return line.contains { $0 != 0x20 && $0 != 0x09 }
        ? Event(content: Self.content(line)) : nil
    case .events, .framedEvents, .frames, .namedTexts:
      if line.isEmpty { return endEvent() }
      takeField()
      return nil
    }
  }

  /// Takes a line of an event; one that begins with a colon is a comment.
  private mutating func takeField() {
    let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
    var value = line[colon...].dropFirst()
    if value.first == 0x20 { value = value.dropFirst() }
    let field = line[..<colon]
    if field.elementsEqual("data".utf8) {
      if data == nil { data = [] } else { data?.append(0x0A) }
      data? += value
    } else if field.elementsEqual("event".utf8) {
      name = String(decoding: value, as: UTF8.self)
    }
  }

  private mutating func endEvent() -> Event? {
    defer { (name, data) = (nil, nil) }
    guard let data, !data.isEmpty else { return nil }
    if framing == .namedTexts {
      let text = JSON.string(String(decoding: data, as: UTF8.self))
      return Event(content: .json(.object([name ?? "message": text])))
    }
    return Event(name: name, content: Self.content(data))
  }

  /// What data says.
  static func content(_ data: [UInt8]) -> Event.Content {
    if data.starts(with: "[DONE]".utf8) { return .end }
    if let json = try? JSON(parsing: data) { return .json(json) }
    return .text(String(decoding: data.prefix(200), as: UTF8.self))
  }
}
