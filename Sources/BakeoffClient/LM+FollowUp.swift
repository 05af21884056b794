internal import BakeoffCore

extension LM {
  /// How many seconds lie between two questions after an answer.
  private static let followUpPause = 0.5
  /// How often in a row such a question may fail before the answer is given up.
  private static let followUpFailures = 5

  /// Sends a request and, where the protocol answers later, asks after the answer until it is there.
  ///
  /// The request itself is sent once, for each sending is paid for; only the asking is repeated.
  ///
  /// - Throws: `ModelError` when no complete reply came, or none in time.
  func fetch(
    _ request: HTTPRequest,
    limits: TransportLimits,
    cancellation: Cancellation
  ) throws(ModelError) -> HTTPResponse {
    let start = options.clock.uptime()
    func left() throws(ModelError) -> TransportLimits {
      if cancellation.isCancelled { throw ModelError(.cancelled, "the program is stopping") }
      var left = limits
      left.attempt -= options.clock.uptime() - start
      guard left.attempt > 0 else {
        throw ModelError(.timeout, "no answer within \(limits.attempt.secondsText)")
      }
      return left
    }
    guard route.wire.answersLater else {
      return try transport.send(request, limits: limits, cancellation: cancellation)
    }
    var question = request
    question.onBody = nil
    var reply = try transport.send(question, limits: limits, cancellation: cancellation)
    // All times count from the request sent, so that connecting is not in them.
    let sent = max(options.clock.uptime() - (reply.timing.latency ?? 0), start)
    (question.method, question.body) = (.get, [])
    var end: Double?
    if followUp(of: reply) != nil, let place = streamPlace(in: reply) {
      let stream = self.stream(at: place, of: request, since: sent)
      // What breaks off is no loss: the answer is asked after all the same.
      if (try? transport.send(stream, limits: try left(), cancellation: cancellation)) != nil {
        end = options.clock.uptime() - sent
      }
    }
    var failures = 0
    while let url = followUp(of: reply) {
      if end == nil || failures > 0 { options.clock.sleep(Self.followUpPause, cancellation) }
      question.url = url
      let limits = try left()
      do throws(ModelError) {
        let next = try transport.send(question, limits: limits, cancellation: cancellation)
        let isPassing = StatusMeaning.code(status: next.status, said: nil).isRetryable
        guard (200..<300).contains(next.status) || !isPassing else {
          throw ModelError(.serverError, "status \(next.status) when asked after the answer")
        }
        reply = next
        failures = 0
        if followUp(of: next) != nil { end = nil }
      } catch {
        failures += 1
        if failures >= Self.followUpFailures || error.code == .cancelled { throw error }
      }
    }
    // The wait for the answer is part of the time that it took.
    reply.timing.firstByte = nil
    reply.timing.latency = end ?? max(options.clock.uptime() - sent, reply.timing.latency ?? 0)
    return reply
  }

  private func followUp(of reply: HTTPResponse) -> String? {
    json(of: reply).flatMap { route.wire.followUp(of: $0, base: route.base) }
  }

  /// Where the stream of an answer stands; nil when there is none that can be followed.
  private func streamPlace(in reply: HTTPResponse) -> String? {
    guard let place = json(of: reply).flatMap({ route.streaming?.place?($0) }) else { return nil }
    let parts = URLParts(place)
    return parts.scheme == "https" || parts.endpoint == route.endpoint ? place : nil
  }

  /// The request for a stream that stands elsewhere; the key goes to servers of the same domain only.
  private func stream(at place: String, of request: HTTPRequest, since sent: Double) -> HTTPRequest
  {
    let parts = URLParts(place)
    let domain = URLParts(route.url).authority.split(separator: ".").suffix(2).joined(
      separator: "."
    )
    let isSame = parts.endpoint == route.endpoint || parts.authority.hasSuffix(".\(domain)")
    let (follower, clock) = (request.onBody, options.clock)
    return HTTPRequest(
      method: .get,
      url: place,
      headers: [(name: "Accept", value: "text/event-stream")],
      secretHeaders: isSame ? request.secretHeaders : [],
      body: [],
      onBody: { part in
        var part = part
        // Its words are timed from when the request was sent.
        part.seconds = part.seconds.map { max(clock.uptime() - sent, $0) }
        return follower?(part) ?? .begun
      }
    )
  }

  private func json(of reply: HTTPResponse) -> JSON? {
    (200..<300).contains(reply.status) ? try? JSON(parsing: reply.body) : nil
  }
}
