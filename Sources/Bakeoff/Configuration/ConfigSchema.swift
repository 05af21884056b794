internal import BakeoffCore
internal import BakeoffScoring

/// The JSON Schema of a configuration, for editors; made of the keys that the reader goes by.
public enum ConfigSchema {
  /// The schema, as indented JSON with a line's end.
  public static var text: String { json.prettyText() + "\n" }

  /// The schema.
  static var json: JSON {
    var schema: JSONObject = [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "bakeoff.yaml",
      "description": "What bakeoff run asks, and how.",
    ]
    for (key, value) in object(ConfigKeys.file).members { schema[key] = value }
    schema["$defs"] = [
      "model": .object(object(ConfigSection(name: "model", keys: ConfiguredModel.keys))),
      "group": .object(object(ConfigSection(name: "group", keys: ConfiguredGroup.keys))),
      "tasks": .object(object(ConfigSection(name: "tasks", keys: ConfiguredTasks.keys))),
      "fields": .object(object(ConfiguredTasks.fieldSection)),
      "prompt": .object(object(ConfigSection(name: "prompt", keys: ConfiguredPrompt.keys))),
      "gate": GatePolicy.schema,
      "tool": .object(object(ConfigSection(name: "tool", keys: ConfiguredTool.keys))),
      "variable": [
        "description": "A value that a variable of the environment fills in.",
        "type": "string", "pattern": "\\$\\{.+\\}",
      ],
    ]
    return .object(schema)
  }

  private static func object<Target>(_ section: ConfigSection<Target>) -> JSONObject {
    var properties = JSONObject()
    for key in section.keys {
      var property = schema(of: key.kind)
      property["description"] = .string(key.help)
      properties[key.name] = .object(property)
      for name in otherNames(of: key) {
        property["description"] = .string("The same as \(key.name).")
        properties[name] = .object(property)
      }
    }
    return ["type": "object", "additionalProperties": false, "properties": .object(properties)]
  }

  /// The other names that a key is known by.
  static func otherNames<Target>(of key: ConfigKey<Target>) -> [String] {
    let names = [key.name] + key.aliases
    return key.aliases + names.filter { $0.contains("-") }.map { $0.replacing("-", with: "_") }
  }

  private static func schema(of kind: ConfigKind) -> JSONObject {
    switch kind {
    case .text: return ["type": "string"]
    case .flag: return orVariable(["type": "boolean"])
    case .integer(let least):
      var integer: JSONObject = ["type": "integer"]
      if least != .min { integer["minimum"] = .number(least) }
      return orVariable(integer)
    case .number(let range):
      var number: JSONObject = ["type": "number"]
      let largest = Double.greatestFiniteMagnitude
      if range.lowerBound > -largest { number["minimum"] = .number(range.lowerBound) }
      if range.upperBound < largest { number["maximum"] = .number(range.upperBound) }
      return orVariable(number)
    case .word(let words): return orVariable(["enum": .array(words.map { .string($0) })])
    case .mapping: return ["type": "object"]
    case .section(let name): return ["$ref": .string("#/$defs/\(name)")]
    case .list(let element):
      let one = JSON.object(schema(of: element))
      return ["anyOf": [one, ["type": "array", "items": one]]]
    case .either(let kinds): return ["anyOf": .array(kinds.map { .object(schema(of: $0)) })]
    }
  }

  private static func orVariable(_ schema: JSONObject) -> JSONObject {
    ["anyOf": [.object(schema), ["$ref": "#/$defs/variable"]]]
  }
}
