public import BakeoffCore

/// Carries one request to a server and brings its reply back.
public protocol Transport: Sendable {
  /// Checks that a model can be asked this way, before anything is sent.
  ///
  /// - Throws: `ModelError` when it cannot.
  func check(_ model: ModelName, url: String) throws(ModelError)

  /// Sends a request and waits for the complete reply, whatever its status.
  ///
  /// - Throws: `ModelError` when no complete reply came; its message names the server.
  func send(
    _ request: HTTPRequest,
    limits: TransportLimits,
    cancellation: Cancellation
  ) throws(ModelError) -> HTTPResponse
}

extension Transport {
  /// Finds nothing wrong: only the server knows its models.
  public func check(_ model: ModelName, url: String) throws(ModelError) {}
}

/// How long an exchange may take and how much a reply may hold.
public struct TransportLimits: Hashable, Sendable {
  /// The longest wait for a connection, in seconds.
  public var connect: Double
  /// The longest whole exchange, connecting included, in seconds.
  public var attempt: Double
  /// The longest silence within an answer that has begun to flow, in seconds; it only counts for
  /// requests whose body is followed while it arrives.
  public var idle: Double
  /// The largest body that is accepted, in bytes after decompression.
  public var bodyBytes: Int
  /// The largest header that is accepted, in bytes.
  public var headerBytes: Int

  /// Creates limits.
  public init(
    connect: Double = 10,
    attempt: Double = 600,
    idle: Double = 120,
    bodyBytes: Int = 64 << 20,
    headerBytes: Int = 256 << 10
  ) {
    self.connect = connect
    self.attempt = attempt
    self.idle = idle
    self.bodyBytes = bodyBytes
    self.headerBytes = headerBytes
  }
}
