internal import BakeoffCore

/// One message of AWS's binary event streams: lengths, headers, payload, each part with a checksum.
struct EventStreamFrame {
  /// The length of the whole frame, in bytes.
  let length: Int
  /// The headers that are texts, by their names; others say nothing that matters here.
  private let headers: [String: String]
  /// What the message carries.
  let payload: ArraySlice<UInt8>

  /// Lengths, the checksum after them, and the checksum at the end.
  private static let overhead = 16

  /// Reads the frame that some bytes begin with; nil when it is not all there yet.
  ///
  /// - Throws: `ProviderFault` when a checksum is wrong or the bytes are no such frame.
  init?(_ bytes: ArraySlice<UInt8>) throws(ProviderFault) {
    guard bytes.count >= 12 else { return nil }
    let start = bytes.startIndex
    let length = Int(Self.number(bytes[start..<start + 4]))
    let headerLength = Int(Self.number(bytes[start + 4..<start + 8]))
    guard CRC32.checksum(bytes[start..<start + 8]) == Self.number(bytes[start + 8..<start + 12]),
      length >= headerLength + Self.overhead
    else {
      throw .malformed("the stream holds what is no event of AWS, or a damaged one")
    }
    guard bytes.count >= length else { return nil }
    let end = start + length
    guard CRC32.checksum(bytes[start..<end - 4]) == Self.number(bytes[end - 4..<end]) else {
      throw .malformed("an event of the stream is damaged: its checksum is wrong")
    }
    self.length = length
    let headerEnd = start + 12 + headerLength
    headers = try Self.headers(bytes[start + 12..<headerEnd])
    payload = bytes[headerEnd..<end - 4]
  }

  /// The name of the event; empty when it has none.
  var eventType: String { headers[":event-type"] ?? "" }

  /// The error that the message is; nil when it is an event.
  var fault: ProviderFault? {
    switch headers[":message-type"] {
    case "exception":
      let body = try? JSON(parsing: payload)
      return AWSFault.read(kind: headers[":exception-type"] ?? "", body: body)
    case "error":
      return AWSFault.read(
        kind: headers[":error-code"] ?? "",
        message: headers[":error-message"]
      )
    default: return nil
    }
  }

  /// A whole number, its highest byte first.
  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func headers(_ bytes: ArraySlice<UInt8>) throws(ProviderFault) -> [String: String]
  {
    var headers: [String: String] = [:]
    var rest = bytes
    func take(_ count: Int) throws(ProviderFault) -> ArraySlice<UInt8> {
      guard rest.count >= count else { throw .malformed("an event of the stream is malformed") }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
    while !rest.isEmpty {
      let nameLength = Int(number(try take(1)))
      let name = String(decoding: try take(nameLength), as: UTF8.self)
      // Each type of value has its length, or says it: true, false, 1 to 8 bytes, bytes, text, a
      // time, a UUID.
      switch number(try take(1)) {
      case 0, 1: break
      case 2: _ = try take(1)
      case 3: _ = try take(2)
      case 4: _ = try take(4)
      case 5, 8: _ = try take(8)
      case 6: _ = try take(Int(number(try take(2))))
      case 7:
        let length = Int(number(try take(2)))
        headers[name] = String(decoding: try take(length), as: UTF8.self)
      case 9: _ = try take(16)
      default: throw .malformed("an event of the stream has a header of an unknown type")
      }
    }
    return headers
  }
}
