public import BakeoffCore
internal import Synchronization

/// Keeps a histogram of latencies for each model; answers from a cache are left out.
public final class LatencyCallback: Callback {
  private let histograms = Mutex<[ModelName: LatencyHistogram]>([:])

  /// Creates a callback without measurements.
  public init() {}

  /// The latencies so far: request sent → last byte, of answering attempts only.
  public var latencies: [ModelName: LatencyHistogram] { histograms.withLock { $0 } }

  /// Adds an answer's latency.
  public func onRequestEnd(_ request: RequestEvent, _ response: ModelResponse) {
    guard !response.isReplayed, let latency = response.timing.latency else { return }
    histograms.withLock { $0[request.model, default: LatencyHistogram()].add(latency) }
  }
}
