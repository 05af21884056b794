internal import BakeoffCore
internal import CLibcurl
internal import Foundation

/// Why libcurl brought no complete reply.
struct CurlFailure: Error {
  /// libcurl's code.
  let code: CURLcode
  /// libcurl's own words.
  let words: String
  /// The error number of the operating system; 0 when there is none.
  let systemError: Int32
  /// Whether the request was on its way when it failed.
  let isConnected: Bool
  /// How many bytes of the body had come.
  let receivedBytes: Int
  /// What a proxy said to the wish for a tunnel; 0 when none was asked.
  let proxyStatus: Int
  /// Whether the exchange was ended because the reply was too large.
  let isTooLarge: Bool
  /// Whether the exchange was ended because an answer that had begun did not go on.
  let isStalled: Bool
  /// Whether it was ended because the request would have gone out a second time.
  let isSentAgain: Bool

  /// The failure in the client's terms.
  ///
  /// - Parameters:
  ///   - server: Host and port, as the message shows them.
  ///   - limits: The limits of the exchange, which the message names when one was met.
  /// - Returns: The error, its message naming the server.
  func modelError(server: String, limits: TransportLimits) -> ModelError {
    switch code {
    case _ where isTooLarge:
      ModelError(
        .responseTooLarge,
        "the reply of \(server) is larger than \(limits.bodyBytes >> 20) MiB, or its header larger "
          + "than \(limits.headerBytes >> 10) KiB or a line of it than 100"
      )
    case _ where isStalled:
      ModelError(
        .timeout,
        "\(server) fell silent in the middle of its answer: nothing came for "
          + limits.idle.secondsText
      )
    case _ where isSentAgain:
      ModelError(.connection, "\(server) closed the connection without an answer")
    case CURLE_ABORTED_BY_CALLBACK: ModelError(.cancelled, "given up: the program is stopping")
    case CURLE_OPERATION_TIMEDOUT: timeout(server: server, limits: limits)
    case CURLE_COULDNT_RESOLVE_HOST:
      ModelError(
        .connection,
        "could not find the host of \(server): is the name right and the network up?"
      )
    case CURLE_COULDNT_RESOLVE_PROXY:
      ModelError(.connection, "could not find the proxy on the way to \(server): \(words)")
    case _ where (400..<500).contains(proxyStatus):
      ModelError(
        .configuration,
        "the proxy on the way to \(server) refused it with status \(proxyStatus)"
          + ProxyRefusal.remedy(status: proxyStatus)
      )
    case CURLE_COULDNT_CONNECT where [EMFILE, ENFILE].contains(systemError):
      ModelError(
        .connection,
        "could not connect to \(server): too many open files; raise `ulimit -n`, or lower --max-connections"
      )
    case CURLE_COULDNT_CONNECT:
      ModelError(
        .connection,
        "could not connect to \(server): \(systemWords); is the server running?"
      )
    case CURLE_URL_MALFORMAT: ModelError(.configuration, "the URL is not one: \(words)")
    case CURLE_UNSUPPORTED_PROTOCOL where words.contains("HTTP/0.9"),
      CURLE_RECV_ERROR where words.contains("chunk"), CURLE_WEIRD_SERVER_REPLY,
      CURLE_BAD_CONTENT_ENCODING:
      ModelError(.malformedResponse, "\(server) did not answer in HTTP: \(words)")
    case CURLE_UNSUPPORTED_PROTOCOL: ModelError(.configuration, "cannot ask \(server): \(words)")
    // A handshake that the other side broke off may succeed the next time.
    case CURLE_SSL_CONNECT_ERROR where systemError != 0:
      ModelError(.connection, "the connection to \(server) broke while it was encrypted: \(words)")
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_USE_SSL_FAILED,
      CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_PINNEDPUBKEYNOTMATCH:
      ModelError(.tls, "no trusted encryption with \(server): \(words)")
    case CURLE_GOT_NOTHING:
      ModelError(.connection, "\(server) closed the connection without an answer")
    case CURLE_PARTIAL_FILE:
      ModelError(
        .connection,
        "the connection to \(server) broke after \(receivedBytes) bytes of the answer"
      )
    default: ModelError(.connection, "the connection to \(server) failed: \(words)")
    }
  }

  private func timeout(server: String, limits: TransportLimits) -> ModelError {
    isConnected
      ? ModelError(
        .timeout,
        "no complete answer from \(server) within \(limits.attempt.secondsText)"
      )
      : ModelError(
        .timeout,
        "no connection to \(server) within \(min(limits.connect, limits.attempt).secondsText)"
      )
  }

  private var systemWords: String {
    systemError == 0 ? words : String(cString: strerror(systemError))
  }
}
