@testable import BakeoffCore
@testable import BakeoffScoring
import Foundation

extension FuzzTargets {
  /// The JSON reader and writer that everything else stands on.
  static let json = FuzzTarget("json") { input in
    let value: JSON
    do throws(JSONSyntaxError) { value = try JSON(parsing: input) } catch {
      try require((0...input.count).contains(error.offset), "an error at byte \(error.offset)")
      try require(!error.reason.isEmpty, "an error without a reason")
      return
    }
    try require((try? JSON(parsing: value.bytes)) == value, "\(value.text) is read otherwise")
    try require(
      (try? JSON(parsing: value.prettyText())) == value,
      "\(value.prettyText()) is read otherwise"
    )
    _ = (value.intValue, value.doubleValue, value.kind, value.hashValue)
  }

  /// A schema on the first line, and a value that it judges.
  static let schema = FuzzTarget(
    "schema",
    words: [
      "$ref", "$defs", "$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "#/$defs/a", "#",
      "unevaluatedProperties", "unevaluatedItems", "multipleOf", "uniqueItems", "pattern",
      "patternProperties", "minimum", "allOf", "anyOf", "oneOf", "not", "if", "then", "else",
      "dependentSchemas", "prefixItems", "contains", "minContains", "enum", "const", "type",
      "http://json-schema.org/draft-07/schema#", "^[a-z]+$", "\\\\d", "1e-400", "1e400",
    ]
  ) { input in
    let (head, rest) = split(input)
    guard let text = try? JSON(parsing: head), let value = try? JSON(parsing: rest),
      let schema = try? JSONSchema(text)
    else { return }
    let verdict = schema.verdict(on: value)
    try require(schema.verdict(on: value) == verdict, "two verdicts on the same value")
    if case .invalid(let problem) = verdict { try require(!problem.isEmpty, "no reason") }
  }

  /// A path on the first line, and a value that it leads through.
  static let paths = FuzzTarget(
    "paths",
    words: ["$", "..", ".*", "[*]", "[-1]", "[::-1]", "[1:3]", "['a']", "~0", "~1", "/", "\\u0041"]
  ) { input in
    let (head, rest) = split(input)
    guard let text = String(validating: head, as: UTF8.self), let value = try? JSON(parsing: rest)
    else { return }
    if let path = try? JSONPath(parsing: text) {
      let values = path.values(in: value)
      try require(!path.isSingular || values.count <= 1, "\(values.count) values of \(text)")
    }
    if let pointer = JSONPath(pointer: text) {
      try require(pointer.values(in: value).count <= 1, "a pointer to several values: \(text)")
    }
  }

  /// The first line of an input, and what follows it.
  static func split(_ input: [UInt8]) -> (head: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
    let end = input.firstIndex(of: 0x0A) ?? input.endIndex
    return (input[..<end], input[end...].dropFirst())
  }
}
