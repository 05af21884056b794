public import BakeoffCore
internal import CLibcurl
internal import Foundation

/// Sends requests with libcurl, one easy handle to each thread that is sending.
///
/// Handles are kept by endpoint and by thread, and the last one used is taken first, so a thread in effect
/// keeps its handle and the connection that the handle holds open.
public final class CurlTransport: Transport {
  /// The one that all models of a program share, and with it their connections.
  ///
  /// It trusts the certificates in the file that `SSL_CERT_FILE` names, or else those of the system.
  public static let shared = CurlTransport(certificates: Environment.process["SSL_CERT_FILE"])

  private let settings: ConnectionSettings
  private let idle = IdleHandles()

  /// Creates a transport with no open connections.
  ///
  /// - Parameters:
  ///   - certificates: A file of trusted certificates in PEM; nil for those of the system.
  ///   - proxy: The proxy of all requests, such as `http://127.0.0.1:3128`; nil for what the variables
  ///     `https_proxy`, `http_proxy`, `all_proxy` and `no_proxy` say.
  public init(certificates: String? = nil, proxy: String? = nil) {
    settings = ConnectionSettings(certificates: certificates, proxy: proxy)
    _ = Self.processSetup
  }

  /// Sends a request and waits for the complete reply, whatever its status.
  ///
  /// Redirects are not followed, for they would carry the key to another place.
  ///
  /// - Throws: `ModelError` when no complete reply came; its message names the server.
  public func send(
    _ request: HTTPRequest,
    limits: TransportLimits,
    cancellation: Cancellation
  ) throws(ModelError) -> HTTPResponse {
    guard let handle = idle.take(for: request.url) ?? CurlHandle(settings) else {
      throw ModelError(.connection, "libcurl could not be started: out of memory")
    }
    let outcome = handle.perform(request, limits: limits, cancellation: cancellation)
    idle.give(handle)
    switch outcome {
    case .success(let response): return response
    case .failure(let failure):
      let server = URLParts(request.url).authority
      var error = failure.modelError(server: server, limits: limits)
      error.wasSent = failure.isConnected
      throw error
    }
  }

  /// What libcurl needs once in each process.
  private static let processSetup: Void = {
    curl_global_init(Int(CURL_GLOBAL_DEFAULT))
    bakeoff_allow_many_files()
    // libcurl leaves SIGPIPE alone when it may not use signals, and a TLS connection that the
    // server has closed would then end the program. A handler that the program set is kept.
    var action = sigaction()
    sigaction(SIGPIPE, nil, &action)
    if isDefault(action) { signal(SIGPIPE, SIG_IGN) }
  }()

  private static func isDefault(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
    unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == 0
    #else
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 0
    #endif
  }
}
