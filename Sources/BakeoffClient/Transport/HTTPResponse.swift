public import BakeoffCore

/// A complete reply, whatever its status.
public struct HTTPResponse: Sendable {
  /// The status, such as 200.
  public var status: Int
  /// The header lines as they came, the status line first; read only when one is asked for.
  public var headerBytes: [UInt8]
  /// The body, decompressed.
  public var body: [UInt8]
  /// When the parts of the exchange happened.
  public var timing: Timing

  /// Creates a reply.
  public init(
    status: Int,
    headerBytes: [UInt8],
    body: [UInt8],
    timing: Timing
  ) {
    self.status = status
    self.headerBytes = headerBytes
    self.body = body
    self.timing = timing
  }

  /// The first value of a header, its name in any case; nil when there is none.
  ///
  /// O(header bytes).
  public func header(_ name: String) -> String? {
    let wanted = Array(name.utf8)
    for line in lines {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
        colon - line.startIndex == wanted.count,
        zip(line, wanted).allSatisfy({ Self.lowercased($0) == Self.lowercased($1) })
      else { continue }
      return Self.value(line, after: colon)
    }
    return nil
  }

  /// All headers in their order, as they came.
  ///
  /// O(header bytes).
  public var headers: [(name: String, value: String)] {
    lines.compactMap { line in
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      return (String(decoding: line[..<colon], as: UTF8.self), Self.value(line, after: colon))
    }
  }

  private var lines: [ArraySlice<UInt8>] {
    headerBytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
  }

  /// What follows the colon, without the white space around it.
  private static func value(_ line: ArraySlice<UInt8>, after colon: Int) -> String {
    let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    let end = value.lastIndex { $0 != 0x20 && $0 != 0x09 }
    return end.map { String(decoding: value[...$0], as: UTF8.self) } ?? ""
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
