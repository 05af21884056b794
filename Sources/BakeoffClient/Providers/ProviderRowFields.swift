internal import BakeoffCore

/// The members of one row of a provider table, read strictly: no unknown keys, no other types.
struct ProviderRowFields: Hashable, Sendable {
  private let members: JSONObject

  /// Reads a row.
  init(_ json: JSON) throws(ProviderRowProblem) {
    guard case .object(let members) = json else {
      throw ProviderRowProblem(reason: "a row must be an object, not \(json.kind)")
    }
    let known = ProviderRowProblem.expected
    if let unknown = members.keys.first(where: { known[$0] == nil }) {
      let keys = known.keys.sorted().joined(separator: ", ")
      throw ProviderRowProblem(reason: "unknown key \"\(unknown)\"; the keys are \(keys)")
    }
    self.members = members
  }

  /// No members.
  init() { members = JSONObject() }

  /// These members with others in their place; objects are merged, and null takes a member away.
  func changed(by changes: JSONObject) throws(ProviderRowProblem) -> ProviderRowFields {
    var changed = members.merged(with: changes)
    for (key, value) in changes.members where value.isNull { changed[key] = nil }
    return try ProviderRowFields(.object(changed))
  }

  /// The variants of the row; none when it has no such list.
  func variants() throws(ProviderRowProblem) -> [ProviderVariant] {
    guard let value = members["variants"] else { return [] }
    guard let list = value.arrayValue, !list.isEmpty else {
      throw ProviderRowProblem(reason: "\"variants\" must be a list that is not empty")
    }
    var variants: [ProviderVariant] = []
    for element in list { variants.append(try ProviderVariant(element)) }
    return variants
  }

  /// Whether a key stands with `true`.
  func isTrue(_ key: String) throws(ProviderRowProblem) -> Bool {
    guard let value = members[key] else { return false }
    guard let flag = value.boolValue else {
      throw ProviderRowProblem(reason: "\"\(key)\" must be true or false")
    }
    return flag
  }

  /// The text of a key that every row has.
  func required(_ key: String) throws(ProviderRowProblem) -> String {
    guard let text = try text(key) else {
      throw ProviderRowProblem(key, "is missing")
    }
    return text
  }

  /// A text; nil when the row has none.
  func text(_ key: String) throws(ProviderRowProblem) -> String? {
    guard let value = members[key] else { return nil }
    guard let text = value.stringValue, !text.isEmpty else {
      throw ProviderRowProblem(key, "must be a string that is not empty")
    }
    return text
  }

  /// A list of names of environment variables; empty when the row has none.
  func variables(_ key: String) throws(ProviderRowProblem) -> [String] {
    guard let names = distinctTexts(key), names.allSatisfy({ Provider.isVariableName($0) }) else {
      throw ProviderRowProblem(key, "must be a list of different variable names")
    }
    return names
  }

  /// A list of texts; empty when the row has none.
  func list(_ key: String) throws(ProviderRowProblem) -> [String] {
    guard let texts = distinctTexts(key) else {
      throw ProviderRowProblem(key, "must be a list of different strings")
    }
    return texts
  }

  /// The different texts of a list; nil when it is something else.
  private func distinctTexts(_ key: String) -> [String]? {
    guard let value = members[key] else { return [] }
    let texts = (value.arrayValue ?? []).compactMap(\.stringValue)
    guard let count = value.arrayValue?.count, count == texts.count, Set(texts).count == count
    else { return nil }
    return texts
  }

  /// An object; empty when the row has none.
  func object(_ key: String) throws(ProviderRowProblem) -> JSONObject {
    guard let value = members[key] else { return JSONObject() }
    guard let object = value.objectValue else { throw ProviderRowProblem(key, "must be an object") }
    return object
  }

  /// An object of lists of texts whose keys are names of variables; empty when the row has none.
  func settings(_ key: String) throws(ProviderRowProblem) -> [String: [String]] {
    var settings: [String: [String]] = [:]
    for (name, value) in try object(key).members {
      let texts = (value.arrayValue ?? []).compactMap(\.stringValue)
      guard Provider.isVariableName(name), !texts.isEmpty, texts.count == value.arrayValue?.count
      else {
        throw ProviderRowProblem(key, "must be an object of lists of strings")
      }
      settings[name] = texts
    }
    return settings
  }

  /// An object of texts; empty when the row has none.
  func texts(_ key: String) throws(ProviderRowProblem) -> [String: String] {
    guard let value = members[key] else { return [:] }
    guard let object = value.objectValue else {
      throw ProviderRowProblem(key, "must be an object of strings")
    }
    var texts: [String: String] = [:]
    for member in object.members {
      guard let text = member.value.stringValue else {
        throw ProviderRowProblem(key, "must be an object of strings")
      }
      texts[member.key] = text
    }
    return texts
  }
}
