import BakeoffClient
import BakeoffCore
import BakeoffTestSupport

/// Credentials as AWS's documents print them.
let awsKeys = [
  "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
  "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
]

extension ClientOptions {
  /// Options with some variables alone, and a clock that stands at a time.
  static func aws(
    _ variables: [String: String],
    transport: (any Transport)? = nil,
    now: Double = 1_767_323_045
  ) -> ClientOptions {
    var clock = Clock.instant
    clock.now = { now }
    return ClientOptions(
      retry: .never,
      environment: Environment(process: variables),
      credentials: CredentialStore(),
      transport: transport,
      clock: clock
    )
  }
}

/// Frames of AWS's event streams, written here from their description alone.
enum AWSFrames {
  /// A frame with JSON, of a message's type and name.
  ///
  /// - Parameters:
  ///   - name: Such as `messageStart`.
  ///   - payload: The JSON.
  ///   - type: `event` or `exception`.
  /// - Returns: The bytes.
  static func frame(_ name: String, _ payload: String, _ type: String) -> [UInt8] {
    frame(
      headers: [
        (":\(type)-type", name), (":content-type", "application/json"), (":message-type", type),
      ],
      Array(payload.utf8)
    )
  }

  /// Text as the payloads of several frames, some bytes in each.
  static func parts(_ text: String, bytes: Int) -> [UInt8] {
    let text = Array(text.utf8)
    return stride(from: 0, to: text.count, by: bytes).flatMap { start in
      frame(
        headers: [
          (":event-type", "PayloadPart"), (":content-type", "application/octet-stream"),
          (":message-type", "event"),
        ],
        Array(text[start..<min(start + bytes, text.count)])
      )
    }
  }

  /// A frame of any headers that are texts, with others before them as they are.
  static func frame(
    raw: [UInt8] = [],
    headers: [(String, String)],
    _ payload: [UInt8]
  ) -> [UInt8] {
    var head = raw
    for (name, value) in headers {
      head.append(UInt8(name.utf8.count))
      head += Array(name.utf8) + [7, UInt8(value.utf8.count >> 8), UInt8(value.utf8.count & 255)]
      head += Array(value.utf8)
    }
    var bytes = big(16 + head.count + payload.count) + big(head.count)
    bytes += big(Int(checksum(bytes)))
    bytes += head + payload
    return bytes + big(Int(checksum(bytes)))
  }

  private static func big(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> $0 & 255) }
  }

  /// CRC-32, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      for bit in 0..<8 {
        let isSet = (value ^ UInt32(byte >> bit & 1)) & 1 == 1
        value = value >> 1 ^ (isSet ? 0xEDB8_8320 : 0)
      }
    }
    return value ^ 0xFFFF_FFFF
  }
}
