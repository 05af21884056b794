public import BakeoffCore
internal import Foundation
internal import GRDB

/// An answer in the store.
///
/// A class, because it is handed from list to list and would be copied each time.
public final class StoredResponse: Sendable {
  /// Its number in the store.
  public let id: Int
  /// The answer, marked as replayed.
  ///
  /// Its raw body, and how likely its tokens were, stay in the store.
  public let response: ModelResponse

  init(id: Int, response: ModelResponse) {
    self.id = id
    self.response = response
  }

  /// Reads the row of an answer.
  convenience init(_ row: BoundStatement) {
    self.init(id: row.int(0), response: ResponseRow.decode(row))
  }
}

extension Store {
  /// The stored answer to a request, with its raw body and how likely its tokens were; nil when there
  /// is none.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func response(for key: ContentHash) throws -> ModelResponse? {
    try perform {
      try database.read { database in
        let freshness = Freshness(at: Date().timeIntervalSince1970)
        let stored = try Self.find([key], fresh: freshness, in: database)[key]
        return try stored.map { try Self.whole($0, in: database) }
      }
    }
  }

  /// The stored answers to a page of requests, as they were at one moment.
  ///
  /// - Parameters:
  ///   - keys: The requests' keys.
  ///   - freshness: Which answers are still good; nil for those whose time to live has not ended.
  /// - Returns: The answers that there are, by their keys.
  /// - Throws: `StoreError` when the store cannot be read.
  public func responses(
    for keys: [ContentHash],
    fresh freshness: Freshness? = nil
  ) throws(StoreError) -> [ContentHash: StoredResponse] {
    guard !keys.isEmpty else { return [:] }
    let freshness = freshness ?? Freshness(at: Date().timeIntervalSince1970)
    return try perform {
      try database.read { try Self.find(keys, fresh: freshness, in: $0) }
    }
  }

  /// The stored answers to a page of requests by answers within lower limits of tokens, finished
  /// ones only.
  ///
  /// - Parameters:
  ///   - requests: The requests' keys, and their limits.
  ///   - freshness: Which answers are still good.
  /// - Returns: The answers that there are, by the requests' own keys.
  /// - Throws: `StoreError` when the store cannot be read.
  public func responses(
    within requests: [(key: ContentHash, limit: TokenLimit)],
    fresh freshness: Freshness
  ) throws(StoreError) -> [ContentHash: StoredResponse] {
    guard !requests.isEmpty else { return [:] }
    return try perform {
      try database.read { try Self.find(within: requests, fresh: freshness, in: $0) }
    }
  }

  /// Whether there is any answer within a limit of tokens, for which `responses(within:fresh:)` could
  /// find a use.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func hasLimitedResponses() throws(StoreError) -> Bool {
    try perform {
      try database.read { database in
        try Bool.fetchOne(
          database,
          sql: "SELECT EXISTS (SELECT 1 FROM responses WHERE limit_key IS NOT NULL)"
        ) ?? false
      }
    }
  }

  static func find(
    _ keys: [ContentHash],
    fresh freshness: Freshness,
    in database: Database
  ) throws -> [ContentHash: StoredResponse] {
    var found: [ContentHash: StoredResponse] = [:]
    found.reserveCapacity(keys.count)
    try BoundStatement.run(for: keys, width: 1, in: database) {
      """
      WITH wanted (digest) AS (VALUES \($0))
      SELECT \(ResponseRow.columns) FROM wanted CROSS JOIN responses ON key = digest
      WHERE created_at >= ? AND (expires_at IS NULL OR expires_at > ?)
      """
    } bind: { statement, key in
      try statement.bind(key)
    } bindRest: { statement in
      try statement.bind(freshness.earliest)
      try statement.bind(freshness.time)
    } reading: { row in
      guard let key = ContentHash(row.blob(1)) else { return }
      found[key] = StoredResponse(row)
    }
    return found
  }

  static func find(
    within requests: [(key: ContentHash, limit: TokenLimit)],
    fresh freshness: Freshness,
    in database: Database
  ) throws -> [ContentHash: StoredResponse] {
    // An answer without a key is not shared.
    var statement = try BoundStatement(
      """
      SELECT \(ResponseRow.columns) FROM responses
      WHERE limit_key = ? AND max_tokens < ? AND stop_reason = 'stop' AND key IS NOT NULL
        AND created_at >= ? AND (expires_at IS NULL OR expires_at > ?)
      ORDER BY max_tokens DESC LIMIT 1
      """,
      in: database
    )
    var found: [ContentHash: StoredResponse] = [:]
    for (key, limit) in requests {
      try statement.bind(limit.key)
      try statement.bind(limit.tokens ?? .max)
      try statement.bind(freshness.earliest)
      try statement.bind(freshness.time)
      try statement.run { row in
        found[key] = StoredResponse(row)
      }
    }
    return found
  }

  /// An answer with its raw body and how likely its tokens were.
  static func whole(_ stored: StoredResponse, in database: Database) throws -> ModelResponse {
    var response = stored.response
    let row = try Row.fetchOne(
      database,
      sql: "SELECT reply, logprobs FROM exchanges WHERE response_id = ?",
      arguments: [stored.id]
    )
    guard let row else { return response }
    response.rawBody = Array(row[0] as Blob)
    response.logprobs = (row[1] as String?).flatMap { try? JSON(parsing: $0) }?.arrayValue?
      .compactMap(TokenLogprob.init(json:))
    return response
  }

  /// How many tokens a model's latest answers had, the latest first; those whose tokens were not
  /// counted are left out.
  ///
  /// - Parameters:
  ///   - model: The model, as it was asked for.
  ///   - count: The most answers that are looked at.
  /// - Returns: The counts.
  /// - Throws: `StoreError` when the store cannot be read.
  public func outputTokens(
    of model: ModelName,
    latest count: Int = 10_000
  ) throws(StoreError)
    -> [Int]
  {
    try perform {
      try database.read { database in
        try Int.fetchAll(
          database,
          sql: """
            SELECT output_tokens FROM responses WHERE model = ? AND output_tokens IS NOT NULL
            ORDER BY id DESC LIMIT ?
            """,
          arguments: [model.description, count]
        )
      }
    }
  }
}
