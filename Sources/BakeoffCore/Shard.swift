/// One of the equal parts that the samples of a run are spread over, so that several machines can ask
/// them side by side.
public struct Shard: Hashable, Sendable, LosslessStringConvertible {
  /// Which of them, from 1.
  public let number: Int
  /// How many there are, from 1.
  public let count: Int

  /// Names a shard; nil when there is no such one.
  public init?(number: Int, of count: Int) {
    guard count >= 1, (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// Reads `3/8`; nil for anything else.
  public init?(_ description: String) {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]) else {
      return nil
    }
    self.init(number: number, of: count)
  }

  /// The shard as it is written, `3/8`.
  public var description: String { "\(number)/\(count)" }

  /// Whether a sample belongs to it.
  ///
  /// Only what the sample asks and checks decides that: it stays where it is when its file grows, and
  /// samples that are the same share a shard, so that they are asked once.
  ///
  /// - Parameter hash: The hash of the sample's content.
  /// - Returns: Whether the first 64 bits of the hash, modulo the count, are the shard's place.
  public func contains(_ hash: ContentHash) -> Bool {
    let start = hash.bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return start % UInt64(count) == UInt64(number - 1)
  }

  /// The shard's share of what all may spend together, rounded down to a whole picodollar.
  public func share(of cost: Cost) -> Cost { Cost(picodollars: cost.picodollars / count) }
}
