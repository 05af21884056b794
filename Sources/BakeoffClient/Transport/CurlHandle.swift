internal import BakeoffCore
internal import CLibcurl
internal import Foundation

/// One easy handle of libcurl with the buffers its callbacks fill.
///
/// It is used by one thread at a time: `CurlTransport` hands it out and takes it back under a lock,
/// which is why it may be called sendable.
final class CurlHandle: @unchecked Sendable {
  let easy: UnsafeMutableRawPointer
  let errorText: UnsafeMutablePointer<CChar>
  /// Why no socket could be opened, as the operating system numbers it; 0 when one could.
  let socketError: UnsafeMutablePointer<Int32>
  /// Where the last request went; its connection may be open still.
  private(set) var url = ""
  /// Scheme, host and port of it.
  private(set) var endpoint = ""
  private let headers = CurlHeaders()
  private var head: [UInt8] = []
  private var body: [UInt8] = []
  private var limits = TransportLimits()
  private var cancellation = Cancellation()
  private var onBody: (@Sendable (BodyPart) -> BodyState)?
  private var bodyState = BodyState.begun
  /// When the request went out, when the first byte of its reply came (nil before that) and when the
  /// last part of a body that is followed, on one clock of any beginning: all times count from the first.
  private var (sent, firstByte, lastByte) = (0.0, Double?.none, 0.0)
  private var isTooLarge = false
  private var isStalled = false
  private var isHeaderComplete = false
  private var isSent = false
  private var isSentAgain = false

  /// How many seconds a server has to end a reply after its last event.
  private static let patienceAfterEnd = 0.5

  /// Creates a handle and sets what never changes; nil when libcurl has no memory.
  init?(_ settings: ConnectionSettings) {
    guard let easy = curl_easy_init() else { return nil }
    self.easy = easy
    errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    socketError = .allocate(capacity: 1)
    setFixedOptions()
    apply(settings)
    setCallbacks()
  }

  deinit {
    curl_easy_cleanup(easy)
    errorText.deallocate()
    socketError.deallocate()
  }

  /// Sends a request; the handle keeps its connection and can be used again.
  func perform(
    _ request: HTTPRequest,
    limits: TransportLimits,
    cancellation: Cancellation
  ) -> Result<HTTPResponse, CurlFailure> {
    self.limits = limits
    self.cancellation = cancellation
    onBody = request.onBody
    defer { release() }
    bodyState = .begun
    isTooLarge = false
    isStalled = false
    isHeaderComplete = false
    isSent = false
    isSentAgain = false
    firstByte = nil
    errorText.pointee = 0
    socketError.pointee = 0
    point(at: request.url)
    headers.set(request, on: easy)
    bakeoff_curl_setopt_long(easy, CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(limits.connect))
    bakeoff_curl_setopt_long(easy, CURLOPT_TIMEOUT_MS, Self.milliseconds(limits.attempt))
    // What says beforehand that it is too large need not be begun.
    bakeoff_curl_setopt_size(easy, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(limits.bodyBytes))
    let option = request.method == .get ? CURLOPT_HTTPGET : CURLOPT_POST
    bakeoff_curl_setopt_long(easy, option, 1)
    // A handle keeps the word of its last request.
    bakeoff_curl_setopt_string(easy, CURLOPT_CUSTOMREQUEST, request.method == .put ? "PUT" : nil)
    let code = request.body.withUnsafeBufferPointer { bytes in
      if request.method == .get { return curl_easy_perform(easy) }
      bakeoff_curl_setopt_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
      if bytes.isEmpty {
        // A null pointer would make libcurl read the body from standard input.
        bakeoff_curl_setopt_string(easy, CURLOPT_COPYPOSTFIELDS, "")
      } else {
        bakeoff_curl_setopt_pointer(easy, CURLOPT_POSTFIELDS, bytes.baseAddress)
      }
      return curl_easy_perform(easy)
    }
    let end = isComplete ? lastByte : Self.uptime()
    // The body ends with this call.
    bakeoff_curl_setopt_pointer(easy, CURLOPT_POSTFIELDS, nil)
    guard code == CURLE_OK || bodyState == .enough else { return .failure(failure(code)) }
    // libcurl takes a header that breaks off for a reply without a body.
    guard isHeaderComplete else { return .failure(failure(CURLE_PARTIAL_FILE)) }
    // Copies of the right size are handed out; the buffers stay for the next request.
    return .success(
      HTTPResponse(
        status: status,
        headerBytes: Array(head[...]),
        body: Array(body[...]),
        timing: timing(end: end)
      )
    )
  }

  /// Keeps nothing of an exchange: a handle that waits for its next request holds no more than small
  /// buffers, and what followed the body must not be kept alive by it.
  private func release() {
    onBody = nil
    head.removeAll(keepingCapacity: head.capacity <= 64 << 10)
    body.removeAll(keepingCapacity: body.capacity <= 1 << 20)
  }

  /// Whether a body that is followed was whole before the exchange ended.
  private var isComplete: Bool {
    switch bodyState {
    case .complete, .enough: true
    case .begun, .flowing: false
    }
  }

  private var status: Int {
    var status = 0
    bakeoff_curl_getinfo_long(easy, CURLINFO_RESPONSE_CODE, &status)
    return status
  }

  private static func uptime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func milliseconds(_ seconds: Double) -> Int {
    // 0 would mean no limit at all.
    Int(min(max(seconds * 1000, 1), 2_000_000_000))
  }

  private func point(at url: String) {
    guard url != self.url else { return }
    self.url = url
    endpoint = URLParts(url).endpoint
    bakeoff_curl_setopt_string(easy, CURLOPT_URL, url)
  }

