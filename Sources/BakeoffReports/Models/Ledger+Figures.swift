internal import BakeoffCore

extension Ledger.Entry {
  /// What to call it: its name, or what it lacks.
  func label(_ grouping: Ledger.Grouping) -> String {
    name.isEmpty ? "(no \(grouping.rawValue))" : name
  }

  /// What was spent, a lower bound where prices are missing.
  var spentFigure: String { Self.bound(spent, unpriced: unpricedNow) }

  /// What the answers from the cache cost then, a lower bound where prices are missing.
  var replayedFigure: String { Self.bound(replayed, unpriced: unpricedReplays) }

  /// What the imported answers cost where they were made, a lower bound where prices are missing.
  var importedFigure: String { Self.bound(imported, unpriced: unpricedImports) }

  /// How many answers that were asked for now have no known cost.
  var unpricedNow: Int { unpricedTrials - unpricedReplays - unpricedImports }

  /// An amount as a sentence has it: `≥ $0.12 (3 trials without a price)`.
  static func sentence(_ cost: Cost?, unpriced: Int) -> String {
    // Where nothing lacks a price there was nothing to pay.
    Figures.cost(cost ?? (unpriced == 0 ? .zero : nil), unpriced: unpriced)
  }

  private static func bound(_ cost: Cost?, unpriced: Int) -> String {
    guard unpriced > 0 else { return Figures.cost(cost ?? .zero) }
    return cost.map { "≥ " + Figures.cost($0) } ?? Figures.cost(nil)
  }
}
