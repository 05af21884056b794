internal import BakeoffCore

/// A JSON schema as Anthropic's protocol takes it for answers.
///
/// Objects must be closed, and limits of numbers, lengths and counts are refused: they are put into the
/// description, where the model at least reads them.
enum AnthropicSchema {
  private static let refused: Set = [
    "minItems", "maxItems", "uniqueItems", "contains", "prefixItems", "minimum", "maximum",
    "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength",
    "minProperties", "maxProperties", "patternProperties", "propertyNames", "dependentRequired",
    "dependentSchemas", "dependencies", "unevaluatedProperties", "unevaluatedItems", "if", "then",
    "else", "not",
  ]
  /// Members that hold schemas by name, where a name may be any word.
  private static let maps: Set = ["properties", "$defs", "definitions"]

  /// The schema without what is refused.
  static func fitted(_ schema: JSON) -> JSON {
    guard case .object(let object) = schema else { return schema }
    var fitted = JSONObject()
    var limits: [String] = []
    for (key, value) in object.members {
      switch key {
      case _ where refused.contains(key): limits.append("\(key) \(value.text)")
      case "oneOf": fitted["anyOf"] = .array((value.arrayValue ?? []).map(Self.fitted))
      case "anyOf", "allOf": fitted[key] = .array((value.arrayValue ?? []).map(Self.fitted))
      case "items": fitted[key] = Self.fitted(value)
      case _ where maps.contains(key):
        fitted[key] = .object(
          JSONObject((value.objectValue?.members ?? []).map { ($0.key, Self.fitted($0.value)) })
        )
      default: fitted[key] = value
      }
    }
    if fitted["type"] == "object" || fitted["properties"] != nil {
      fitted["additionalProperties"] = false
    }
    if !limits.isEmpty {
      let words = [fitted["description"]?.stringValue, "(\(limits.joined(separator: ", ")))"]
      fitted["description"] = .string(words.compactMap { $0 }.joined(separator: " "))
    }
    return .object(fitted)
  }
}
