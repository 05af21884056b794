import BakeoffCore
import Foundation
import Testing

@testable import BakeoffScoring

@Suite struct JSONSchemaTests {
  /// Cases of our own by what they are about, from `Reference/json-schema.json`.
  private static let groups: JSONObject = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Reference/json-schema.json").standardized
    let json = (try? Data(contentsOf: file)).flatMap { try? JSON(parsing: Array($0)) }
    return json?.objectValue ?? JSONObject()
  }()

  @Test("A value fits or does not", arguments: Self.groups.keys)
  func fits(group: String) throws {
    for item in Self.groups[group]?.arrayValue ?? [] {
      let schema = try JSONSchema(#require(item.objectValue?["schema"]))
      let verdict = schema.verdict(on: try #require(item.objectValue?["value"]))
      #expect((verdict == .valid) == item["valid"]?.boolValue, "\(verdict): \(item.text)")
    }
  }

  @Test("The cases are read")
  func count() {
    let cases = Self.groups.members.reduce(0) { $0 + ($1.value.arrayValue?.count ?? 0) }
    #expect(cases == 59)
  }

  @Test("Documents that are handed in can be referred to, in their own dialect")
  func documents() throws {
    let schema = try JSONSchema(
      ["properties": ["a": ["$ref": "http://x.org/list#/definitions/pair"]]],
      documents: [
        "http://x.org/list": [
          "$schema": "http://json-schema.org/draft-07/schema#",
          "definitions": ["pair": ["items": [["type": "integer"]], "additionalItems": false]],
        ]
      ]
    )
    #expect(schema.verdict(on: ["a": [1]]) == .valid)
    #expect(schema.verdict(on: ["a": [1, 2]]) == .invalid("/a/1 should not be there"))
  }

  @Test("A schema or a value that never ends is undecided, on a worker's stack too")
  func depth() throws {
    let endless = try JSONSchema(["$ref": "#"])
    let tree = try JSONSchema([
      "$ref": "#/$defs/tree",
      "$defs": ["tree": ["allOf": [["items": ["anyOf": [["$ref": "#/$defs/tree"]]]]]]],
    ])
    let deep = String(repeating: "[", count: 250) + String(repeating: "]", count: 250)
    let value = try JSON(parsing: deep)
    nonisolated(unsafe) var verdicts: [JSONSchema.Verdict] = []
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      verdicts = [endless.verdict(on: 1), tree.verdict(on: value), tree.verdict(on: [[[]]])]
      done.signal()
    }
    thread.stackSize = 1 << 20
    thread.start()
    done.wait()
    #expect(verdicts == [.undecided, .undecided, .valid])
    let score = try score(##"json-schema:{"$ref": "#"}"##, answer: "1")
    #expect(score.value == nil)
  }
}
