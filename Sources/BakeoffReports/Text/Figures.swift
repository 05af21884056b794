/// Numbers as people read them.
public enum Figures {
  /// What stands for a figure that does not exist.
  public static let none = "—"

  /// A share of 1 in per cent, such as `83.3 %`; nil is `—`.
  public static func percent(_ share: Double?) -> String {
    guard let share, share.isFinite else { return none }
    return fixed(share * 100, decimals: 1) + " %"
  }

  /// The ends of an interval of shares in per cent, such as `[55.2 – 95.3]`; nil is `—`.
  public static func interval(_ estimate: Estimate?) -> String {
    guard let estimate else { return none }
    let lower = fixed(estimate.lower * 100, decimals: 1)
    return "[\(lower) – \(fixed(estimate.upper * 100, decimals: 1))]"
  }

  /// A difference of shares in percentage points with its sign, such as `+16.7` or `−5.2`.
  public static func points(_ difference: Double) -> String {
    let digits = fixed(difference * 100, decimals: 1)
    return difference > 0 && digits != "0.0" ? "+" + digits : digits
  }

  /// A span of time in seconds, such as `420 ms`, `1.24 s` or `2m 05s`; nil is `—`.
  public static func seconds(_ seconds: Double?) -> String {
    guard let seconds, seconds.isFinite, seconds >= 0 else { return none }
    switch seconds {
    case ..<0.00995: return fixed(seconds * 1000, decimals: 1) + " ms"
    case ..<0.9995: return fixed(seconds * 1000, decimals: 0) + " ms"
    case ..<9.995: return fixed(seconds, decimals: 2) + " s"
    case ..<59.95: return fixed(seconds, decimals: 1) + " s"
    case ..<3599.5:
      let whole = Int(seconds.rounded())
      return "\(whole / 60)m \(twoDigits(whole % 60))s"
    default:
      let minutes = Int((min(seconds, 1e15) / 60).rounded())
      return "\(grouped(minutes / 60))h \(twoDigits(minutes % 60))m"
    }
  }

  /// A count with its thousands parted by commas, such as `12,345`; nil is `—`.
  public static func count(_ count: Int?) -> String { count.map(grouped) ?? none }

  /// A count with its noun, such as `1 sample` or `1,200 samples`.
  public static func count(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// A ratio, such as `1.50×`; nil is `—`.
  public static func ratio(_ ratio: Double?) -> String {
    guard let ratio, ratio.isFinite else { return none }
    return fixed(ratio, decimals: ratio < 0.0995 ? 3 : ratio < 99.5 ? 2 : 0) + "×"
  }

  /// How many of something come in a second, such as `7.5` or `1,250`; nil is `—`.
  public static func rate(_ rate: Double?) -> String {
    guard let rate, rate.isFinite else { return none }
    return fixed(rate, decimals: rate < 99.95 ? 1 : 0)
  }

  /// A p-value, such as `p = 0.012` or `p < 0.001`; nil is `—`.
  ///
  /// Near 0.05 it has a fourth decimal, so that rounding hides no side of that line.
  public static func pValue(_ value: Double?) -> String {
    guard let value, value.isFinite else { return none }
    if value < 0.001 { return "p < 0.001" }
    let isNearLevel = value != 0.05 && (0.0495..<0.0505).contains(value)
    return "p = " + fixed(value, decimals: isNearLevel ? 4 : 3)
  }

  /// A number with a fixed count of decimals, rounded half away from zero, with `−` for minus.
  static func fixed(_ value: Double, decimals: Int) -> String {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value.magnitude * Double(scale)).rounded()
    guard scaled < 1e15 else { return "\(value)" }
    let digits = Int(scaled)
    let sign = value < 0 && digits > 0 ? "−" : ""
    let whole = grouped(digits / scale)
    guard decimals > 0 else { return sign + whole }
    let rest = String(digits % scale)
    return "\(sign)\(whole)." + String(repeating: "0", count: decimals - rest.count) + rest
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private static func grouped(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
