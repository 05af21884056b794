public import BakeoffCore
internal import GRDB

/// A request in the store, with what is to be known of its answer.
public struct StoredRequest: Hashable, Sendable {
  /// The number of its answer in the store.
  public var id: Int
  /// Its key in the cache; nil when its answer is not given to the same request.
  public var key: ContentHash?
  /// The model, as it was asked for.
  public var model: String
  /// The URL that was asked.
  public var url: String
  /// Which draw it was, from 1.
  public var epoch: Int
  /// The body as it was sent.
  public var body: [UInt8]
  /// Why its answer ended, in the words of `StopReason`.
  public var stopReason: String
  /// When its answer was made, in seconds since 1970 (UTC).
  public var madeAt: Double
  /// When its answer's time to live ends; nil for never.
  public var expiresAt: Double?
}

extension Store {
  private static let requestColumns = """
    SELECT responses.id, key, model, url, epoch, request, stop_reason, created_at, expires_at
    FROM responses JOIN exchanges ON exchanges.response_id = responses.id
    """

  /// Requests that may be like another: those about the same sample, and the latest to the same model
  /// or URL.
  ///
  /// - Parameters:
  ///   - request: What they may be like.
  ///   - sample: The sample that it asks about, by its place in a run; nil for none.
  ///   - limit: Only requests whose answer has a lower number; nil for all.
  ///   - count: The most of each kind.
  /// - Returns: The requests, the latest first.
  /// - Throws: `StoreError` when the store cannot be read.
  public func requests(
    like request: CachedRequest,
    sample: (run: Int, position: Int)?,
    before limit: Int? = nil,
    count: Int = 2000
  ) throws(StoreError) -> [StoredRequest] {
    try perform {
      try database.read { database in
        var rows = try Row.fetchAll(
          database,
          sql: """
            \(Self.requestColumns)
            WHERE (key = ? OR model = ? OR url = ?) AND responses.id < ?
            ORDER BY responses.id DESC LIMIT ?
            """,
          arguments: [
            Blob(request.key.bytes), request.model.description, request.url, limit ?? Int.max,
            count,
          ]
        )
        if let sample {
          rows += try Row.fetchAll(
            database,
            sql: """
              \(Self.requestColumns)
              WHERE responses.id < ? AND responses.id IN (
                SELECT trials.response_id FROM run_samples AS this
                JOIN run_samples AS other ON other.sample_id = this.sample_id
                JOIN trials ON trials.run_id = other.run_id AND trials.position = other.position
                WHERE this.run_id = ? AND this.position = ?
              )
              ORDER BY responses.id DESC LIMIT ?
              """,
            arguments: [limit ?? Int.max, sample.run, sample.position, count]
          )
        }
        var seen: Set<Int> = []
        return rows.map(Self.request).filter { seen.insert($0.id).inserted }
          .sorted { $0.id > $1.id }
      }
    }
  }

  /// The request that brought a trial's answer, and whether it was answered from the cache; nil when
  /// the trial has no answer.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func request(
    of trial: TrialKey,
    run: Int
  ) throws(StoreError) -> (request: StoredRequest, isCached: Bool)? {
    try perform {
      try database.read { database in
        let row = try Row.fetchOne(
          database,
          sql: """
            SELECT response_id, cached FROM trials
            WHERE run_id = ? AND position = ? AND model_position = ? AND epoch = ?
            """,
          arguments: [run, trial.position, trial.modelIndex, trial.epoch]
        )
        guard let row, let id: Int = row[0] else { return nil }
        return try Row.fetchOne(
          database,
          sql: "\(Self.requestColumns) WHERE responses.id = ?",
          arguments: [id]
        ).map { (request: Self.request($0), isCached: row[1]) }
      }
    }
  }

  private static func request(_ row: Row) -> StoredRequest {
    StoredRequest(
      id: row["id"],
      key: (row["key"] as Blob?).flatMap { ContentHash(bytes: Array($0)) },
      model: row["model"],
      url: row["url"],
      epoch: row["epoch"],
      body: Array(row["request"] as Blob),
      stopReason: row["stop_reason"],
      madeAt: row["created_at"],
      expiresAt: row["expires_at"]
    )
  }
}
