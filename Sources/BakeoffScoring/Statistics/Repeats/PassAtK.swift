/// Estimates from n draws of a sample, c of them correct, of what k draws would give.
public enum PassAtK {
  /// The probability that at least one of k draws is correct, without bias: 1 − C(n−c, k) / C(n, k).
  ///
  /// As a product, so that no factorial overflows. Source: M. Chen et al., "Evaluating large language models
  /// trained on code", arXiv 2107.03374 (2021), formula 1.
  ///
  /// - Parameters:
  ///   - k: How many draws are meant, from 1.
  ///   - correct: How many of the draws made are correct, 0…`draws`.
  ///   - draws: How many draws were made, from `k`.
  /// - Returns: The estimate, 0…1; nil when a number is out of range, as for fewer draws than k.
  public static func any(_ k: Int, correct: Int, of draws: Int) -> Double? {
    guard k > 0, k <= draws, (0...draws).contains(correct) else { return nil }
    return 1 - chosen(k, from: draws - correct, of: draws)
  }

  /// The probability that all of k draws are correct, without bias: C(c, k) / C(n, k).
  ///
  /// Source: S. Yao et al., "τ-bench: a benchmark for tool-agent-user interaction in real-world domains",
  /// arXiv 2406.12045 (2024), where it is called pass^k.
  ///
  /// - Parameters:
  ///   - k: How many draws are meant, from 1.
  ///   - correct: How many of the draws made are correct, 0…`draws`.
  ///   - draws: How many draws were made, from `k`.
  /// - Returns: The estimate, 0…1; nil when a number is out of range, as for fewer draws than k.
  public static func all(_ k: Int, correct: Int, of draws: Int) -> Double? {
    guard k > 0, k <= draws, (0...draws).contains(correct) else { return nil }
    return chosen(k, from: correct, of: draws)
  }

  /// C(part, k) / C(whole, k): the chance that k draws without replacement all fall into a part.
  private static func chosen(_ k: Int, from part: Int, of whole: Int) -> Double {
    guard part >= k else { return 0 }
    // Either k factors or as many as the rest has members; the fewer.
    let rest = whole - part
    if rest < k {
      return (0..<rest).reduce(1) { $0 * (1 - Double(k) / Double(whole - $1)) }
    }
    return (0..<k).reduce(1) { $0 * (Double(part - $1) / Double(whole - $1)) }
  }
}
