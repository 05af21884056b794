internal import BakeoffCore

/// A JSON object with its schema first and every entry of its lists on a line of its own.
struct JSONDocument {
  private var bytes: [UInt8] = []

  /// Begins the object.
  init(schema: String, capacity: Int) {
    bytes.reserveCapacity(capacity)
    bytes += "{\n\"schema\":\"\(schema)\"".utf8
  }

  /// Adds an object on one line.
  mutating func member(_ key: String, _ members: (inout JSONWriter) -> Void) {
    bytes += ",\n\"\(key)\":".utf8
    var writer = JSONWriter()
    writer.object(members)
    bytes += writer.bytes
  }

  /// Adds a list of objects, each on a line.
  mutating func list<Entry>(
    _ key: String,
    _ entries: [Entry],
    _ members: (inout JSONWriter, Entry) -> Void
  ) {
    bytes += ",\n\"\(key)\":[".utf8
    for (index, entry) in entries.enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      var writer = JSONWriter(capacity: 1024)
      writer.object { members(&$0, entry) }
      bytes += writer.bytes
    }
    bytes += (entries.isEmpty ? "]" : "\n]").utf8
  }

  /// Adds a list of whole documents.
  mutating func documents(_ key: String, _ documents: [JSONDocument]) {
    bytes += ",\n\"\(key)\":[".utf8
    for (index, document) in documents.enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      bytes += document.bytes
      bytes += "\n}".utf8
    }
    bytes += (documents.isEmpty ? "]" : "\n]").utf8
  }

  /// The whole text.
  var result: String { String(decoding: bytes, as: UTF8.self) + "\n}\n" }
}

extension JSONWriter {
  /// Writes a member, `null` when its value is nil.
  mutating func nullable(_ key: String, _ value: String?) {
    if let value { member(key, value) } else { member(key, JSON.null) }
  }

  /// Writes a member, `null` when its value is nil.
  mutating func nullable(_ key: String, _ value: Int?) {
    if let value { member(key, value) } else { member(key, JSON.null) }
  }

  /// Writes a member, `null` when its value is nil.
  mutating func nullable(_ key: String, _ value: Double?) {
    if let value { member(key, value) } else { member(key, JSON.null) }
  }

  /// Writes an amount in dollars with all its digits, `null` when it is nil.
  mutating func nullable(_ key: String, _ value: Cost?) {
    member(key, value.map { JSON.number($0.usd) } ?? .null)
  }

  /// Writes an estimate with its interval, `null` when it is nil.
  mutating func nullable(_ key: String, _ value: Estimate?) {
    guard let value else { return member(key, JSON.null) }
    self.key(key)
    object {
      $0.member("value", value.value)
      $0.member("lower", value.lower)
      $0.member("upper", value.upper)
    }
  }

  /// Writes a list of strings.
  mutating func strings(_ key: String, _ values: [String]) {
    self.key(key)
    array { writer in for value in values { writer.string(value) } }
  }
}
