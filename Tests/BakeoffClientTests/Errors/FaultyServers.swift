import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation

extension FaultyServer {
  /// All that can be wrong, but for the statuses.
  static let all: [FaultyServer] =
    unreachable + wire + redirects + storms + proxies
    + (TLSServer.isAvailable ? encrypted + http2 : [])

  /// What goes wrong on the way of a reply.
  private static let wire = WireFault.all.map { fault in
    FaultyServer(fault.name, fault.code, streamed: fault.streamedCode, isSlow: fault.isSlow) {
      good in
      try .loopback(good) { _, _ in fault.reply(good) }
    }
  }

  /// A name that no host can have, for its first part is too long: the resolver says so without asking a name
  /// server, which may be slow or not there.
  private static let nobody = String(repeating: "x", count: 64) + ".invalid"

  private static let unreachable: [FaultyServer] = [
    FaultyServer("unknown host", .connection) { _ in
      OpenServer(url: "http://\(nobody)", close: {})
    },
    FaultyServer("refused", .connection) { _ in
      OpenServer(url: "http://127.0.0.1:\(try closedPort())", close: {})
    },
    FaultyServer("not accepted", .timeout, isSlow: true) { _ in
      let port = try DeafPort()
      return OpenServer(url: "http://127.0.0.1:\(port.port)", close: { _ = port })
    },
    FaultyServer("reset when accepted", .connection) { _ in try greeted(by: .reset) },
  ]

  /// Where the key must not go.
  static let elsewhere = try? LoopbackServer { _ in .json("{}") }

  private static let redirects = [301, 302, 303, 307, 308].map { status in
    FaultyServer("redirect \(status) to another host", .notFound) { good in
      try .loopback(good) { _, _ in
        .response(
          status: status,
          headers: ["Location": "\(elsewhere?.url ?? "")/?key=\(testKey)"],
          body: []
        )
      }
    }
  }

  private static func limited(_ wait: String) -> Reply {
    .json(
      #"{"error":{"message":"Slow down, \#(testKey)"}}"#,
      status: 429,
      headers: ["Retry-After": wait]
    )
  }

  private static let storms: [FaultyServer] = [
    FaultyServer("429 again and again", .rateLimited) { good in
      try .loopback(good) { _, _ in limited("1") }
    },
    FaultyServer("429 twice", nil, attempts: 3) { good in
      try .loopback(good) { number, _ in
        number <= 2
          ? limited("0.01") : .response(status: 200, headers: [:], body: good.body)
      }
    },
    FaultyServer("429 for a day", .rateLimited, attempts: 1) { good in
      try .loopback(good) { _, _ in limited("86400") }
    },
  ]

  private static func greeted(by reply: Reply, scheme: String = "http") throws -> OpenServer {
    let server = try LoopbackServer(greeting: reply) { _ in .close }
    return OpenServer(url: "\(scheme)://127.0.0.1:\(server.port)", close: { server.stop() })
  }

  private static func closedPort() throws -> Int {
    let server = try LoopbackServer { _ in .close }
    defer { server.stop() }
    return server.port
  }

  // MARK: Proxies

  private static func proxied(
    _ name: String,
    _ code: ModelError.Code,
    isSlow: Bool = false,
    scheme: String = "http",
    _ reply: Reply
  ) -> FaultyServer {
    FaultyServer(name, code, isSlow: isSlow) { good in
      var server = try OpenServer.loopback(good) { _, _ in reply }
      server.transport = CurlTransport(proxy: server.url)
      // Nobody listens there; only a proxy could know the way.
      server.url = "\(scheme)://127.0.0.1:9"
      if scheme == "https" { server.mend = nil }
      return server
    }
  }

  private static let proxies: [FaultyServer] = [
    FaultyServer("proxy refused", .connection) { _ in
      let proxy = CurlTransport(proxy: "http://127.0.0.1:\(try closedPort())")
      return OpenServer(url: "http://127.0.0.1:9", transport: proxy, close: {})
    },
    FaultyServer("proxy unknown", .connection) { _ in
      let proxy = CurlTransport(proxy: "http://\(nobody):3128")
      return OpenServer(url: "http://127.0.0.1:9", transport: proxy, close: {})
    },
    proxied("proxy silent", .timeout, isSlow: true, .stall(seconds: 30)),
    proxied("proxy answers 407", .configuration, .json("{}", status: 407)),
    proxied("proxy answers 502", .serverError, .json("<html>", status: 502)),
    proxied("tunnel refused with 403", .configuration, scheme: "https", .json("", status: 403)),
    proxied("tunnel refused with 407", .configuration, scheme: "https", .json("", status: 407)),
    proxied("tunnel failed with 502", .connection, scheme: "https", .json("", status: 502)),
    proxied("tunnel never answered", .timeout, isSlow: true, scheme: "https", .stall(seconds: 30)),
  ]

