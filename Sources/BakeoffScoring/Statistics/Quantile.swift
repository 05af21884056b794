/// The value below which a share `p` of the values lies, linear between neighbours; nil for none.
///
/// Type 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American
/// Statistician 50 (1996) 361–365: what R, NumPy and spreadsheets give by default.
///
/// - Parameters:
///   - p: The share, 0…1; what is outside counts as the nearer end.
///   - values: The values in ascending order.
/// - Returns: The quantile, in the unit of the values; nil when there are none.
public func quantile(
  _ p: Double,
  ofSorted values: some RandomAccessCollection<Double>
) -> Double? {
  guard let last = values.last, !p.isNaN else { return nil }
  let position = min(1, max(0, p)) * Double(values.count - 1)
  let place = Int(position)
  guard place + 1 < values.count else { return last }
  let index = values.index(values.startIndex, offsetBy: place)
  let (lower, upper) = (values[index], values[values.index(after: index)])
  return lower + (position - Double(place)) * (upper - lower)
}
