internal import BakeoffCore

/// The meta-schemas: the schemas that schemas themselves must fit.
///
/// What only comments (titles, defaults, formats) is left out.
enum MetaSchemas {
  /// The meta-schemas and their vocabularies by their URIs.
  static let documents: [String: JSON] = {
    var documents: [String: JSON] = [:]
    for text in texts {
      guard let json = try? JSON(parsing: text), let id = json["$id"]?.stringValue else { continue }
      documents[SchemaURI(id).document.text] = json
    }
    return documents
  }()

  /// Judges schemas of draft 7.
  static let draft7 = schema("http://json-schema.org/draft-07/schema")
  /// Judges schemas of 2020-12.
  static let draft2020 = schema("https://json-schema.org/draft/2020-12/schema")

  private static func schema(_ uri: String) -> JSONSchema? {
    documents[uri].flatMap { try? JSONSchema($0, documents: documents, isChecked: false) }
  }

  private static let texts = [
    #"""
    {"$schema": "http://json-schema.org/draft-07/schema#", "$id":
    "http://json-schema.org/draft-07/schema#", "definitions": {"schemaArray": {"type":
    "array", "minItems": 1, "items": {"$ref": "#"}}, "nonNegativeInteger": {"type": "integer",
    "minimum": 0}, "nonNegativeIntegerDefault0": {"allOf": [{"$ref":
    "#/definitions/nonNegativeInteger"}, {}]}, "simpleTypes": {"enum": ["array", "boolean",
    "integer", "null", "number", "object", "string"]}, "stringArray": {"type": "array",
    "items": {"type": "string"}, "uniqueItems": true}}, "type": ["object", "boolean"],
    "properties": {"$id": {"type": "string"}, "$schema": {"type": "string"}, "$ref": {"type":
    "string"}, "$comment": {"type": "string"}, "title": {"type": "string"}, "description":
    {"type": "string"}, "default": true, "readOnly": {"type": "boolean"}, "examples": {"type":
    "array", "items": true}, "multipleOf": {"type": "number", "exclusiveMinimum": 0},
    "maximum": {"type": "number"}, "exclusiveMaximum": {"type": "number"}, "minimum": {"type":
    "number"}, "exclusiveMinimum": {"type": "number"}, "maxLength": {"$ref":
    "#/definitions/nonNegativeInteger"}, "minLength": {"$ref":
    "#/definitions/nonNegativeIntegerDefault0"}, "pattern": {"type": "string"},
    "additionalItems": {"$ref": "#"}, "items": {"anyOf": [{"$ref": "#"}, {"$ref":
    "#/definitions/schemaArray"}]}, "maxItems": {"$ref": "#/definitions/nonNegativeInteger"},
    "minItems": {"$ref": "#/definitions/nonNegativeIntegerDefault0"}, "uniqueItems": {"type":
    "boolean"}, "contains": {"$ref": "#"}, "maxProperties": {"$ref":
    "#/definitions/nonNegativeInteger"}, "minProperties": {"$ref":
    "#/definitions/nonNegativeIntegerDefault0"}, "required": {"$ref":
    "#/definitions/stringArray"}, "additionalProperties": {"$ref": "#"}, "definitions":
    {"type": "object", "additionalProperties": {"$ref": "#"}}, "properties": {"type":
    "object", "additionalProperties": {"$ref": "#"}}, "patternProperties": {"type": "object",
    "additionalProperties": {"$ref": "#"}, "propertyNames": {}}, "dependencies": {"type":
    "object", "additionalProperties": {"anyOf": [{"$ref": "#"}, {"$ref":
    "#/definitions/stringArray"}]}}, "propertyNames": {"$ref": "#"}, "const": true, "enum":
    {"type": "array", "items": true}, "type": {"anyOf": [{"$ref":
    "#/definitions/simpleTypes"}, {"type": "array", "items": {"$ref":
    "#/definitions/simpleTypes"}, "minItems": 1, "uniqueItems": true}]}, "format": {"type":
    "string"}, "contentMediaType": {"type": "string"}, "contentEncoding": {"type": "string"},
    "if": {"$ref": "#"}, "then": {"$ref": "#"}, "else": {"$ref": "#"}, "allOf": {"$ref":
    "#/definitions/schemaArray"}, "anyOf": {"$ref": "#/definitions/schemaArray"}, "oneOf":
    {"$ref": "#/definitions/schemaArray"}, "not": {"$ref": "#"}}}
    """#,
    #"""
    {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id":
    "https://json-schema.org/draft/2020-12/schema", "$dynamicAnchor": "meta", "allOf":
    [{"$ref": "meta/core"}, {"$ref": "meta/applicator"}, {"$ref": "meta/unevaluated"},
    {"$ref": "meta/validation"}, {"$ref": "meta/meta-data"}, {"$ref":
    "meta/format-annotation"}, {"$ref": "meta/content"}], "type": ["object", "boolean"],
    "properties": {"definitions": {"type": "object", "additionalProperties": {"$dynamicRef":
    "#meta"}}, "dependencies": {"type": "object", "additionalProperties": {"anyOf":
    [{"$dynamicRef": "#meta"}, {"$ref": "meta/validation#/$defs/stringArray"}]}},
    "$recursiveAnchor": {"$ref": "meta/core#/$defs/anchorString"}, "$recursiveRef": {"$ref":
    "meta/core#/$defs/uriReferenceString"}}}
    """#,
    #"""
    {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id":
    "https://json-schema.org/draft/2020-12/meta/core", "$dynamicAnchor": "meta", "type":
    ["object", "boolean"], "properties": {"$id": {"$ref": "#/$defs/uriReferenceString",
    "pattern": "^[^#]*#?$"}, "$schema": {"$ref": "#/$defs/uriString"}, "$ref": {"$ref":
    "#/$defs/uriReferenceString"}, "$anchor": {"$ref": "#/$defs/anchorString"}, "$dynamicRef":
    {"$ref": "#/$defs/uriReferenceString"}, "$dynamicAnchor": {"$ref":
    "#/$defs/anchorString"}, "$vocabulary": {"type": "object", "propertyNames": {"$ref":
    "#/$defs/uriString"}, "additionalProperties": {"type": "boolean"}}, "$comment": {"type":
    "string"}, "$defs": {"type": "object", "additionalProperties": {"$dynamicRef": "#meta"}}},
    "$defs": {"anchorString": {"type": "string", "pattern": "^[A-Za-z_][-A-Za-z0-9._]*$"},
    "uriString": {"type": "string"}, "uriReferenceString": {"type": "string"}}}
    """#,
    #"""
    {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id":
    "https://json-schema.org/draft/2020-12/meta/applicator", "$dynamicAnchor": "meta", "type":
    ["object", "boolean"], "properties": {"prefixItems": {"$ref": "#/$defs/schemaArray"},
    "items": {"$dynamicRef": "#meta"}, "contains": {"$dynamicRef": "#meta"},
    "additionalProperties": {"$dynamicRef": "#meta"}, "properties": {"type": "object",
    "additionalProperties": {"$dynamicRef": "#meta"}}, "patternProperties": {"type": "object",
    "additionalProperties": {"$dynamicRef": "#meta"}, "propertyNames": {}},
    "dependentSchemas": {"type": "object", "additionalProperties": {"$dynamicRef": "#meta"}},
    "propertyNames": {"$dynamicRef": "#meta"}, "if": {"$dynamicRef": "#meta"}, "then":
    {"$dynamicRef": "#meta"}, "else": {"$dynamicRef": "#meta"}, "allOf": {"$ref":
    "#/$defs/schemaArray"}, "anyOf": {"$ref": "#/$defs/schemaArray"}, "oneOf": {"$ref":
    "#/$defs/schemaArray"}, "not": {"$dynamicRef": "#meta"}}, "$defs": {"schemaArray":
    {"type": "array", "minItems": 1, "items": {"$dynamicRef": "#meta"}}}}
    """#,
    #"""
    {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id":
    "https://json-schema.org/draft/2020-12/meta/unevaluated", "$dynamicAnchor": "meta",
    "type": ["object", "boolean"], "properties": {"unevaluatedItems": {"$dynamicRef":
    "#meta"}, "unevaluatedProperties": {"$dynamicRef": "#meta"}}}
    """#,
    #"""
    {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id":
    "https://json-schema.org/draft/2020-12/meta/validation", "$dynamicAnchor": "meta", "type":
    ["object", "boolean"], "properties": {"type": {"anyOf": [{"$ref": "#/$defs/simpleTypes"},
    {"type": "array", "items": {"$ref": "#/$defs/simpleTypes"}, "minItems": 1, "uniqueItems":
    true}]}, "const": true, "enum": {"type": "array", "items": true}, "multipleOf": {"type":
    "number", "exclusiveMinimum": 0}, "maximum": {"type": "number"}, "exclusiveMaximum":
    {"type": "number"}, "minimum": {"type": "number"}, "exclusiveMinimum": {"type": "number"},
    "maxLength": {"$ref": "#/$defs/nonNegativeInteger"}, "minLength": {"$ref":
    "#/$defs/nonNegativeIntegerDefault0"}, "pattern": {"type": "string"}, "maxItems": {"$ref":
    "#/$defs/nonNegativeInteger"}, "minItems": {"$ref": "#/$defs/nonNegativeIntegerDefault0"},
    "uniqueItems": {"type": "boolean"}, "maxContains": {"$ref": "#/$defs/nonNegativeInteger"},
    "minContains": {"$ref": "#/$defs/nonNegativeInteger"}, "maxProperties": {"$ref":
    "#/$defs/nonNegativeInteger"}, "minProperties": {"$ref":
    "#/$defs/nonNegativeIntegerDefault0"}, "required": {"$ref": "#/$defs/stringArray"},
    "dependentRequired": {"type": "object", "additionalProperties": {"$ref":
    "#/$defs/stringArray"}}}, "$defs": {"nonNegativeInteger": {"type": "integer", "minimum":
    0}, "nonNegativeIntegerDefault0": {"$ref": "#/$defs/nonNegativeInteger"}, "simpleTypes":
    {"enum": ["array", "boolean", "integer", "null", "number", "object", "string"]},
    "stringArray": {"type": "array", "items": {"type": "string"}, "uniqueItems": true}}}
    """#,
    #"""
    {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id":
    "https://json-schema.org/draft/2020-12/meta/meta-data", "$dynamicAnchor": "meta", "type":
    ["object", "boolean"], "properties": {"title": {"type": "string"}, "description": {"type":
    "string"}, "default": true, "deprecated": {"type": "boolean"}, "readOnly": {"type":
    "boolean"}, "writeOnly": {"type": "boolean"}, "examples": {"type": "array", "items":
    true}}}
    """#,
    #"""
    {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id":
    "https://json-schema.org/draft/2020-12/meta/format-annotation", "$dynamicAnchor": "meta",
    "type": ["object", "boolean"], "properties": {"format": {"type": "string"}}}
    """#,
    #"""
    {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id":
    "https://json-schema.org/draft/2020-12/meta/content", "$dynamicAnchor": "meta", "type":
    ["object", "boolean"], "properties": {"contentEncoding": {"type": "string"},
    "contentMediaType": {"type": "string"}, "contentSchema": {"$dynamicRef": "#meta"}}}
    """#,
  ]
}
