import Foundation
import Testing

@testable import Bakeoff

@Suite("The schema of a configuration")
struct ConfigSchemaTests {
  /// The names of the properties of an object of the schema.
  private static func properties(_ schema: JSON?) -> Set<String> {
    Set(schema?["properties"]?.objectValue?.keys ?? [])
  }

  private static func read(_ yaml: String) throws -> Configuration {
    try Configuration(yaml: yaml, environment: Environment(process: [:]))
  }

  /// Whether the reader knows a key of a section, whatever it thinks of the value.
  private static func knows(_ yaml: String) -> Bool {
    do {
      _ = try read(yaml)
      return true
    } catch { return !"\(error)".contains("is not known here") }
  }

  @Test("Every key at the top that the schema has is read, and no other")
  func top() {
    let names = Self.properties(ConfigSchema.json)
    #expect(names.count > 60)
    for name in names {
      #expect(Self.knows("\(name): 1"), "the reader does not know \(name)")
      #expect(!Self.knows("\(name)x: 1"))
    }
  }

  @Test(
    "Every key of a section that the schema has is read, and no other",
    arguments: [
      ("model", "models: [{KEY: 1}]"), ("tasks", "tasks: [{KEY: 1}]"),
      ("prompt", "prompts: [{KEY: 1}]"), ("fields", "tasks: [{path: x, fields: {KEY: 1}}]"),
      ("tool", "tools: [{KEY: 1}]"), ("group", "groups: [{KEY: 1}]"),
    ]
  )
  func sections(section: String, yaml: String) {
    let names = Self.properties(ConfigSchema.json["$defs"]?[section])
    #expect(!names.isEmpty)
    for name in names {
      #expect(Self.knows(yaml.replacing("KEY", with: name)), "the reader does not know \(name)")
      #expect(!Self.knows(yaml.replacing("KEY", with: name + "x")))
    }
  }

  @Test("The example of every key at the top is read, and changes what the configuration shows")
  func topExamples() throws {
    let usual = Configuration(environment: Environment(process: [:]))
    for key in ConfigKeys.file.keys {
      let read = try Self.read("\(key.name): \(key.example)")
      #expect(key.show(read) != nil, "\(key.name)")
      if key.name != "store" { #expect(key.show(read) != key.show(usual), "\(key.name)") }
      #expect(read.sources[key.name] != nil)
    }
  }

  @Test("The example of every key of a model is read, and shown")
  func modelExamples() throws {
    for key in ConfiguredModel.keys where key.name != "model" {
      let read = try Self.read("models: [{model: openai/x, \(key.name): \(key.example)}]")
      let model = try #require(read.models.first)
      // A base URL becomes a part of the name.
      #expect(key.show(model) != nil || model.name.contains("@http"), "\(key.name)")
    }
  }

  @Test("Every parameter of a request is a key, and is read into its place")
  func parameters() throws {
    #expect(Mirror(reflecting: ModelParameters()).children.count == ParameterKeys.all.count)
    let lines = ParameterKeys.all.map { "\($0.name): \($0.example)" }
    let read = try Self.read(lines.joined(separator: "\n")).defaults.parameters
    let names = ParameterKeys.all.map { $0.name.replacing("-", with: "_") }
    #expect(Set(read.json.objectValue?.keys ?? []) == Set(names))
  }
}
