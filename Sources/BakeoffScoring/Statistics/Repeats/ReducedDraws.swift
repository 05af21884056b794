/// What the draws of samples reduce to, added up sample by sample in memory that does not grow.
public struct ReducedDraws: Sendable {
  /// How the draws of a sample become one value.
  public let reducer: EpochReducer
  /// How many samples have fewer draws than it takes, and count nowhere.
  public private(set) var omitted = 0
  private var moments = Moments()
  private var isBinary = true

  /// Has no samples yet.
  public init(by reducer: EpochReducer) { self.reducer = reducer }

  /// Adds the draws of a sample; one without any counts nowhere.
  public mutating func add(_ draws: [Draw]) {
    guard !draws.isEmpty else { return }
    guard let value = reducer.reduce(draws) else {
      omitted += 1
      return
    }
    moments.add(value)
    if value != 0, value != 1 { isBinary = false }
  }

  /// The mean over samples.
  ///
  /// - Parameter confidence: How often such intervals hold the true mean, more than 0 and less than 1.
  /// - Returns: The mean with its interval; nil without samples.
  public func mean(confidence: Double = 0.95) -> SampleMean? {
    SampleMean(moments, isBinary: isBinary, confidence: confidence)
  }
}