  // MARK: Encryption

  private static func encrypted(
    _ name: String,
    _ code: ModelError.Code?,
    _ certificate: TestCertificate,
    isTrusted: Bool
  ) -> FaultyServer {
    FaultyServer(name, code) { good in
      var server = try OpenServer.loopback(
        good,
        encryption: TLSServer(certificate),
        transport: isTrusted ? trusting(certificate) : CurlTransport()
      ) { _, _ in .response(status: 200, headers: [:], body: good.body) }
      guard code != nil else { return server }
      let count = server.count
      // Nothing may be sent to whom is not trusted: that is one attempt, and no request.
      server.count = { count() == 0 ? nil : .max }
      server.mend = nil
      return server
    }
  }

  /// A transport that trusts a certificate.
  static func trusting(_ certificate: TestCertificate) throws -> CurlTransport {
    // What a transport reads when it connects must be there as long as the tests run.
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("bakeoff-\(ContentHash(of: [Array(certificate.pem.utf8)])).pem")
    try Data(certificate.pem.utf8).write(to: file, options: .atomic)
    return CurlTransport(certificates: file.path)
  }

  private static let encrypted: [FaultyServer] = [
    encrypted("certificate trusted", nil, .loopback, isTrusted: true),
    encrypted("certificate self-signed", .tls, .loopback, isTrusted: false),
    encrypted("certificate of another host", .tls, .elsewhere, isTrusted: true),
    encrypted("certificate expired", .tls, .expired, isTrusted: true),
    FaultyServer("no file of certificates", .tls) { good in
      var server = try OpenServer.loopback(good, encryption: TLSServer(.loopback)) { _, _ in .close
      }
      server.transport = CurlTransport(certificates: "/nowhere.pem")
      server.count = { nil }
      server.mend = nil
      return server
    },
    FaultyServer("no encryption", .tls) { _ in
      try greeted(by: .raw(Array("HTTP/1.1 400 Bad Request\r\n\r\n".utf8)), scheme: "https")
    },
    FaultyServer("handshake reset", .connection) { _ in try greeted(by: .reset, scheme: "https") },
    FaultyServer("handshake silent", .timeout, isSlow: true) { _ in
      try greeted(by: .stall(seconds: 30), scheme: "https")
    },
  ]

  // MARK: HTTP/2

  private static func http2(
    _ name: String,
    _ code: ModelError.Code?,
    _ frames: @escaping @Sendable (WireFault.Good) -> [HTTP2Frame]
  ) -> FaultyServer {
    FaultyServer(name, code) { good in
      try .loopback(
        good,
        encryption: TLSServer(.loopback, offersHTTP2: true),
        transport: trusting(.loopback)
      ) { _, _ in .frames(frames(good)) }
    }
  }

  private static let http2: [FaultyServer] = [
    http2("HTTP/2 GOAWAY, not handled", .connection) { _ in [.goAway(isHandled: false)] },
    http2("HTTP/2 GOAWAY, no reply", .connection) { _ in [.goAway(isHandled: true)] },
    http2("HTTP/2 GOAWAY after the header", .connection) { _ in [.head, .goAway(isHandled: true)] },
    http2("HTTP/2 GOAWAY in the body", .connection) { good in
      let half = Array(good.body.prefix(good.body.count / 2))
      return [.head, .data(half, isLast: false), .goAway(isHandled: true)]
    },
    http2("HTTP/2 GOAWAY, reply whole", nil) { good in
      let (first, rest) = (good.body.prefix(20), good.body.dropFirst(20))
      return [
        .head, .data(Array(first), isLast: false), .goAway(isHandled: true),
        .data(Array(rest), isLast: true),
      ]
    },
    http2("HTTP/2 stream refused", .connection) { _ in [.resetStream(code: 7)] },
    http2("HTTP/2 stream reset in the body", .connection) { good in
      let half = Array(good.body.prefix(good.body.count / 2))
      return [.head, .data(half, isLast: false), .resetStream(code: 2)]
    },
  ]
}
