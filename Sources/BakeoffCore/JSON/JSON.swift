/// A JSON value that keeps what `Any` loses: the order of keys and the digits of numbers.
public enum JSON: Sendable, Hashable {
  /// The literal `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, as the digits that stood in the text, so that none is rounded.
  case number(String)
  /// A string, unescaped.
  case string(String)
  /// A list of values.
  case array([JSON])
  /// An object; keys keep their order, and of a repeated key the last value counts.
  case object(JSONObject)
}

/// The members of a JSON object, in their order.
public struct JSONObject: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  /// Keys and values in the order of the text.
  public private(set) var members: [(key: String, value: JSON)]

  /// Creates an object from members; of a repeated key the last value is kept.
  public init(_ members: [(key: String, value: JSON)] = []) {
    self.members = members
    guard Self.hasRepeatedKey(members) else { return }
    var indices: [String: Int] = [:]
    self.members = []
    for member in members {
      if let index = indices[member.key] {
        self.members[index].value = member.value
      } else {
        indices[member.key] = self.members.count
        self.members.append(member)
      }
    }
  }

  /// Compares small objects pair by pair, which is faster than hashing, but never large ones, for
  /// which it would be very slow.
  private static func hasRepeatedKey(_ members: [(key: String, value: JSON)]) -> Bool {
    guard members.count <= 8 else { return Set(members.map(\.key)).count < members.count }
    for index in members.indices {
      let key = members[index].key
      let length = key.utf8.count
      for earlier in 0..<index
      where members[earlier].key.utf8.count == length && members[earlier].key == key {
        return true
      }
    }
    return false
  }

  /// Creates an object from a literal.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self.init(elements.map { (key: $0.0, value: $0.1) })
  }

  /// The value of a key; nil when the object has none.
  ///
  /// Setting nil removes the member. O(members).
  public subscript(key: String) -> JSON? {
    get {
      // By its place, so that only the value is copied; most keys differ in their length already.
      let length = key.utf8.count
      for index in members.indices
      where members[index].key.utf8.count == length && members[index].key == key {
        return members[index].value
      }
      return nil
    }
    set {
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append((key, value))
      case (nil, nil): break
      }
    }
  }

  /// This object with another's members, which win; objects within objects are merged likewise.
  public func merged(with other: JSONObject) -> JSONObject {
    var merged = self
    for (key, value) in other.members {
      if case .object(let inner) = value, case .object(let mine)? = self[key] {
        merged[key] = .object(mine.merged(with: inner))
      } else {
        merged[key] = value
      }
    }
    return merged
  }

  /// These members with another's in the place of those of the same name; O(members).
  package func replaced(by other: JSONObject) -> JSONObject {
    other.isEmpty ? self : JSONObject(members + other.members)
  }

  /// The members for which something holds.
  package func filter(_ holds: (_ key: String, _ value: JSON) -> Bool) -> JSONObject {
    JSONObject(members.filter { holds($0.key, $0.value) })
  }

  /// The keys in their order.
  public var keys: [String] { members.map(\.key) }

  /// Whether the object has no members.
  public var isEmpty: Bool { members.isEmpty }

  /// Whether both hold the same members, in whatever order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.members.count == right.members.count
      && left.members.allSatisfy { right[$0.key] == $0.value }
  }

  /// Hashes the members without regard to their order.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(members.count)
    hasher.combine(members.reduce(0) { $0 ^ $1.key.hashValue })
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  /// Creates a string value.
  public init(stringLiteral value: String) { self = .string(value) }
  /// Creates a number.
  public init(integerLiteral value: Int) { self = .number(String(value)) }
  /// Creates a number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// Creates a boolean.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Creates a list.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// Creates an object.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(JSONObject(elements.map { (key: $0.0, value: $0.1) }))
  }
  /// Creates a null.
  public init(nilLiteral: ()) { self = .null }

  /// A number from an integer.
  public static func number(_ value: Int) -> JSON { .number(String(value)) }

  /// A number from a double, in its shortest exact digits; not-a-number and infinity become null.
  public static func number(_ value: Double) -> JSON {
    guard value.isFinite else { return .null }
    if value == value.rounded(), abs(value) < 1e15 { return .number(String(Int(value))) }
    return .number("\(value)")
  }
}

extension JSON {
  /// The text of a string; nil for any other value.
  public var stringValue: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The value of a boolean; nil for any other value.
  public var boolValue: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The value of a whole number that fits 64 bits (`3` and `3.0` alike); nil otherwise.
  public var intValue: Int? {
    guard case .number(let digits) = self else { return nil }
    if let value = Int(digits) { return value }
    guard let value = Double(digits) else { return nil }
    return Int(exactly: value)
  }

  /// The value of a count of tokens or the like; nil for what is no whole number from 0 to 2⁵⁰.
  ///
  /// More than that nobody counts, and sums of a few such numbers cannot overflow.
  public var countValue: Int? { intValue.flatMap { (0...1 << 50).contains($0) ? $0 : nil } }

  /// The value of a number, rounded to a double; nil for any other value.
  public var doubleValue: Double? {
    guard case .number(let digits) = self else { return nil }
    return Double(digits)
  }

  /// The elements of a list; nil for any other value.
  public var arrayValue: [JSON]? {
    guard case .array(let value) = self else { return nil }
    return value
  }

  /// The members of an object; nil for any other value.
  public var objectValue: JSONObject? {
    guard case .object(let value) = self else { return nil }
    return value
  }

  /// Whether the value is `null`.
  public var isNull: Bool { if case .null = self { true } else { false } }

  /// The member of an object; nil when this is no object, has no such key, or holds null there.
  public subscript(key: String) -> JSON? {
    guard case .object(let object) = self, let value = object[key], !value.isNull else {
      return nil
    }
    return value
  }

  /// The element of a list; nil when this is no list or is shorter.
  public subscript(index: Int) -> JSON? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// What the value is, in words, for error messages.
  public var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
