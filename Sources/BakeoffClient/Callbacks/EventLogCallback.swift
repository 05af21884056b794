public import BakeoffCore
internal import Foundation

/// Writes a line of JSON for everything that happens.
///
/// Each line has `time` (seconds since 1970), `event` and the facts of the event. Prompts, answers
/// and keys are not in it, so that the log may be shown to others; the numbers `request` tell which
/// lines belong together.
public struct EventLogCallback: Callback {
  private let write: @Sendable ([UInt8]) throws -> Void
  private let clock: Clock

  /// Creates a callback that hands over each line, its end included.
  public init(clock: Clock = .system, write: @escaping @Sendable ([UInt8]) throws -> Void) {
    self.write = write
    self.clock = clock
  }

  /// Appends to a file, which is made, for its owner alone, where it is missing.
  ///
  /// - Throws: `ModelError` with `.configuration` when the file cannot be written.
  public init(path: String, clock: Clock = .system) throws(ModelError) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      throw ModelError(.configuration, "the log file \(path) cannot be written: \(reason)")
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    self.init(clock: clock) { try file.write(contentsOf: Data($0)) }
  }

  private func log(_ event: String, _ facts: (inout JSONWriter) -> Void) throws {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("time", clock.now())
      writer.member("event", event)
      facts(&writer)
    }
    try write(writer.bytes + [0x0A])
  }

  /// Writes `request_start`.
  public func onRequestStart(_ request: RequestEvent) throws {
    try log("request_start") {
      $0.member("request", request.id)
      $0.member("model", request.model.description)
      $0.member("epoch", request.request.epoch)
      $0.member("parameters", request.request.parameters.json)
    }
  }

  /// Writes `request_end`.
  public func onRequestEnd(_ request: RequestEvent, _ response: ModelResponse) throws {
    try log("request_end") {
      $0.member("request", request.id)
      $0.member("model", request.model.description)
      $0.member("cached", response.isReplayed)
      $0.member("stop_reason", response.stopReason.rawValue)
      $0.member("served_model", response.servedModel)
      $0.member("input_tokens", response.usage.inputTokens)
      $0.member("output_tokens", response.usage.outputTokens)
      $0.member("cost_usd", response.cost.map { JSON.number("\($0)") })
      $0.member("latency_ms", response.timing.latency.map { $0 * 1000 })
      $0.member("ttft_ms", response.timing.firstToken.map { $0 * 1000 })
      if response.timing.limiter > 0 { $0.member("limiter_ms", response.timing.limiter * 1000) }
      $0.member("attempts", response.attempts.count)
    }
  }

  /// Writes `attempt`.
  public func onAttempt(_ request: RequestEvent, _ attempt: Attempt) throws {
    try log("attempt") {
      $0.member("request", request.id)
      $0.member("number", attempt.number)
      $0.member("status", attempt.status)
      $0.member("duration_ms", attempt.duration * 1000)
      $0.member("error_code", attempt.errorCode?.rawValue)
      $0.member("error", attempt.errorMessage)
    }
  }

  /// Writes `retry`.
  public func onRetry(_ request: RequestEvent, after attempt: Attempt) throws {
    try log("retry") {
      $0.member("request", request.id)
      $0.member("after", attempt.number)
      $0.member("wait_ms", attempt.wait * 1000)
    }
  }

  /// Writes `cache_hit`.
  public func onCacheHit(_ request: RequestEvent, _ response: ModelResponse) throws {
    try log("cache_hit") {
      $0.member("request", request.id)
      $0.member("model", request.model.description)
    }
  }

  /// Writes `error`.
  public func onError(_ request: RequestEvent, _ error: ModelError) throws {
    try log("error") {
      $0.member("request", request.id)
      $0.member("model", request.model.description)
      $0.member("error_code", error.code.rawValue)
      $0.member("error", error.message)
    }
  }

  /// Writes `run_start`.
  public func onRunStart(_ run: RunEvent) throws { try log("run_start") { run.write(to: &$0) } }

  /// Writes `run_end`.
  public func onRunEnd(_ run: RunEvent) throws { try log("run_end") { run.write(to: &$0) } }

  /// Writes `trial`.
  public func onTrial(_ trial: TrialEvent) throws {
    try log("trial") {
      $0.member("run", trial.run)
      $0.member("model", trial.model)
      $0.member("sample", trial.sampleID)
      $0.member("epoch", trial.trial.epoch)
      $0.member("outcome", trial.trial.outcome.rawValue)
    }
  }

  /// Writes `tool`.
  public func onTool(_ tool: ToolEvent) throws {
    try log("tool") {
      $0.member("model", tool.model.description)
      $0.member("name", tool.call.name)
      $0.member("is_error", tool.isError)
      $0.member("duration_ms", tool.duration * 1000)
    }
  }
}

extension RunEvent {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.member("run", name)
    writer.member("models", JSON.array(models.map { .string($0) }))
    writer.member("trials", trials)
    writer.member("done", done)
    writer.member("end", end)
  }
}
