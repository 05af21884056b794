package import BakeoffCore
internal import Foundation

/// When two JSON values say the same.
package enum JSONEquality {
  /// Whether two values are equal: numbers by value, texts without white space at the ends and in
  /// NFC, objects whatever the order of their keys; types must agree.
  package static func areEqual(_ first: JSON, _ second: JSON) -> Bool {
    areEqual(first, second) { left, right in
      left == right
        || left.trimmingCharacters(in: .whitespacesAndNewlines)
          == right.trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// Whether two values are equal when texts are compared in a way of one's own.
  static func areEqual(
    _ first: JSON,
    _ second: JSON,
    texts: (String, String) -> Bool
  ) -> Bool {
    switch (first, second) {
    case (.number(let a), .number(let b)):
      // What is too long to be read as a number is compared as it is written.
      guard let left = DecimalNumber(a), let right = DecimalNumber(b) else { return a == b }
      return left == right
    case (.string(let a), .string(let b)): return texts(a, b)
    case (.array(let a), .array(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { areEqual($0, $1, texts: texts) }
    case (.object(let a), .object(let b)):
      return a.members.count == b.members.count
        && a.members.allSatisfy { member in
          b[member.key].map { areEqual(member.value, $0, texts: texts) } ?? false
        }
    default: return first == second
    }
  }

  /// Whether a value is another, or an object that has all of its members, in objects within too.
  package static func has(_ found: JSON, _ wanted: JSON) -> Bool {
    guard case .object(let wanted) = wanted else { return areEqual(found, wanted) }
    guard case .object(let found) = found else { return false }
    return wanted.members.allSatisfy { member in
      found[member.key].map { has($0, member.value) } ?? false
    }
  }
}
