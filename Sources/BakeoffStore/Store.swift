public import BakeoffCore
internal import CSQLite
internal import Foundation
internal import GRDB

/// One SQLite file with everything a bake-off gave: runs, samples, responses, trials, scores.
///
/// It is also the response cache. Writes are short transactions in write-ahead mode with
/// `synchronous=FULL`, so that what is committed survives the program's death and a power cut, and
/// several processes may use one file.
public final class Store: Sendable {
  /// The path of the file.
  public let path: String
  let database: DatabasePool
  /// The requests whose answers will be kept here.
  public let flights = RequestFlights()
  /// The requests that are on their way in any process.
  public let claims: RequestClaims
  let upkeep = CacheUpkeep()
  /// The file that was opened, which another may take the place of.
  let place: FilePlace

  /// How a store is opened.
  public enum Mode: Sendable {
    /// A missing file, and the folder it stands in, are made.
    case create
    /// A missing file is an error.
    case existing
  }

  /// Opens a store and brings its schema up to date.
  ///
  /// - Throws: `StoreError` when the file is missing, cannot be opened or written, is no store, or
  ///   was made by a newer version.
  public convenience init(path: String, mode: Mode = .create) throws(StoreError) {
    try self.init(path: path, mode: mode) { _ in }
  }

  /// Opens a store after preparing each of its connections.
  init(
    path: String,
    mode: Mode,
    prepare: @escaping @Sendable (Database) throws -> Void
  ) throws(StoreError) {
    self.path = path
    claims = RequestClaims(store: path)
    Self.sqliteSetup
    if mode == .existing, !FileManager.default.fileExists(atPath: path) {
      throw Self.missing(path)
    }
    do {
      if mode == .create { try Self.createFolder(of: path) }
      // One at a time makes the file and its tables. SQLite's own locks do not cover that:
      // switching an empty file to write-ahead mode does not wait.
      let lock = FileLock(path: "\(path).opening.lock", waits: true)
      defer { lock?.release() }
      if mode == .create, !FileManager.default.fileExists(atPath: path) {
        try Self.createFile(path)
      }
      var configuration = Self.configuration
      configuration.prepareDatabase(prepare)
      database = try DatabasePool(path: path, configuration: configuration)
      // The pool lowers it while it opens, so it cannot stand in the configuration.
      try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      let migrator = Schema.migrator
      if try database.read(migrator.hasBeenSuperseded) {
        throw StoreError(
          "\(path) was made by a newer version of bakeoff: update bakeoff, or name another store "
            + "with --store"
        )
      }
      try migrator.migrate(database)
      place = FilePlace(path)
    } catch {
      throw Self.explain(error, path: path)
    }
  }

  deinit { noteUses() }

  /// Runs work on the database and explains what fails.
  func perform<Value>(_ work: () throws -> Value) throws(StoreError) -> Value {
    do { return try work() } catch {
      try checkPlace()
      throw Self.explain(error, path: path)
    }
  }

  /// Runs a transaction that must be found again under the store's path.
  func commit<Value>(_ updates: (Database) throws -> Value) throws(StoreError) -> Value {
    let value = try perform { try database.write(updates) }
    // After the transaction, so that it is in what is saved of a lost file.
    try checkPlace()
    return value
  }

  private static let sqliteSetup: Void = sqlite_stop_counting_memory()

  /// How much of the log stays on the disk once all of it is in the store: while many read and write at
  /// once it grows by hundreds of megabytes, which would otherwise stay until all have closed the store.
  static let keptLogBytes = 64 << 20

  /// After how many pages of 4 KiB the log is brought into the file: 16 MiB.
  ///
  /// It is four times SQLite's own measure. Pages of indexes change with every commit and are so copied less often, which takes a
  /// twenty-fifth off the processor time of a sample that is asked.
  private static let logPages = 4000

  private static var configuration: Configuration {
    var configuration = Configuration.distrusting
    configuration.busyMode = .timeout(30)
    configuration.maximumReaderCount = 8
    // All rows are written here, with numbers that the store itself gave out; looking each of them
    // up again took a tenth of the time of a run from the cache.
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA cache_size = \(database.configuration.readonly ? -4000 : -16000);
          PRAGMA temp_store = MEMORY;
          PRAGMA journal_size_limit = \(keptLogBytes);
          PRAGMA wal_autocheckpoint = \(logPages)
          """
      )
    }
    return configuration
  }

  static func createFolder(of path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Makes an empty file that only its owner may read: prompts and answers are private.
  ///
  /// - Parameters:
  ///   - path: Where it shall be.
  ///   - option: How a user names another place.
  /// - Throws: `StoreError` when that cannot be.
  static func createFile(_ path: String, namedBy option: String = " with --store") throws {
    guard
      FileManager.default.createFile(
        atPath: path,
        contents: nil,
        attributes: [.posixPermissions: 0o600]
      )
    else {
      throw StoreError("cannot create \(path): check the folder, or name another\(option)")
    }
  }
}
