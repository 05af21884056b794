public import BakeoffCore
internal import Foundation
internal import GRDB

/// A sample of a run, as the store has it.
public struct StoredSample: Sendable {
  /// Its place in the run, from 0.
  public var position: Int
  /// Its task file, as it was named.
  public var taskFile: String
  /// The line it stands on, from 1.
  public var line: Int
  /// What it asks.
  public var sample: Sample
}

extension Store {
  /// Puts the contents of samples into the store, each content once.
  ///
  /// - Parameter contents: The hash and the bytes of each sample's content.
  /// - Returns: The number of each content, in the same order.
  /// - Throws: `StoreError` when the store cannot be written.
  public func addSampleContents(
    _ contents: [(hash: ContentHash, bytes: [UInt8])]
  ) throws(StoreError) -> [Int] {
    try perform {
      try database.write { database in
        var ids: [ContentHash: Int] = [:]
        ids.reserveCapacity(contents.count)
        try BoundStatement.run(for: contents, width: 1, in: database) {
          """
          WITH wanted (digest) AS (VALUES \($0))
          SELECT id, hash FROM wanted CROSS JOIN samples ON hash = digest
          """
        } bind: { statement, content in
          try statement.bind(content.hash)
        } reading: { row in
          guard let hash = ContentHash(row.blob(1)) else { return }
          ids[hash] = row.int(0)
        }
        var insert = try BoundStatement(
          "INSERT INTO samples (hash, content) VALUES (?, ?)",
          in: database
        )
        return try contents.map { content in
          if let id = ids[content.hash] { return id }
          try insert.bind(content.hash)
          try insert.bind(content.bytes)
          try insert.run()
          let id = Int(database.lastInsertedRowID)
          ids[content.hash] = id
          return id
        }
      }
    }
  }

  /// Samples by the numbers of their contents, in the order given.
  ///
  /// - Parameter contents: The number and the name of each sample.
  /// - Returns: The samples; a number that the store does not have is left out.
  /// - Throws: `StoreError` when the store cannot be read.
  public func samples(
    withContents contents: [(id: Int, name: String)]
  ) throws(StoreError) -> [Sample] {
    try perform {
      try database.read { database in
        let statement = try database.cachedStatement(
          sql: "SELECT content FROM samples WHERE id = ?"
        )
        return try contents.compactMap { content in
          try Blob.fetchOne(statement, arguments: [content.id]).map {
            try Sample(id: content.name, contentBytes: $0)
          }
        }
      }
    }
  }

  /// A page of a run's samples, in their order.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func samples(
    ofRun run: Int,
    from position: Int,
    limit: Int
  ) throws(StoreError) -> [StoredSample] {
    try samples(
      "run_samples.position >= ? ORDER BY run_samples.position LIMIT \(limit)",
      ofRun: run
    ) { try $0.bind(position) }
  }

  /// The ids of a run's samples, in their order.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func sampleNames(ofRun run: Int) throws(StoreError) -> [String] {
    try perform {
      try database.read { database in
        var names: [String] = []
        var statement = try BoundStatement(
          "SELECT name FROM run_samples WHERE run_id = ? ORDER BY position",
          in: database
        )
        try statement.bind(run)
        try statement.run { names.append($0.text(0)) }
        return names
      }
    }
  }

  /// The ids of a run's samples at some places, in the order of these; empty where there is no sample.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func sampleNames(
    ofRun run: Int,
    at positions: [Int]
  ) throws(StoreError) -> [String] {
    try perform {
      try database.read { database in
        var statement = try BoundStatement(
          "SELECT name FROM run_samples WHERE run_id = ? AND position = ?",
          in: database
        )
        return try positions.map { position in
          var name = ""
          try statement.bind(run)
          try statement.bind(position)
          try statement.run { name = $0.text(0) }
          return name
        }
      }
    }
  }

  /// The samples of a run that have an id; more than one when several task files use the same.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func samples(ofRun run: Int, named name: String) throws(StoreError) -> [StoredSample] {
    try samples("run_samples.name = ? ORDER BY run_samples.position", ofRun: run) {
      try $0.bind(name)
    }
  }

  private func samples(
    _ condition: String,
    ofRun run: Int,
    bind: (inout BoundStatement) throws -> Void
  ) throws(StoreError) -> [StoredSample] {
    try perform {
      try database.read { database in
        var statement = try BoundStatement(
          """
          SELECT run_samples.position, run_samples.name, run_samples.line, samples.content,
            task_files.path
          FROM run_samples
          JOIN samples ON samples.id = run_samples.sample_id
          JOIN task_files ON task_files.run_id = run_samples.run_id
            AND task_files.position = run_samples.task_file
          WHERE run_samples.run_id = ? AND \(condition)
          """,
          in: database
        )
        try statement.bind(run)
        try bind(&statement)
        var page: [StoredSample] = []
        try statement.run { row in
          page.append(
            StoredSample(
              position: row.int(0),
              taskFile: row.text(4),
              line: row.int(2),
              sample: try Sample(id: row.text(1), contentBytes: row.blob(3))
            )
          )
        }
        return page
      }
    }
  }
}
