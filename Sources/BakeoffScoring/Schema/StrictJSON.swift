internal import BakeoffCore

/// When two JSON values are the same in JSON Schema: numbers by value, texts code point by code
/// point, objects whatever the order of their keys.
enum StrictJSON {
  /// Whether two values are the same.
  static func areEqual(_ first: JSON, _ second: JSON) -> Bool {
    JSONEquality.areEqual(first, second) { $0.utf8.elementsEqual($1.utf8) }
  }

  /// Whether no two values of a list are the same.
  static func areUnique(_ values: [JSON]) -> Bool {
    guard values.count > 8 else {
      return values.indices.allSatisfy { index in
        !values[..<index].contains { areEqual($0, values[index]) }
      }
    }
    var seen: [JSON: [JSON]] = [:]
    for value in values {
      let key = canonical(value)
      if seen[key, default: []].contains(where: { areEqual($0, value) }) { return false }
      seen[key, default: []].append(value)
    }
    return true
  }

  /// A value that is the same for all that are equal, so that a table finds them.
  private static func canonical(_ json: JSON) -> JSON {
    switch json {
    case .number(let digits): .number(DecimalNumber(digits)?.text ?? digits)
    case .array(let elements): .array(elements.map(canonical))
    case .object(let object):
      .object(JSONObject(object.members.map { (key: $0.key, value: canonical($0.value)) }))
    default: json
    }
  }
}
