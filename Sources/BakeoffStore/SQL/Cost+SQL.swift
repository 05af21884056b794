internal import BakeoffCore

extension Cost {
  /// A sum in SQL of amounts in picodollars, which ends at the highest amount there is, as `+` does.
  ///
  /// SQLite's own `sum` ends the query with "integer overflow" there. The amounts are added up in two parts,
  /// which for whole numbers is as exact.
  ///
  /// - Parameter amount: An expression in SQL whose values are whole numbers from 0 up, or NULL.
  /// - Returns: An expression; NULL where there is no amount.
  static func sumInSQL(_ amount: String) -> String {
    let thousandths = 1_000_000_000
    let (high, low) = ("sum((\(amount)) / \(thousandths))", "sum((\(amount)) % \(thousandths))")
    return """
      CASE WHEN \(high) + \(low) / \(thousandths) >= \(Int.max / thousandths) THEN \(highest.picodollars)
        ELSE \(high) * \(thousandths) + \(low) END
      """
  }
}
