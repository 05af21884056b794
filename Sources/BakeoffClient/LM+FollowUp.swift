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
    var reply = try transport.send(request, limits: limits, cancellation: cancellation)
    guard route.wire.answersLater else { return reply }
    var failures = 0
    while let url = followUp(of: reply) {
      options.clock.sleep(Self.followUpPause, cancellation)
      if cancellation.isCancelled { throw ModelError(.cancelled, "the program is stopping") }
      var left = limits
      left.attempt -= options.clock.uptime() - start
      guard left.attempt > 0 else {
        throw ModelError(.timeout, "no answer within \(limits.attempt.secondsText)")
      }
      var question = request
      (question.method, question.url, question.body) = (.get, url, [])
      do throws(ModelError) {
        let next = try transport.send(question, limits: left, cancellation: cancellation)
        let isPassing = StatusMeaning.code(status: next.status, said: nil).isRetryable
        guard (200..<300).contains(next.status) || !isPassing else {
          throw ModelError(.serverError, "status \(next.status) when asked after the answer")
        }
        reply = next
        failures = 0
      } catch {
        failures += 1
        if failures >= Self.followUpFailures || error.code == .cancelled { throw error }
      }
    }
    // The wait for the answer is part of the time that it took.
    let elapsed = options.clock.uptime() - start
    reply.timing.firstByte = nil
    reply.timing.latency = max(elapsed, reply.timing.latency ?? 0)
    return reply
  }

  private func followUp(of reply: HTTPResponse) -> String? {
    guard (200..<300).contains(reply.status), let json = try? JSON(parsing: reply.body) else {
      return nil
    }
    return route.wire.followUp(of: json, base: route.base)
  }
}
