/// How the draws of a sample become one value.
///
/// The first four take the draws' scores, the others count those that are correct.
public enum EpochReducer: Hashable, Sendable {
  /// Their mean.
  case mean
  /// Their middle, or the mean of the two in the middle.
  case median
  /// The most frequent; of several the lowest, so that a tie is never a success.
  case mode
  /// The best.
  case max
  /// 1 when at least so many are correct, else 0.
  case atLeast(Int)
  /// The probability that at least one of so many draws is correct, see `PassAtK`.
  case passAny(Int)
  /// The probability that all of so many draws are correct, see `PassAtK`.
  case passAll(Int)

  /// The name as it is written: `mean`, `median`, `mode`, `max`, `at_least_2`, `pass@2` or `pass^2`.
  public var name: String {
    switch self {
    case .mean: "mean"
    case .median: "median"
    case .mode: "mode"
    case .max: "max"
    case .atLeast(let count): "at_least_\(count)"
    case .passAny(let count): "pass@\(count)"
    case .passAll(let count): "pass^\(count)"
    }
  }

  /// Finds the reducer of a name; nil when there is none, or when its number is not a whole one from 1.
  ///
  /// - Parameter name: The name; `pass_at_2` is another spelling of `pass@2`.
  public init?(name: String) {
    let plain: [EpochReducer] = [.mean, .median, .mode, .max]
    if let reducer = plain.first(where: { $0.name == name }) {
      self = reducer
      return
    }
    let counted: [(prefix: String, make: (Int) -> EpochReducer)] = [
      ("at_least_", EpochReducer.atLeast), ("pass@", EpochReducer.passAny),
      ("pass_at_", EpochReducer.passAny), ("pass^", EpochReducer.passAll),
    ]
    for (prefix, make) in counted where name.hasPrefix(prefix) {
      let digits = name.dropFirst(prefix.count)
      guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(digits), count > 0
      else { return nil }
      self = make(count)
      return
    }
    return nil
  }

  /// How many draws of a sample it takes.
  public var draws: Int {
    switch self {
    case .mean, .median, .mode, .max: 1
    case .atLeast(let count), .passAny(let count), .passAll(let count): count
    }
  }

  /// The one value of a sample.
  ///
  /// - Parameter draws: The sample's draws.
  /// - Returns: The value, 0…1; nil with fewer draws than it takes.
  public func reduce(_ draws: [Draw]) -> Double? {
    guard draws.count >= self.draws else { return nil }
    let correct = draws.count(where: \.isCorrect)
    switch self {
    case .mean: return Moments(draws.map(\.score)).mean
    case .median: return quantile(0.5, ofSorted: draws.map(\.score).sorted())
    case .mode: return Self.mode(ofSorted: draws.map(\.score).sorted())
    case .max: return draws.map(\.score).max()
    case .atLeast(let count): return correct >= count ? 1 : 0
    case .passAny(let count): return PassAtK.any(count, correct: correct, of: draws.count)
    case .passAll(let count): return PassAtK.all(count, correct: correct, of: draws.count)
    }
  }

  private static func mode(ofSorted sorted: [Double]) -> Double? {
    var best: (value: Double, count: Int)?
    var run = 0
    for (index, value) in sorted.enumerated() {
      run = index > 0 && sorted[index - 1] == value ? run + 1 : 1
      if run > best?.count ?? 0 { best = (value, run) }
    }
    return best?.value
  }
}
