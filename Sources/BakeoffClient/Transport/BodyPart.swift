/// A part of a reply's body, told while the rest is still on its way.
public struct BodyPart: Sendable {
  /// The bytes, decompressed.
  public var bytes: [UInt8]
  /// The status of the reply.
  public var status: Int
  /// How long after the request was sent they came, in seconds; nil when it was not measured.
  public var seconds: Double?

  /// Notes a part.
  public init(bytes: [UInt8], status: Int, seconds: Double?) {
    self.bytes = bytes
    self.status = status
    self.seconds = seconds
  }
}

/// How far a reply is, as the one who follows its body sees it.
public enum BodyState: Sendable {
  /// Nothing can be said, and a long silence may be right.
  case begun
  /// The answer is on its way, so that a long silence means that it hangs.
  case flowing
  /// All is there; only the server has not said yet that the reply is over.
  case complete
  /// No more is wanted: the exchange ends now.
  case enough
}
