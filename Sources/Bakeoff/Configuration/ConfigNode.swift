internal import BakeoffCore

/// A value of a configuration, from a file or a variable, with its place.
struct ConfigNode: Sendable {
  /// What a value is.
  enum Content: Sendable {
    /// A text in quotes or over several lines.
    case text(String)
    /// A word without quotes, which may be a number, a boolean or nothing.
    case plain(String)
    /// A list.
    case list([ConfigNode])
    /// Keys with values, in their order; no key stands there twice.
    case mapping([Member])
  }

  /// A key with its value.
  struct Member: Sendable {
    /// The key as it is written.
    var key: String
    /// Where the key stands.
    var place: String
    /// Its value.
    var value: ConfigNode
  }

  /// A variable whose value must not be shown.
  struct SecretVariable: Sendable {
    var name: String
    var value: String
  }

  /// What it is.
  var content: Content
  /// Where it stands, for messages: `bakeoff.yaml:3:5`, or the name of a variable.
  var place: String
  /// What was filled into it from variables whose name speaks of a secret.
  var secrets: [SecretVariable] = []

  /// An error about this value.
  func wrong(_ expected: String) -> InputError {
    InputError("\(place): expected \(expected), found \(kind)")
  }

  private var kind: String {
    switch content {
    case .plain(let text) where Self.isNull(text): "nothing"
    case .plain(let text), .text(let text):
      secrets.isEmpty ? "\"\(text.prefix(60))\"" : "the value of a secret variable"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The text of a single value; nil for a list, a mapping or nothing.
  var scalar: String? {
    switch content {
    case .text(let text): text
    case .plain(let text): Self.isNull(text) ? nil : text
    case .list, .mapping: nil
    }
  }

  /// Its elements; a single value or a mapping is a list of one.
  var elements: [ConfigNode] {
    if case .list(let elements) = content { return elements }
    return [self]
  }

  /// The value as JSON: words without quotes are what YAML 1.2 says they are, and numbers keep their
  /// digits.
  var json: JSON {
    switch content {
    case .text(let text): .string(text)
    case .plain(let text): Self.json(text)
    case .list(let elements): .array(elements.map(\.json))
    case .mapping(let members): .object(JSONObject(members.map { ($0.key, $0.value.json) }))
    }
  }

  private static func isNull(_ text: String) -> Bool {
    ["", "~", "null", "Null", "NULL"].contains(text)
  }

  private static func json(_ text: String) -> JSON {
    if isNull(text) { return .null }
    switch text {
    case "true", "True", "TRUE": return true
    case "false", "False", "FALSE": return false
    default:
      if let value = try? JSON(parsing: text), case .number = value { return value }
      return .string(text)
    }
  }

  /// The secrets in it and in all that it holds.
  var allSecrets: [SecretVariable] {
    switch content {
    case .text, .plain: secrets
    case .list(let elements): elements.flatMap(\.allSecrets)
    case .mapping(let members): members.flatMap(\.value.allSecrets)
    }
  }
}
