import BakeoffCore
import Foundation
import Testing

@testable import BakeoffScoring

/// The official JSON-Schema-Test-Suite, where `BAKEOFF_JSON_SCHEMA_SUITE` names its folder (the one
/// with `tests` and `remotes`): every mandatory case of both drafts must come out right.
@Suite(.enabled(if: suiteFolder != nil, "no suite is named"))
struct JSONSchemaSuiteTests {
  private static func json(_ path: String) throws -> JSON {
    try JSON(parsing: Array(Data(contentsOf: URL(filePath: path))))
  }

  private static func remotes() throws -> [String: JSON] {
    let root = "\(suiteFolder ?? "")/remotes"
    var documents: [String: JSON] = [:]
    for path in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? []
    where path.hasSuffix(".json") {
      documents["http://localhost:1234/\(path)"] = try json("\(root)/\(path)")
    }
    return documents
  }

  @Test(
    "Every mandatory case comes out as the suite says",
    arguments: [
      ("draft7", "http://json-schema.org/draft-07/schema#"),
      ("draft2020-12", "https://json-schema.org/draft/2020-12/schema"),
    ]
  )
  func mandatory(draft: String, dialect: String) throws {
    let remotes = try Self.remotes()
    let folder = "\(suiteFolder ?? "")/tests/\(draft)"
    var count = 0
    var wrong: [String] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where file.hasSuffix(".json") {
      for group in try Self.json("\(folder)/\(file)").arrayValue ?? [] {
        var schema = try #require(group.objectValue?["schema"])
        if case .object(var object) = schema, object["$schema"] == nil {
          object["$schema"] = .string(dialect)
          schema = .object(object)
        }
        let made = Result { () throws(JSONSchemaError) in
          try JSONSchema(schema, documents: remotes)
        }
        for test in group["tests"]?.arrayValue ?? [] {
          count += 1
          let value = try #require(test.objectValue?["data"])
          let isValid = test["valid"]?.boolValue == true
          let verdict = made.map { $0.verdict(on: value) }
          if case .success(let verdict) = verdict, (verdict == .valid) == isValid,
            verdict != .undecided
          {
            continue
          }
          let name = "\(group["description"]?.text ?? "") / \(test["description"]?.text ?? "")"
          wrong.append("\(file): \(name): \(verdict)")
        }
      }
    }
    #expect(count > 800)
    #expect(wrong.isEmpty, "\(wrong.count) of \(count):\n\(wrong.joined(separator: "\n"))")
  }
}

private let suiteFolder = ProcessInfo.processInfo.environment["BAKEOFF_JSON_SCHEMA_SUITE"]