  private func setCallbacks() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    bakeoff_curl_setopt_pointer(easy, CURLOPT_WRITEDATA, context)
    bakeoff_curl_setopt_data_callback(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      CurlHandle.from(context)?.receiveBody(bytes, size * count) ?? 0
    }
    bakeoff_curl_setopt_pointer(easy, CURLOPT_HEADERDATA, context)
    bakeoff_curl_setopt_data_callback(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      CurlHandle.from(context)?.receiveHeader(bytes, size * count) ?? 0
    }
    bakeoff_curl_setopt_pointer(easy, CURLOPT_XFERINFODATA, context)
    bakeoff_curl_setopt_progress_callback(easy) { context, _, _, _, _ in
      CurlHandle.from(context)?.mustEnd() == true ? 1 : 0
    }
    bakeoff_curl_setopt_pointer(easy, CURLOPT_PREREQDATA, context)
    bakeoff_curl_setopt_request_callback(easy) { context, _, _, _, _ in
      CurlHandle.from(context)?.maySend() == false ? CURL_PREREQFUNC_ABORT : CURL_PREREQFUNC_OK
    }
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> CurlHandle? {
    context.map { Unmanaged<CurlHandle>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Whether the request may go out, which it may once.
  ///
  /// When a connection that was kept open breaks before a byte of the reply, libcurl would send the
  /// request again by itself; but the provider may have answered, and each sending must be counted.
  private func maySend() -> Bool {
    isSentAgain = isSent
    isSent = true
    // What a proxy said to the wish for a tunnel was no part of the reply.
    firstByte = nil
    sent = Self.uptime()
    return !isSentAgain
  }

  /// Takes a part of the body; any number but `count` ends the exchange.
  private func receiveBody(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard body.count + count <= limits.bodyBytes else {
      isTooLarge = true
      return -1
    }
    body.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
    guard let onBody else { return count }
    lastByte = Self.uptime()
    bodyState = onBody(
      BodyPart(
        bytes: Array(UnsafeRawBufferPointer(start: bytes, count: count)),
        status: status,
        seconds: lastByte - sent
      )
    )
    return bodyState == .enough ? -1 : count
  }

  /// Whether the exchange must end: it is asked about once a second, and whenever bytes come.
  private func mustEnd() -> Bool {
    if cancellation.isCancelled { return true }
    switch bodyState {
    case .begun, .enough: return false
    case .flowing:
      isStalled = Self.uptime() - lastByte > limits.idle
      return isStalled
    case .complete:
      // Some servers keep the connection open after the last event, without a word.
      if Self.uptime() - lastByte > Self.patienceAfterEnd { bodyState = .enough }
      return bodyState == .enough
    }
  }

  /// Takes a header line; any number but `count` ends the exchange.
  private func receiveHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    if firstByte == nil { firstByte = Self.uptime() }
    let line = UnsafeRawBufferPointer(start: bytes, count: count)
    // An interim reply such as 100 comes with a header of its own, which the final one replaces.
    if line.starts(with: "HTTP/".utf8) {
      head.removeAll(keepingCapacity: true)
      isHeaderComplete = false
    }
    if line.first == 0x0A || line.first == 0x0D { isHeaderComplete = true }
    guard head.count + count <= limits.headerBytes else {
      isTooLarge = true
      return -1
    }
    head.append(contentsOf: line)
    return count
  }

  /// libcurl's own times are not used for the reply: they begin when it has taken the request up, and
  /// it calls a request sent once the system has it, by when the reply may be there.
  private func timing(end: Double) -> Timing {
    var connections = 0
    bakeoff_curl_getinfo_long(easy, CURLINFO_NUM_CONNECTS, &connections)
    return Timing(
      latency: end - sent,
      firstByte: firstByte.map { $0 - sent },
      connect: connections == 0 ? 0 : seconds(CURLINFO_PRETRANSFER_TIME_T)
    )
  }

  private func seconds(_ info: CURLINFO) -> Double {
    var microseconds: curl_off_t = 0
    bakeoff_curl_getinfo_time(easy, info, &microseconds)
    return Double(microseconds) / 1e6
  }

  private func failure(_ code: CURLcode) -> CurlFailure {
    var systemError = 0
    bakeoff_curl_getinfo_long(easy, CURLINFO_OS_ERRNO, &systemError)
    var proxyStatus = 0
    bakeoff_curl_getinfo_long(easy, CURLINFO_HTTP_CONNECTCODE, &proxyStatus)
    let words = String(cString: errorText)
    return CurlFailure(
      code: code,
      words: words.isEmpty ? String(cString: curl_easy_strerror(code)) : words,
      systemError: systemError == 0 ? socketError.pointee : Int32(truncatingIfNeeded: systemError),
      isConnected: isSentAgain || seconds(CURLINFO_PRETRANSFER_TIME_T) > 0,
      receivedBytes: body.count,
      proxyStatus: proxyStatus,
      isTooLarge: isTooLarge || saysTooLarge(code),
      isStalled: isStalled,
      isSentAgain: isSentAgain
    )
  }

  /// Whether libcurl itself gave up because too much came.
  private func saysTooLarge(_ code: CURLcode) -> Bool {
    switch code {
    case CURLE_FILESIZE_EXCEEDED: true
    // A line of the header beyond 100 KB is "out of memory" to it, and from version 8.6 on
    // CURLE_TOO_LARGE, which older headers do not name.
    case CURLE_OUT_OF_MEMORY, CURLcode(100): isSent && !isHeaderComplete
    default: false
    }
  }
}
