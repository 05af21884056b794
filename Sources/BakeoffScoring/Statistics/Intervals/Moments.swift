/// The mean and the spread of values.
struct Moments {
  /// How many values there are.
  private(set) var count: Int
  /// Their mean; not a number when there are none.
  private(set) var mean: Double
  /// The sum of the squares of what each differs from the mean.
  private(set) var squares: Double

  /// Measures the values in two passes, which lose fewer digits than one.
  init(_ values: [Double]) {
    count = values.count
    let first = compensatedSum(values) / Double(values.count)
    // All equal values have a mean that is one of them, not one that rounding moved.
    let isConstant = values.allSatisfy { $0 == values.first }
    let mean = isConstant ? values.first ?? first : first
    self.mean = mean
    squares = isConstant ? 0 : values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  /// Measures nothing yet, for values that come one by one.
  init() { (count, mean, squares) = (0, 0, 0) }

  /// Measures one value more.
  ///
  /// Source: B. P. Welford, "Note on a method for calculating corrected sums of squares and products",
  /// Technometrics 4 (1962) 419–420.
  mutating func add(_ value: Double) {
    count += 1
    let step = value - mean
    mean += step / Double(count)
    squares += step * (value - mean)
  }

  /// The variance, with one fewer than the values as divisor; not a number for fewer than two.
  var variance: Double { count < 2 ? .nan : squares / Double(count - 1) }
}

/// The sum of values, with what each addition rounds away added at the end.
///
/// Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen",
/// Zeitschrift für Angewandte Mathematik und Mechanik 54 (1974) 39–51.
func compensatedSum(_ values: [Double]) -> Double {
  var sum = 0.0
  var lost = 0.0
  for value in values {
    let next = sum + value
    lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
    sum = next
  }
  return lost.isFinite ? sum + lost : sum
}
