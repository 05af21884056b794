public import BakeoffCore
internal import Foundation
internal import GRDB

/// An answer in the store.
public struct StoredResponse: Sendable {
  /// Its number in the store.
  public var id: Int
  /// The answer, marked as replayed.
  ///
  /// Its raw body stays in the store.
  public var response: ModelResponse
}

extension Store: ResponseCache {
  /// The stored answer to a request, with its raw body; nil when there is none.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func response(for key: ContentHash) throws -> ModelResponse? {
    guard let stored = try responses(for: [key])[key] else { return nil }
    var response = stored.response
    response.rawBody = try perform {
      try database.read { database in
        try Blob.fetchOne(
          database,
          sql: "SELECT raw_body FROM responses WHERE id = ?",
          arguments: [stored.id]
        )
      }.map { Array($0) } ?? []
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

  /// The stored answers to a page of requests, in one query.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func responses(
    for keys: [ContentHash]
  ) throws(StoreError) -> [ContentHash: StoredResponse] {
    guard !keys.isEmpty else { return [:] }
    return try perform {
      try database.read { database in
        // One shape of statement for every page, so that it is prepared once.
        let width = 256
        let marks = String(repeating: "?,", count: width - 1) + "?"
        let statement = try database.cachedStatement(
          sql: "SELECT \(ResponseRow.columns) FROM responses WHERE key IN (\(marks))"
        )
        var found: [ContentHash: StoredResponse] = [:]
        for start in stride(from: 0, to: keys.count, by: width) {
          var values: [(any DatabaseValueConvertible)?] = keys[
            start..<min(start + width, keys.count)
          ]
          .map { Blob($0.bytes) }
          values += Array(repeating: nil, count: width - values.count)
          let rows = try Row.fetchCursor(statement, arguments: StatementArguments(values))
          while let row = try rows.next() {
            guard let key = ContentHash(bytes: Array(row[1] as Blob)) else { continue }
            found[key] = StoredResponse(id: row[0], response: ResponseRow.decode(row))
          }
        }
        return found
      }
    }
  }
}
