internal import BakeoffCore
internal import Foundation
internal import GRDB

extension Store {
  /// What the answers come to.
  ///
  /// - Parameter time: The time, in seconds since 1970 (UTC), by which times to live are judged; nil
  ///   for now.
  /// - Returns: Counts and sizes.
  /// - Throws: `StoreError` when the store cannot be read.
  public func cacheStatistics(at time: Double? = nil) throws(StoreError) -> CacheStatistics {
    let time = time ?? Date().timeIntervalSince1970
    var statistics: CacheStatistics = try perform {
      try database.read { database in
        var statistics = CacheStatistics()
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT model, count(*) AS answers, sum(key IS NOT NULL) AS shared,
              sum(\(try Self.isResult(in: database))) AS results,
              sum(coalesce(expires_at <= ?, 0)) AS expired, sum(\(Self.byteCount)) AS bytes,
              sum(CASE WHEN \(try Self.isResult(in: database)) THEN \(Self.byteCount) ELSE 0 END)
                AS result_bytes,
              min(created_at) AS oldest, max(created_at) AS newest,
              \(Cost.sumInSQL("cost_picodollars")) AS cost
            FROM responses LEFT JOIN exchanges ON exchanges.response_id = responses.id
            GROUP BY model ORDER BY bytes DESC, model
            """,
          arguments: [time]
        )
        while let row = try rows.next() {
          statistics.answers += row["answers"]
          statistics.shared += row["shared"]
          statistics.results += row["results"]
          statistics.expired += row["expired"]
          statistics.bytes += row["bytes"]
          statistics.resultBytes += row["result_bytes"]
          statistics.oldest = min(statistics.oldest ?? .infinity, row["oldest"])
          statistics.newest = max(statistics.newest ?? 0, row["newest"])
          statistics.models.append(
            CacheStatistics.Model(
              model: row["model"],
              answers: row["answers"],
              bytes: row["bytes"],
              picodollars: row["cost"]
            )
          )
        }
        return statistics
      }
    }
    for suffix in ["", "-wal"] {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path + suffix)
      statistics.fileBytes += (attributes?[.size] as? NSNumber)?.intValue ?? 0
    }
    return statistics
  }

  /// The stored answers, newest first.
  ///
  /// - Parameters:
  ///   - model: The models whose answers are listed, `*` for any text; nil for all.
  ///   - limit: The most that are listed.
  /// - Returns: The answers.
  /// - Throws: `StoreError` when the store cannot be read.
  public func cacheEntries(model: String? = nil, limit: Int) throws(StoreError) -> [CacheEntry] {
    try perform {
      try database.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT responses.id, model, url, epoch, stop_reason, max_tokens, created_at, used_at,
              expires_at, key IS NOT NULL AS shared, \(try Self.isResult(in: database)) AS result,
              \(Self.byteCount) AS bytes, cost_picodollars, substr(text, 1, 200) AS text
            FROM responses LEFT JOIN exchanges ON exchanges.response_id = responses.id
            WHERE model GLOB ? ORDER BY responses.id DESC LIMIT ?
            """,
          arguments: [model ?? "*", limit]
        ).map { row in
          CacheEntry(
            id: row["id"],
            model: row["model"],
            url: row["url"],
            epoch: row["epoch"],
            stopReason: row["stop_reason"],
            maxTokens: row["max_tokens"],
            madeAt: row["created_at"],
            usedAt: row["used_at"],
            expiresAt: row["expires_at"],
            isShared: row["shared"],
            isResult: row["result"],
            bytes: row["bytes"],
            picodollars: row["cost_picodollars"],
            text: row["text"]
          )
        }
      }
    }
  }
}
