internal import GRDB

/// The places of a run's samples, in order; they need not be in memory.
public struct PlannedSamples: Sendable {
  /// Gives each of them to its argument, in order.
  public typealias Walk = @Sendable (_ body: (PlannedSample) throws -> Void) throws -> Void

  enum Source: Sendable {
    case walk(Walk)
    /// They are those of a run in the same store.
    case run(Int)
  }

  /// How many there are.
  public let count: Int
  let source: Source

  /// Places that are in memory.
  public init(_ samples: [PlannedSample]) {
    count = samples.count
    source = .walk { body in for sample in samples { try body(sample) } }
  }

  /// Places that are found one after the other, each time they are needed.
  public init(count: Int, walk: @escaping Walk) {
    self.count = count
    source = .walk(walk)
  }

  /// The places of a run's samples in the same store.
  init(ofRun run: Int, count: Int) {
    self.count = count
    source = .run(run)
  }

  /// Goes through places page by page; the last page may be shorter.
  static func eachPage(
    of walk: Walk,
    _ size: Int,
    _ body: ([PlannedSample]) throws -> Void
  ) throws {
    var page: [PlannedSample] = []
    try withoutActuallyEscaping(body) { body in
      try walk { sample in
        page.append(sample)
        guard page.count == size else { return }
        try body(page)
        page.removeAll(keepingCapacity: true)
      }
    }
    if !page.isEmpty { try body(page) }
  }
}

extension Store {
  /// Goes through places in their order.
  ///
  /// - Parameters:
  ///   - samples: The places.
  ///   - size: How many are handed over at a time, from 1; the last are fewer.
  ///   - body: Called with each page.
  /// - Throws: `StoreError` when the store cannot be read, and what `body` and the places throw.
  public func eachPage(
    of samples: PlannedSamples,
    _ size: Int,
    _ body: ([PlannedSample]) throws -> Void
  ) throws {
    switch samples.source {
    case .walk(let walk): try PlannedSamples.eachPage(of: walk, size, body)
    case .run(let run):
      for start in stride(from: 0, to: samples.count, by: size) {
        try body(try places(ofRun: run, start..<start + size))
      }
    }
  }

  private func places(ofRun run: Int, _ range: Range<Int>) throws(StoreError) -> [PlannedSample] {
    try perform {
      try database.read { database in
        var statement = try BoundStatement(
          """
          SELECT sample_id, name, task_file, line, whole_position FROM run_samples
          WHERE run_id = ? AND position >= ? AND position < ? ORDER BY position
          """,
          in: database
        )
        try statement.bind(run)
        try statement.bind(range.lowerBound)
        try statement.bind(range.upperBound)
        var places: [PlannedSample] = []
        try statement.run { row in
          places.append(
            PlannedSample(
              contentID: row.int(0),
              name: row.text(1),
              taskFile: row.int(2),
              line: row.int(3),
              wholePosition: row.optionalInt(4)
            )
          )
        }
        return places
      }
    }
  }
}
