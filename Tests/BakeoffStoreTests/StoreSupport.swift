import BakeoffCore
@testable import BakeoffStore
import BakeoffTestSupport
import Foundation
import GRDB
import Synchronization
import Testing

/// Half past the time that `TestClock` starts at.
let testTime = 1_800_000_000.5

extension TemporaryFolder {
  /// The store that most tests use.
  var storePath: String { path("bakeoff.sqlite") }

  func openStore() throws -> Store { try Store(path: storePath) }

  /// What another program sees in the store, as with the `sqlite3` command.
  func query(_ sql: String) throws -> [Row] {
    try DatabaseQueue(path: storePath).read { try Row.fetchAll($0, sql: sql) }
  }

  func count(of table: String) throws -> Int? {
    try DatabaseQueue(path: storePath).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)")
    }
  }
}

extension Sample {
  /// A sample that asks for its id.
  static func test(_ id: String, tags: [String] = []) -> Sample {
    Sample(id: id, messages: [.user("Say \(id)")], targets: [id], tags: tags)
  }
}

extension CachedRequest {
  /// A request whose key is the hash of its text.
  static func test(_ text: String, model: String = "mock/a", epoch: Int = 1) throws -> CachedRequest
  {
    CachedRequest(
      key: ContentHash(of: [Array(text.utf8)]),
      model: try #require(ModelName(model)),
      url: "https://example.org/v1",
      body: Array(text.utf8),
      epoch: epoch
    )
  }
}

extension Store {
  /// Makes every trial at a position an error of the database; triggers do not run in a store.
  func refuseTrials(at position: Int) throws {
    try database.write {
      try $0.execute(
        sql: """
          CREATE INDEX refuse ON trials (json('refused at ' || position))
          WHERE position = \(position)
          """
      )
    }
  }

  /// Begins a run of samples and models.
  func begin(
    _ samples: [Sample] = [.test("s0")],
    models: [String] = ["mock/a"],
    name: String? = nil,
    plan: String = "plan"
  ) throws -> RunRecord {
    let contents = try addSampleContents(samples.map { ($0.contentHash, $0.contentBytes) })
    return try beginRun(
      NewRun(
        name: name,
        planHash: ContentHash(of: [Array(plan.utf8)]),
        toolVersion: "1.2.3",
        epochs: 1,
        settings: ["temperature": 0],
        tags: ["nightly"],
        metadata: ["commit": "abc"],
        startedAt: testTime,
        models: models.map {
          RunRecord.Model(model: $0, endpoint: "https://\($0)", parameters: ["seed": 7])
        },
        taskFiles: ["tasks.jsonl"],
        samples: zip(contents, samples).enumerated().map { index, pair in
          PlannedSample(contentID: pair.0, name: pair.1.id, taskFile: 0, line: index + 1)
        }
      )
    )
  }
}

extension TrialRecord {
  /// A trial that was answered.
  static func answered(
    _ position: Int,
    model: Int = 0,
    epoch: Int = 1,
    _ response: ModelResponse = ModelResponse(text: "yes"),
    scores: [Score] = [],
    isShared: Bool = true
  ) throws -> TrialRecord {
    TrialRecord(
      trial: Trial(
        position: position,
        modelIndex: model,
        epoch: epoch,
        result: .success(response),
        scores: scores
      ),
      answer: .new(try .test("\(position) \(model) \(epoch)", epoch: epoch), isShared: isShared)
    )
  }

  /// A trial that failed.
  static func failed(
    _ position: Int,
    model: Int = 0,
    epoch: Int = 1,
    _ error: ModelError
  )
    -> TrialRecord
  {
    TrialRecord(
      trial: Trial(
        position: position,
        modelIndex: model,
        epoch: epoch,
        result: .failure(error)
      ),
      answer: .none
    )
  }
}

/// Does the same on so many threads at once, waits for all, and gives what they threw.
func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) -> [String] {
  let errors = Mutex<[String]>([])
  let group = DispatchGroup()
  for index in 0..<count {
    group.enter()
    Thread.detachNewThread {
      do { try body(index) } catch { errors.withLock { $0.append("\(error)") } }
      group.leave()
    }
  }
  group.wait()
  return errors.withLock { $0 }
}
