public import BakeoffCore

extension LM {
  /// Sends a request, again if need be, until it is answered or refused for good.
  ///
  /// The cache is not used.
  ///
  /// - Parameters:
  ///   - prepared: What `prepare(_:)` gave.
  ///   - cancellation: What stops the request; nil for the one in the options.
  ///   - gate: What each attempt passes; nil for the one in the options.
  /// - Returns: The answer, with every attempt that led to it.
  /// - Throws: `ModelError` with all attempts when no answer came.
  public func send(
    _ prepared: PreparedRequest,
    cancellation: Cancellation? = nil,
    gate: (any RequestGate)? = nil
  ) throws(ModelError) -> ModelResponse {
    if let cassette { return try replay(prepared, from: cassette) }
    let asked = numbered(prepared)
    callbacks.tell("onRequestStart") { try $0.onRequestStart(event(asked)) }
    let result = Result { () throws(ModelError) in
      try attempt(asked, cancellation: cancellation, gate: gate ?? options.gate)
    }
    didEnd(asked, result)
    return try result.get()
  }

  /// The one retry loop.
  private func attempt(
    _ asked: NumberedRequest,
    cancellation: Cancellation?,
    gate: (any RequestGate)?
  ) throws(ModelError) -> ModelResponse {
    let prepared = asked.prepared
    let cancellation = cancellation ?? options.cancellation
    let clock = options.clock
    // Moves with the waits at the gate, which are no part of the time that a request may take.
    var start = clock.uptime()
    var limiter = 0.0
    var attempts: [Attempt] = []
    var failures: [ModelError.Code] = []
    var token: Secret?
    var hasRenewed = false
    while true {
      let pass: GatePass?
      do throws(ModelError) {
        pass = try gate?.admit(prepared, to: self, cancellation: cancellation)
      } catch {
        throw Self.final(error, remark: "", attempts: attempts)
      }
      if let pass {
        limiter += pass.waited
        start += pass.waited
      }
      let attemptStart = clock.uptime()
      let left = options.timeouts.total.map { $0 - (attemptStart - start) }
      var attempt = Attempt(number: attempts.count + 1, startedAt: clock.now(), duration: 0)
      var failure: ModelError
      do throws(ModelError) {
        var response = try exchange(
          prepared,
          secondsLeft: left,
          cancellation: cancellation,
          token: &token
        )
        attempt.duration = clock.uptime() - attemptStart
        attempt.status = response.status
        response.answer.timing.limiter = limiter
        response.answer.timing.backoff = attempts.reduce(0) { $0 + $1.wait }
        response.answer.attempts = attempts + [attempt]
        pass?.end(.success(response.answer))
        callbacks.tell("onAttempt") { try $0.onAttempt(event(asked), attempt) }
        return response.answer
      } catch {
        failure = error
        pass?.end(.failure(error))
      }
      attempt.duration = clock.uptime() - attemptStart
      attempt.status = failure.status
      attempt.errorCode = failure.code
      attempt.errorMessage = failure.message
      if failure.mayBePaidFor {
        attempt.possibleCost = worstCost(of: prepared, at: attempt.startedAt)
      }
      // A token may be withdrawn before its time; with another one the same request is made once.
      if failure.status == 401, let refused = token, !hasRenewed, !cancellation.isCancelled {
        hasRenewed = true
        route.tokens?.discard(refused)
        attempts.append(attempt)
        callbacks.tell("onAttempt") { try $0.onAttempt(event(asked), attempt) }
        callbacks.tell("onRetry") { try $0.onRetry(event(asked), after: attempt) }
        continue
      }
      failures.append(failure.code)
      var remark = options.retry.verdict(on: failure, after: failures)
      if cancellation.isCancelled, remark == nil { remark = "; the program is stopping" }
      if remark == nil {
        attempt.wait = options.retry.wait(
          after: attempt.number,
          hint: failure.retryAfter,
          random: clock.random()
        )
        if let total = options.timeouts.total, clock.uptime() - start + attempt.wait >= total {
          attempt.wait = 0
          remark = "; no time is left of \(total.secondsText)"
        }
      }
      attempts.append(attempt)
      callbacks.tell("onAttempt") { try $0.onAttempt(event(asked), attempt) }
      if let remark { throw Self.final(failure, remark: remark, attempts: attempts) }
      callbacks.tell("onRetry") { try $0.onRetry(event(asked), after: attempt) }
      clock.sleep(attempt.wait, cancellation)
      if cancellation.isCancelled {
        throw Self.final(
          ModelError(.cancelled, "\(name): given up: the program is stopping"),
          remark: "",
          attempts: attempts
        )
      }
    }
  }

  /// One attempt: sent, received, read and priced.
  private func exchange(
    _ prepared: PreparedRequest,
    secondsLeft: Double?,
    cancellation: Cancellation,
    token: inout Secret?
  ) throws(ModelError) -> (answer: ModelResponse, status: Int) {
    token = nil
    if cancellation.isCancelled {
      var error = ModelError(.cancelled, "\(name): given up: the program is stopping")
      error.wasSent = false
      throw error
    }
    var limits = TransportLimits(
      connect: options.timeouts.connect,
      attempt: min(options.timeouts.attempt, secondsLeft ?? .infinity),
      idle: options.timeouts.idle,
      bodyBytes: options.maximumBodyBytes
    )
    var reader = way.reader
    let extra = prepared.request.parameters.extraHeaders
    if !extra.isEmpty {
      // Of "Bearer KEY" the key alone is a secret, too.
      reader.secrets = extra.filter(\.isSecret).flatMap { header in
        [header.value, Secret(String(header.value.revealed.split(separator: " ").last ?? ""))]
      }
    }
    let streamed = route.streaming.map { StreamedReply($0, wire: route.wire) }
    let sentAt = options.clock.now()
    let response: HTTPResponse
    do throws(ModelError) {
      var request = prepared.http
      if let streamed { request.onBody = { streamed.receive($0) } }
      token = try authorize(&request, limits: &limits, cancellation: cancellation)
      try complete(&request, limits: &limits, cancellation: cancellation)
      if route.signer != nil {
        request = try sign(request, limits: &limits, cancellation: cancellation)
      }
      response = try fetch(request, limits: limits, cancellation: cancellation)
    } catch {
      throw reader.located(error)
    }
    var answer = try reader.read(response, streamed: streamed, now: options.clock.now())
    answer.cost = cost(of: answer, to: prepared.request, sentAt: sentAt)
    return (answer, response.status)
  }

  private static func final(
    _ failure: ModelError,
    remark: String,
    attempts: [Attempt]
  ) -> ModelError {
    var final = failure
    final.message += remark
    if attempts.count > 1 { final.message += " (after \(attempts.count) attempts)" }
    final.attempts = attempts
    return final
  }
}
