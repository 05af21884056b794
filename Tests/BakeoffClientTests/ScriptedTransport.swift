import BakeoffClient
import BakeoffCore
import Synchronization

/// A transport that gives prepared replies in their order, the last one again and again.
final class ScriptedTransport: Transport {
  struct Step: Sendable {
    var status = 200
    var headers: [String: String] = [:]
    var body = #"{"choices":[{"message":{"content":"Four."},"finish_reason":"stop"}]}"#
    /// The body where it is no text.
    var bytes: [UInt8]?
    var error: ModelError?
  }

  private let steps: [Step]
  private let sent = Mutex<[HTTPRequest]>([])

  init(_ steps: [Step]) { self.steps = steps }

  /// Every request that was sent, in order.
  var requests: [HTTPRequest] { sent.withLock { $0 } }

  var count: Int { sent.withLock { $0.count } }

  func send(
    _ request: HTTPRequest,
    limits: TransportLimits,
    cancellation: Cancellation
  ) throws(ModelError) -> HTTPResponse {
    let index = sent.withLock { sent in
      sent.append(request)
      return min(sent.count, steps.count) - 1
    }
    let step = steps[index]
    if let error = step.error { throw error }
    let lines = step.headers.map { "\($0.key): \($0.value)\r\n" }.joined()
    return HTTPResponse(
      status: step.status,
      headerBytes: Array("HTTP/1.1 \(step.status) Status\r\n\(lines)\r\n".utf8),
      body: step.bytes ?? Array(step.body.utf8),
      timing: Timing(latency: 0.1, firstByte: 0.05, connect: 0)
    )
  }
}
