public import BakeoffCore
public import Logging

/// Hands what happens to a logger of swift-log: attempts and answers as `debug`, retries as `notice`,
/// errors as `error`, runs as `info`.
///
/// Prompts, answers and keys are not in it.
public struct LoggingCallback: Callback {
  private let logger: Logger

  /// Creates a callback for a logger.
  public init(_ logger: Logger) { self.logger = logger }

  /// Logs the answer's model, tokens and latency.
  public func onRequestEnd(_ request: RequestEvent, _ response: ModelResponse) {
    logger.debug(
      "answered",
      metadata: [
        "request": "\(request.id)", "model": "\(request.model)",
        "cached": "\(response.isReplayed)", "stop_reason": "\(response.stopReason.rawValue)",
        "output_tokens": "\(response.usage.outputTokens.map(String.init) ?? "unknown")",
        "latency_s": "\(response.timing.latency.map { "\($0)" } ?? "unknown")",
      ]
    )
  }

  /// Logs the attempt.
  public func onAttempt(_ request: RequestEvent, _ attempt: Attempt) {
    logger.debug(
      "attempt",
      metadata: [
        "request": "\(request.id)", "model": "\(request.model)", "number": "\(attempt.number)",
        "status": "\(attempt.status.map(String.init) ?? "none")",
      ]
    )
  }

  /// Logs why and when the request is sent again.
  public func onRetry(_ request: RequestEvent, after attempt: Attempt) {
    logger.notice(
      "retry",
      metadata: [
        "request": "\(request.id)", "model": "\(request.model)", "wait_s": "\(attempt.wait)",
        "reason": "\(attempt.errorMessage ?? "")",
      ]
    )
  }

  /// Logs the error.
  public func onError(_ request: RequestEvent, _ error: ModelError) {
    logger.error(
      "\(error.message)",
      metadata: [
        "request": "\(request.id)", "model": "\(request.model)", "code": "\(error.code.rawValue)",
      ]
    )
  }

  /// Logs the tool and whether it failed, without arguments and output.
  public func onTool(_ tool: ToolEvent) {
    logger.debug(
      "tool",
      metadata: [
        "model": "\(tool.model)", "name": "\(tool.call.name)", "is_error": "\(tool.isError)",
        "duration_s": "\(tool.duration)",
      ]
    )
  }

  /// Logs the run.
  public func onRunStart(_ run: RunEvent) {
    logger.info("run begins", metadata: ["run": "\(run.name)", "trials": "\(run.trials)"])
  }

  /// Logs the run.
  public func onRunEnd(_ run: RunEvent) {
    logger.info(
      "run ends",
      metadata: ["run": "\(run.name)", "done": "\(run.done)", "end": "\(run.end ?? "")"]
    )
  }
}
