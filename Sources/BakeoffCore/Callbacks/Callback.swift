/// What is told of everything that happens to requests, runs and tools.
///
/// Every method does nothing unless it is implemented. The calls about one request come in their
/// order, and one call ends before the next begins, whatever the thread: an implementation needs no
/// lock of its own. They are made between the measured parts of a request, so a slow one delays the
/// next request but never shows in a latency. One that throws is reported, and nothing fails for it.
public protocol Callback: Sendable {
  /// A request is about to be answered, by a cache or by the model.
  ///
  /// Either `onRequestEnd` or `onError` follows, once.
  func onRequestStart(_ request: RequestEvent) throws

  /// A request was answered.
  func onRequestEnd(_ request: RequestEvent, _ response: ModelResponse) throws

  /// An attempt at a request has ended, well or not.
  func onAttempt(_ request: RequestEvent, _ attempt: Attempt) throws

  /// A request will be sent again, `attempt.wait` seconds after this attempt.
  func onRetry(_ request: RequestEvent, after attempt: Attempt) throws

  /// A cache had the answer to a request; nothing was sent.
  func onCacheHit(_ request: RequestEvent, _ response: ModelResponse) throws

  /// No answer came, for good.
  func onError(_ request: RequestEvent, _ error: ModelError) throws

  /// A run begins, or is taken up again.
  func onRunStart(_ run: RunEvent) throws

  /// A run has ended.
  func onRunEnd(_ run: RunEvent) throws

  /// A trial of a run is durable in the store.
  func onTrial(_ trial: TrialEvent) throws

  /// A tool was called for a model.
  func onTool(_ tool: ToolEvent) throws
}

extension Callback {
  /// Does nothing.
  public func onRequestStart(_ request: RequestEvent) throws {}
  /// Does nothing.
  public func onRequestEnd(_ request: RequestEvent, _ response: ModelResponse) throws {}
  /// Does nothing.
  public func onAttempt(_ request: RequestEvent, _ attempt: Attempt) throws {}
  /// Does nothing.
  public func onRetry(_ request: RequestEvent, after attempt: Attempt) throws {}
  /// Does nothing.
  public func onCacheHit(_ request: RequestEvent, _ response: ModelResponse) throws {}
  /// Does nothing.
  public func onError(_ request: RequestEvent, _ error: ModelError) throws {}
  /// Does nothing.
  public func onRunStart(_ run: RunEvent) throws {}
  /// Does nothing.
  public func onRunEnd(_ run: RunEvent) throws {}
  /// Does nothing.
  public func onTrial(_ trial: TrialEvent) throws {}
  /// Does nothing.
  public func onTool(_ tool: ToolEvent) throws {}
}
