internal import Foundation

/// A request as it came to the loopback server.
public struct ReceivedRequest: Sendable {
  /// Such as `POST`.
  public let method: String
  /// The path with its query.
  public let path: String
  /// Names and values, as they came.
  public let headers: [(name: String, value: String)]
  /// The body.
  public let body: [UInt8]

  /// The body as text.
  public var text: String { String(decoding: body, as: UTF8.self) }

  /// The first value of a header, its name in any case; nil when there is none.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// Reads one request, nil when the other side has gone; what came after it stays in the buffer.
  static func read(from connection: Connection, buffer: inout [UInt8]) -> ReceivedRequest? {
    let gap = Array("\r\n\r\n".utf8)
    var end = buffer.firstRange(of: gap)
    while end == nil {
      let more = connection.read()
      guard !more.isEmpty else { return nil }
      buffer += more
      end = buffer.firstRange(of: gap)
    }
    guard let end else { return nil }
    let lines = String(decoding: buffer[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    let first = (lines.first ?? "").split(separator: " ").map(String.init)
    let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
      let halves = line.split(separator: ":", maxSplits: 1)
      guard let name = halves.first else { return nil }
      let value = halves.count == 2 ? halves[1].trimmingCharacters(in: .whitespaces) : ""
      return (String(name), value)
    }
    let length =
      headers.first { $0.name.lowercased() == "content-length" }.flatMap { Int($0.value) } ?? 0
    while buffer.count < end.upperBound + length {
      let more = connection.read()
      guard !more.isEmpty else { return nil }
      buffer += more
    }
    let body = Array(buffer[end.upperBound..<(end.upperBound + length)])
    buffer.removeFirst(end.upperBound + length)
    return ReceivedRequest(
      method: first.first ?? "",
      path: first.count > 1 ? first[1] : "",
      headers: headers,
      body: body
    )
  }
}
