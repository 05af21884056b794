internal import Foundation

/// The server's side of TLS, by the OpenSSL that libcurl has brought into the process.
///
/// Its functions are looked up by name, so that no target has to link a TLS library for the tests alone.
public final class TLSServer: Sendable {
  /// Whether there is an OpenSSL to be used; libcurl may have been built with another library.
  public static var isAvailable: Bool { OpenSSL.shared != nil }

  private let library: OpenSSL
  // The context is only read once it is set up, and may be shared by threads.
  private nonisolated(unsafe) let context: OpaquePointer

  /// Sets up a server with a certificate.
  ///
  /// - Parameters:
  ///   - certificate: What it shows.
  ///   - offersHTTP2: Whether it prefers HTTP/2 when the client speaks it.
  /// - Throws: `LoopbackError` when there is no OpenSSL.
  public init(_ certificate: TestCertificate, offersHTTP2: Bool = false) throws {
    guard let library = OpenSSL.shared, let context = library.newContext(library.serverMethod())
    else { throw LoopbackError(description: "there is no OpenSSL in this process") }
    self.library = library
    self.context = context
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let chain = try folder.write(certificate.pem, to: "certificate.pem")
    let key = try folder.write(TestCertificate.key, to: "key.pem")
    guard library.useCertificate(context, chain) == 1, library.useKey(context, key, 1) == 1 else {
      throw LoopbackError(description: "the certificate cannot be used")
    }
    guard offersHTTP2 else { return }
    library.onProtocols(
      context,
      { _, chosen, length, offered, count, _ in
        let names = UnsafeBufferPointer(start: offered, count: Int(count))
        let wanted = [2] + Array("h2".utf8)
        guard let place = Array(names).firstRange(of: wanted)?.lowerBound, let offered else {
          return OpenSSL.noAgreement
        }
        chosen?.pointee = offered + place + 1
        length?.pointee = 2
        return 0
      },
      nil
    )
  }

  deinit { library.freeContext(context) }

  func accept(_ socket: Int32) -> TLSSession? { TLSSession(library, context, socket) }
}

/// One encrypted connection.
final class TLSSession: Sendable {
  private let library: OpenSSL
  // A connection is served by one thread.
  private nonisolated(unsafe) let session: OpaquePointer
  let speaksHTTP2: Bool

  init?(_ library: OpenSSL, _ context: OpaquePointer, _ socket: Int32) {
    guard let session = library.newSession(context) else { return nil }
    guard library.setSocket(session, socket) == 1, library.accept(session) == 1 else {
      library.freeSession(session)
      return nil
    }
    var name: UnsafePointer<UInt8>?
    var length: UInt32 = 0
    library.chosenProtocol(session, &name, &length)
    speaksHTTP2 = length == 2
    self.library = library
    self.session = session
  }

  deinit { library.freeSession(session) }

  func read() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
      count = Int(max(library.read(session, buffer.baseAddress, Int32(buffer.count)), 0))
    }
  }

  func write(_ bytes: [UInt8]) -> Bool {
    bytes.isEmpty || library.write(session, bytes, Int32(bytes.count)) == Int32(bytes.count)
  }
}

/// The few functions of OpenSSL that a server needs.
struct OpenSSL: Sendable {
  typealias Select =
    @convention(c) (
      OpaquePointer?, UnsafeMutablePointer<UnsafePointer<UInt8>?>?, UnsafeMutablePointer<UInt8>?,
      UnsafePointer<UInt8>?, UInt32, UnsafeMutableRawPointer?
    ) -> Int32
  typealias File = @convention(c) (OpaquePointer, UnsafePointer<CChar>) -> Int32
  typealias TypedFile = @convention(c) (OpaquePointer, UnsafePointer<CChar>, Int32) -> Int32
  typealias Make = @convention(c) (OpaquePointer?) -> OpaquePointer?
  typealias Free = @convention(c) (OpaquePointer) -> Void
  typealias Read = @convention(c) (OpaquePointer, UnsafeMutableRawPointer?, Int32) -> Int32
  typealias Write = @convention(c) (OpaquePointer, UnsafeRawPointer?, Int32) -> Int32
  typealias Chosen =
    @convention(c) (
      OpaquePointer, UnsafeMutablePointer<UnsafePointer<UInt8>?>, UnsafeMutablePointer<UInt32>
    ) -> Void

  /// What a choice of protocol says when there is nothing in common.
  static let noAgreement: Int32 = 3

  let serverMethod: @convention(c) () -> OpaquePointer?
  let newContext: Make
  let freeContext: Free
  let useCertificate: File
  let useKey: TypedFile
  let onProtocols: @convention(c) (OpaquePointer, Select?, UnsafeMutableRawPointer?) -> Void
  let newSession: Make
  let freeSession: Free
  let setSocket: @convention(c) (OpaquePointer, Int32) -> Int32
  let accept: @convention(c) (OpaquePointer) -> Int32
  let read: Read
  let write: Write
  let chosenProtocol: Chosen

  static let shared = OpenSSL()

  private init?() {
    guard let library = dlopen("libssl.so.3", RTLD_NOW) else { return nil }
    func function<Function>(_ name: String) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: Function.self) }
    }
    guard let serverMethod: @convention(c) () -> OpaquePointer? = function("TLS_server_method"),
      let newContext: Make = function("SSL_CTX_new"),
      let freeContext: Free = function("SSL_CTX_free"),
      let useCertificate: File = function("SSL_CTX_use_certificate_chain_file"),
      let useKey: TypedFile = function("SSL_CTX_use_PrivateKey_file"),
      let onProtocols: @convention(c) (OpaquePointer, Select?, UnsafeMutableRawPointer?) -> Void =
        function("SSL_CTX_set_alpn_select_cb"),
      let newSession: Make = function("SSL_new"), let freeSession: Free = function("SSL_free"),
      let setSocket: @convention(c) (OpaquePointer, Int32) -> Int32 = function("SSL_set_fd"),
      let accept: @convention(c) (OpaquePointer) -> Int32 = function("SSL_accept"),
      let read: Read = function("SSL_read"), let write: Write = function("SSL_write"),
      let chosenProtocol: Chosen = function("SSL_get0_alpn_selected")
    else { return nil }
    self.serverMethod = serverMethod
    self.newContext = newContext
    self.freeContext = freeContext
    self.useCertificate = useCertificate
    self.useKey = useKey
    self.onProtocols = onProtocols
    self.newSession = newSession
    self.freeSession = freeSession
    self.setSocket = setSocket
    self.accept = accept
    self.read = read
    self.write = write
    self.chosenProtocol = chosenProtocol
  }
}
