internal import Foundation

/// Where values stand along an axis, and where its marks do.
struct Scale {
  /// The value at the start of the axis.
  let lower: Double
  /// The value at its end, greater than `lower`.
  let upper: Double
  /// Whether equal ratios, not differences, are equally far apart.
  let isLogarithmic: Bool
  /// The place of `lower` in the picture.
  let start: Double
  /// The place of `upper`.
  let end: Double

  /// A scale that holds all values, from one round number to another.
  ///
  /// - Parameters:
  ///   - values: The values; what is not finite is left out.
  ///   - start: Where the axis begins in the picture.
  ///   - end: Where it ends.
  ///   - mayBeLogarithmic: Whether values that are far apart (thirtyfold) may share a logarithmic one.
  init(
    of values: [Double],
    from start: Double,
    to end: Double,
    mayBeLogarithmic: Bool = false
  ) {
    let values = values.filter(\.isFinite)
    let least = values.min() ?? 0
    let most = values.max() ?? 1
    self.start = start
    self.end = end
    if mayBeLogarithmic, least > 0, most / least > 30 {
      isLogarithmic = true
      lower = Self.round125(least, .down)
      upper = Self.round125(most, .up)
    } else {
      isLogarithmic = false
      let span = most > least ? most - least : max(abs(most), 1e-12)
      let step = Self.step(span)
      lower = min(0, (least / step).rounded(.down) * step)
      upper = max((most / step).rounded(.up) * step, lower + step)
    }
  }

  /// A scale between given ends, linear.
  init(_ lower: Double, _ upper: Double, from start: Double, to end: Double) {
    self.lower = lower
    self.upper = upper
    self.start = start
    self.end = end
    isLogarithmic = false
  }

  /// Where a value stands; beyond the ends, at the nearer one.
  func place(_ value: Double) -> Double {
    let value = min(upper, max(lower, value))
    let share =
      isLogarithmic ? log(value / lower) / log(upper / lower) : (value - lower) / (upper - lower)
    return start + share * (end - start)
  }

  /// Round values along the axis, about five of them.
  var ticks: [Double] {
    guard isLogarithmic else {
      let step = Self.step(upper - lower)
      let count = Int(((upper - lower) / step + 1e-9).rounded(.down))
      return (0...max(1, count)).map { lower + Double($0) * step }.filter {
        $0 <= upper + step / 1e6
      }
    }
    var marks: [Double] = []
    let decades = log10(upper / lower)
    let steps: [Double] = decades > 2.5 ? [1] : decades > 1.4 ? [1, 3] : [1, 2, 5]
    var power = log10(lower).rounded(.down)
    while pow(10, power) <= upper * 1.0001 {
      marks += steps.map { $0 * pow(10, power) }
        .filter { $0 >= lower * 0.9999 && $0 <= upper * 1.0001 }
      power += 1
    }
    return marks
  }

  /// A step of 1, 2 or 5 times a power of ten that a span has about five of.
  private static func step(_ span: Double) -> Double {
    let power = pow(10, log10(span / 5).rounded(.down))
    return [1, 2, 5, 10].map { $0 * power }.first { span / $0 <= 6 } ?? 10 * power
  }

  private static func round125(_ value: Double, _ rule: FloatingPointRoundingRule) -> Double {
    let power = pow(10, log10(value).rounded(.down))
    let steps = [1, 2, 5, 10].map { $0 * power }
    return rule == .up
      ? steps.first { $0 >= value * 0.9999 } ?? 10 * power
      : steps.last { $0 <= value * 1.0001 } ?? power
  }
}
