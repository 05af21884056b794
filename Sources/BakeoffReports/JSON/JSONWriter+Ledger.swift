internal import BakeoffCore

extension JSONWriter {
  /// Writes the members of an entry; amounts in dollars, exact.
  mutating func members(of entry: Ledger.Entry) {
    member("name", entry.name)
    member("trials", entry.trials)
    member("cached_trials", entry.cachedTrials)
    nullable("spent_usd", entry.spent)
    nullable("possibly_spent_usd", entry.possiblySpent)
    nullable("replayed_usd", entry.replayed)
    member("imported_trials", entry.importedTrials)
    nullable("imported_usd", entry.imported)
    member("unpriced_trials", entry.unpricedTrials)
    member("unpriced_replays", entry.unpricedReplays)
    member("unpriced_imports", entry.unpricedImports)
    member("failed_trials", entry.failedTrials)
    member("retries", entry.retries)
    member("failed_attempts", entry.failedAttempts)
    nullable("input_tokens", entry.inputTokens)
    nullable("output_tokens", entry.outputTokens)
  }
}
