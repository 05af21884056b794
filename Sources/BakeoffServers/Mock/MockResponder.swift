internal import BakeoffCore
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// A request's way from Hummingbird to the engine, and its reply's way back.
struct MockResponder: HTTPResponder {
  /// What is known of a request besides itself: its connection, which faults break.
  struct Context: InitializableFromSource {
    let channel: any Channel

    init(source: ApplicationRequestContextSource) { channel = source.channel }
  }

  let engine: MockEngine
  let settings: MockServerSettings

  private static let maximumBodyBytes = 64 << 20
  private static let dripBytes = 8

  func respond(to request: Request, context: Context) async throws -> Response {
    let buffer = try await request.body.collect(upTo: Self.maximumBodyBytes)
    var headers: [String: String] = [:]
    for field in request.headers { headers[field.name.canonicalName] = field.value }
    let asked = ServerRequest(
      method: request.method.rawValue,
      path: request.uri.path,
      query: request.uri.query ?? "",
      headers: headers,
      body: Array(buffer.readableBytesView)
    )
    let reply = engine.reply(to: asked)
    settings.onExchange?(
      MockServerExchange(
        method: asked.method,
        path: asked.path,
        model: reply.model,
        status: reply.status,
        fault: reply.fault
      )
    )
    return try await play(reply, on: context.channel)
  }

  private func play(_ reply: ServerReply, on channel: any Channel) async throws -> Response {
    if reply.fault == .reset {
      // Without lingering, closing sends a reset.
      let socket = channel as? any SocketOptionProvider
      try await socket?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
      try await channel.close()
      return Response(status: .internalServerError)
    }
    var fields = HTTPFields()
    for header in reply.headers {
      guard let name = HTTPField.Name(header.name) else { continue }
      fields.append(HTTPField(name: name, value: header.value))
    }
    let start = ContinuousClock.now
    if !reply.isStreamed {
      let wait = reply.fault == .stall ? settings.stall : reply.parts.last?.time ?? 0
      if wait > 0 { try await Task.sleep(for: .seconds(wait)) }
      if reply.fault == .stall { try await channel.close() }
    }
    let length = reply.isStreamed ? nil : reply.parts.reduce(0) { $0 + $1.bytes.count }
    fields[.contentLength] = length.map(String.init)
    let settings = settings
    let body = ResponseBody(contentLength: length) { writer in
      try await Self.write(reply, to: &writer, settings, since: start, on: channel)
      try await writer.finish(nil)
    }
    return Response(
      status: HTTPResponse.Status(code: reply.status),
      headers: fields,
      body: body
    )
  }

  private static func write(
    _ reply: ServerReply,
    to writer: inout any ResponseBodyWriter,
    _ settings: MockServerSettings,
    since start: ContinuousClock.Instant,
    on channel: any Channel
  ) async throws {
    // Where it breaks off: in the middle of its parts, or of its only one.
    let breaksOff = reply.fault == .truncate || reply.fault == .stall
    let half = reply.parts.count / 2
    for (index, part) in reply.parts.enumerated() {
      if reply.isStreamed, part.time > 0 {
        try await Task.sleep(until: start + .seconds(part.time), clock: .continuous)
      }
      let isLast = breaksOff && index == half
      let bytes = isLast ? Array(part.bytes.prefix(part.bytes.count / 2)) : part.bytes
      if reply.fault == .drip {
        for from in stride(from: 0, to: bytes.count, by: dripBytes) {
          let drop = bytes[from..<min(from + dripBytes, bytes.count)]
          try await writer.write(ByteBuffer(bytes: drop))
          try await Task.sleep(for: .seconds(settings.dripPause))
        }
      } else {
        try await writer.write(ByteBuffer(bytes: bytes))
      }
      guard isLast else { continue }
      if reply.fault == .stall { try await Task.sleep(for: .seconds(settings.stall)) }
      try await channel.close()
    }
  }
}
