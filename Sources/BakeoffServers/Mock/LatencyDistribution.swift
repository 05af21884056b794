public import BakeoffCore
internal import Foundation

/// What latencies are drawn from, all in seconds.
public enum LatencyDistribution: Hashable, Sendable, LosslessStringConvertible {
  /// Always the same.
  case fixed(Double)
  /// Any from one to another, each as likely.
  case uniform(Double, Double)
  /// Around a median; the logarithm is normal with a deviation of `spread`, so that some are long.
  case logNormal(median: Double, spread: Double)
  /// From a least one on, with a heavy tail: a share of `x` to the power of `-shape` is longer than `x`
  /// times the least. With a shape up to 1 there is no mean, up to 2 no variance.
  case pareto(least: Double, shape: Double)

  /// Reads `200`, `uniform:100-300`, `log-normal:400,0.5` or `pareto:200,1.5`, in milliseconds; nil for
  /// anything else.
  public init?(_ description: String) {
    let halves = description.split(separator: ":", maxSplits: 1).map(String.init)
    func numbers(_ text: String, _ separator: Character) -> (Double, Double)? {
      let parts = text.split(separator: separator).map { Double($0) }
      guard parts.count == 2, let first = parts[0], let second = parts[1],
        first.isFinite, second.isFinite, first >= 0, second >= 0
      else { return nil }
      return (first, second)
    }
    if halves.count == 1, let number = Double(description), number >= 0, number.isFinite {
      self = .fixed(number / 1000)
      return
    }
    guard halves.count == 2 else { return nil }
    switch halves[0] {
    case "uniform":
      guard let (low, high) = numbers(halves[1], "-"), low <= high else { return nil }
      self = .uniform(low / 1000, high / 1000)
    case "log-normal":
      guard let (median, spread) = numbers(halves[1], ",") else { return nil }
      self = .logNormal(median: median / 1000, spread: spread)
    case "pareto":
      guard let (least, shape) = numbers(halves[1], ","), shape > 0 else { return nil }
      self = .pareto(least: least / 1000, shape: shape)
    default: return nil
    }
  }

  /// The distribution as it is written.
  public var description: String {
    func text(_ number: Double) -> String { JSON.number(number).text }
    return switch self {
    case .fixed(let seconds): text(seconds * 1000)
    case .uniform(let low, let high): "uniform:\(text(low * 1000))-\(text(high * 1000))"
    case .logNormal(let median, let spread): "log-normal:\(text(median * 1000)),\(text(spread))"
    case .pareto(let least, let shape): "pareto:\(text(least * 1000)),\(text(shape))"
    }
  }

  /// The longest latency that is drawn, in seconds: a heavy tail has no end of its own.
  static let longest = 3600.0

  /// Draws a latency.
  ///
  /// - Parameter generator: Where chance comes from.
  /// - Returns: The latency in seconds, an hour at most.
  public func draw(using generator: inout SplitMix64) -> Double {
    let seconds =
      switch self {
      case .fixed(let seconds): seconds
      case .uniform(let low, let high): low + (high - low) * generator.uniform()
      case .logNormal(let median, let spread): median * exp(spread * generator.normal())
      case .pareto(let least, let shape): least * pow(1 - generator.uniform(), -1 / shape)
      }
    return min(seconds, Self.longest)
  }
}
