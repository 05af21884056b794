internal import GRDB

extension Store {
  /// What some trials were answered, or the error where no answer came.
  ///
  /// - Parameter trials: The numbers of the trials in the store.
  /// - Returns: The texts in the same order; empty for a trial that is not there.
  /// - Throws: `StoreError` when the store cannot be read.
  public func outputs(ofTrials trials: [Int]) throws(StoreError) -> [String] {
    try texts(
      """
      SELECT coalesce(responses.text, trials.error)
      FROM trials LEFT JOIN responses ON responses.id = trials.response_id WHERE trials.id = ?
      """,
      ofTrials: trials
    ) { $0.text(0) }
  }

  /// The fingerprints of the systems that answered some trials, as OpenAI and those that speak its
  /// protocol report them.
  ///
  /// - Parameter trials: The numbers of the trials in the store.
  /// - Returns: The fingerprints in the same order; empty where none was reported.
  /// - Throws: `StoreError` when the store cannot be read.
  public func systemFingerprints(ofTrials trials: [Int]) throws(StoreError) -> [String] {
    // Only looked for, since a streamed reply is no JSON document.
    let name = Array("\"system_fingerprint\"".utf8)
    return try texts(
      """
      SELECT exchanges.reply
      FROM trials JOIN exchanges ON exchanges.response_id = trials.response_id WHERE trials.id = ?
      """,
      ofTrials: trials
    ) { row in
      let reply = row.blob(0)
      var start = 0
      while start + name.count < reply.count {
        if reply[start] == name[0], reply[start..<start + name.count].elementsEqual(name) {
          let value = reply[(start + name.count)...].prefix(200)
            .drop { [0x20, 0x3A].contains($0) }
          guard value.first == name[0] else { return "" }
          return String(decoding: value.dropFirst().prefix { $0 != name[0] }, as: UTF8.self)
        }
        start += 1
      }
      return ""
    }
  }

  private func texts(
    _ sql: String,
    ofTrials trials: [Int],
    _ read: (BoundStatement) -> String
  ) throws(StoreError) -> [String] {
    try perform {
      try database.read { database in
        var statement = try BoundStatement(sql, in: database)
        return try trials.map { trial in
          var text = ""
          try statement.bind(trial)
          try statement.run { text = read($0) }
          return text
        }
      }
    }
  }
}
