internal import BakeoffCore

extension Fixtures {
  /// A ledger whose entry has the most hostile name.
  static let hostileLedger = Ledger(
    grouping: .tag,
    runs: 1,
    entries: [Ledger.Entry(name: hostile, trials: 1)],
    total: Ledger.Entry(name: "total", trials: 1)
  )

  /// Tags with replays, failures and missing prices; the last has no name.
  static let ledger = Ledger(
    grouping: .tag,
    runs: 3,
    entries: [
      Ledger.Entry(
        name: "reasoning",
        trials: 1200,
        cachedTrials: 200,
        spent: Cost(usd: "12.500000000001"),
        replayed: Cost(usd: "0.0425"),
        retries: 3,
        failedAttempts: 3,
        inputTokens: 1_200_000,
        outputTokens: 45_000
      ),
      Ledger.Entry(
        name: "facts",
        trials: 40,
        cachedTrials: 10,
        spent: Cost(usd: "0.000123"),
        possiblySpent: Cost(usd: "0.25"),
        unpricedTrials: 12,
        unpricedReplays: 10,
        inputTokens: 800,
        outputTokens: 90
      ),
      Ledger.Entry(
        name: "",
        trials: 12,
        importedTrials: 10,
        imported: Cost(usd: "3.5"),
        unpricedTrials: 1,
        failedTrials: 1,
        retries: 3,
        failedAttempts: 4
      ),
    ],
    total: Ledger.Entry(
      name: "total",
      trials: 1240,
      cachedTrials: 205,
      spent: Cost(usd: "12.500123000001"),
      possiblySpent: Cost(usd: "0.25"),
      importedTrials: 10,
      imported: Cost(usd: "3.5"),
      replayed: Cost(usd: "0.0425"),
      unpricedTrials: 13,
      unpricedReplays: 10,
      failedTrials: 1,
      retries: 6,
      failedAttempts: 7,
      inputTokens: 1_200_800,
      outputTokens: 45_090
    ),
    setAside: Cost(usd: "0.0125")
  )
}
