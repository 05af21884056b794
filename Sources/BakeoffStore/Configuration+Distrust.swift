internal import CSQLite
internal import GRDB

extension Configuration {
  /// How every store is opened: its file may come from others, so nothing that its schema says is run.
  ///
  /// The store's own schema needs no triggers.
  static var distrusting: Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      if let connection = database.sqliteConnection { sqlite_distrust_file(connection) }
    }
    return configuration
  }
}
