public import BakeoffCore

/// A complete reply, whatever its status.
public struct HTTPResponse: Sendable {
  /// When a part of the body had arrived.
  public struct Arrival: Hashable, Sendable {
    /// How many bytes were there then.
    public var offset: Int
    /// How long after the request was sent, in seconds.
    public var seconds: Double

    /// Notes an arrival.
    public init(offset: Int, seconds: Double) {
      self.offset = offset
      self.seconds = seconds
    }
  }

  /// The status, such as 200.
  public var status: Int
  /// The header lines as they came, the status line first; read only when one is asked for.
  public var headerBytes: [UInt8]
  /// The body, decompressed.
  public var body: [UInt8]
  /// When the parts of the exchange happened.
  public var timing: Timing
  /// When each part of the body arrived, in order; empty when it was not measured.
  public var arrivals: [Arrival]

  /// Creates a reply.
  public init(
    status: Int,
    headerBytes: [UInt8],
    body: [UInt8],
    timing: Timing,
    arrivals: [Arrival] = []
  ) {
    self.status = status
    self.headerBytes = headerBytes
    self.body = body
    self.timing = timing
    self.arrivals = arrivals
  }

  /// The first value of a header, its name in any case; nil when there is none.
  ///
  /// O(header bytes).
  public func header(_ name: String) -> String? {
    let wanted = Array(name.utf8)
    for line in headerBytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
        colon - line.startIndex == wanted.count,
        zip(line, wanted).allSatisfy({ Self.lowercased($0) == Self.lowercased($1) })
      else { continue }
      let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
      let end = value.lastIndex { $0 != 0x20 && $0 != 0x09 }
      return end.map { String(decoding: value[...$0], as: UTF8.self) } ?? ""
    }
    return nil
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
