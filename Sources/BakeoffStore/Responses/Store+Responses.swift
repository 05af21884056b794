public import BakeoffCore
internal import Foundation
internal import GRDB

/// An answer in the store.
public struct StoredResponse: Sendable {
  /// Its number in the store.
  public var id: Int
  /// The answer, marked as replayed.
  ///
  /// Its raw body, and how likely its tokens were, stay in the store.
  public var response: ModelResponse
}

extension Store: ResponseCache {
  /// The stored answer to a request, with its raw body and how likely its tokens were; nil when there
  /// is none.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func response(for key: ContentHash) throws -> ModelResponse? {
    guard let stored = try responses(for: [key])[key] else { return nil }
    var response = stored.response
    try perform {
      try database.read { database in
        let row = try Row.fetchOne(
          database,
          sql: "SELECT reply, logprobs FROM exchanges WHERE response_id = ?",
          arguments: [stored.id]
        )
        guard let row else { return }
        response.rawBody = Array(row[0] as Blob)
        response.logprobs = (row[1] as String?).flatMap { try? JSON(parsing: $0) }?.arrayValue?
          .compactMap(TokenLogprob.init(json:))
      }
    }
    return response
  }

  /// Keeps an answer under its request's key.
  ///
  /// - Throws: `StoreError` when the store cannot be written.
  public func store(_ response: ModelResponse, to request: CachedRequest) throws {
    try perform {
      try database.write { database in
        _ = try ResponseRow.insert(response, to: request, isShared: true, into: database)
      }
    }
  }

  /// The stored answers to a page of requests, as they were at one moment.
  ///
  /// - Parameters:
  ///   - keys: The requests' keys.
  ///   - expiry: Answers that were made before it, in seconds since 1970, are left out.
  /// - Returns: The answers that there are, by their keys.
  /// - Throws: `StoreError` when the store cannot be read.
  public func responses(
    for keys: [ContentHash],
    expiry: Double? = nil
  ) throws(StoreError) -> [ContentHash: StoredResponse] {
    guard !keys.isEmpty else { return [:] }
    return try perform {
      try database.read { database in
        var statement = try BoundStatement(
          "SELECT \(ResponseRow.columns) FROM responses WHERE key = ? AND created_at >= ?",
          in: database
        )
        var found: [ContentHash: StoredResponse] = [:]
        found.reserveCapacity(keys.count)
        for key in keys {
          try statement.bind(key.bytes)
          try statement.bind(expiry ?? 0)
          try statement.run { row in
            found[key] = StoredResponse(id: row.int(0), response: ResponseRow.decode(row))
          }
        }
        return found
      }
    }
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
