internal import BakeoffCore

/// The rules that a schema is read by.
struct SchemaDialect: Hashable, Sendable {
  /// A version of JSON Schema.
  enum Draft: Hashable, Sendable {
    /// Draft 7.
    case draft7
    /// 2020-12.
    case draft2020
  }

  /// The version.
  let draft: Draft
  /// Whether keywords such as `minimum` assert; a meta-schema of one's own may leave them out.
  var hasValidation = true

  /// The dialect that a `$schema` of a known meta-schema names; nil for another.
  init?(metaSchema: String) {
    switch metaSchema.hasSuffix("#") ? String(metaSchema.dropLast()) : metaSchema {
    case "http://json-schema.org/draft-07/schema", "https://json-schema.org/draft-07/schema":
      draft = .draft7
    case "https://json-schema.org/draft/2020-12/schema": draft = .draft2020
    default: return nil
    }
  }

  init(draft: Draft, hasValidation: Bool = true) {
    self.draft = draft
    self.hasValidation = hasValidation
  }
}

/// A part of a schema within a resource.
struct SchemaPlace: Hashable {
  /// The resource's number.
  var resource: Int
  /// The pointer from the resource's root.
  var pointer: String
}

/// The schemas that have a URI of their own, and the names within each.
struct SchemaResources {
  /// One of them.
  struct Resource {
    let uri: SchemaURI
    let root: JSON
    let dialect: SchemaDialect
    /// The places that `$anchor` and `$dynamicAnchor` name (draft 7: `$id` with a fragment).
    var anchors: [String: String] = [:]
    /// Those of the names that `$dynamicAnchor` gives.
    var dynamicAnchors: Set<String> = []
  }

  private(set) var all: [Resource] = []
  private var numbers: [SchemaURI: Int] = [:]
  private let documents: [String: JSON]

  /// Prepares for a schema that may refer to some documents by their URIs.
  init(documents: [String: JSON]) { self.documents = documents }

  /// Adds a document with all resources in it; gives the number of the first.
  mutating func add(
    _ document: JSON,
    at uri: SchemaURI,
    dialect: SchemaDialect
  ) throws(JSONSchemaError) -> Int {
    let dialect = try self.dialect(of: document) ?? dialect
    let number = all.count
    all.append(Resource(uri: uri, root: document, dialect: dialect))
    numbers[uri] = number
    try scan(document, in: number, pointer: "", isRoot: true)
    // A root with another `$id` is that resource too.
    if let id = identifier(of: document, dialect: dialect) {
      return numbers[uri.resolving(id).document] ?? number
    }
    return number
  }

  /// The number of a resource; nil when there is none, among the documents either.
  ///
  /// A document that does not say its dialect has that of the schema that refers to it.
  mutating func number(
    of uri: SchemaURI,
    dialect: SchemaDialect
  ) throws(JSONSchemaError) -> Int? {
    if let number = numbers[uri] { return number }
    guard let document = documents[uri.text] ?? MetaSchemas.documents[uri.text] else { return nil }
    return try add(document, at: uri, dialect: dialect)
  }

  /// What stands at a pointer, and where it is when the resources within are counted.
  func value(at pointer: String, of resource: Int) -> (json: JSON, place: SchemaPlace)? {
    var json = all[resource].root
    var place = SchemaPlace(resource: resource, pointer: "")
    for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let name = part.replacing("~1", with: "/").replacing("~0", with: "~")
      switch json {
      case .object(let object):
        guard let member = object[String(name)] else { return nil }
        json = member
      case .array(let elements):
        guard let index = Int(name), elements.indices.contains(index) else { return nil }
        json = elements[index]
      default: return nil
      }
      place.pointer += "/" + part
      let outer = all[place.resource]
      if let id = identifier(of: json, dialect: outer.dialect),
        let inner = numbers[outer.uri.resolving(id).document]
      {
        place = SchemaPlace(resource: inner, pointer: "")
      }
    }
    return (json, place)
  }

  // MARK: - Finding resources

  private func dialect(of json: JSON) throws(JSONSchemaError) -> SchemaDialect? {
    guard let uri = json["$schema"]?.stringValue else { return nil }
    if let known = SchemaDialect(metaSchema: uri) { return known }
    guard let metaSchema = documents[SchemaURI(uri).document.text] else {
      throw .unsupportedDialect(uri)
    }
    let base = metaSchema["$schema"]?.stringValue.flatMap(SchemaDialect.init(metaSchema:))
    let vocabulary = metaSchema["$vocabulary"]?.objectValue
    return SchemaDialect(
      draft: base?.draft ?? .draft2020,
      hasValidation: vocabulary.map {
        $0["https://json-schema.org/draft/2020-12/vocab/validation"] != nil
      } ?? true
    )
  }

  /// The `$id` of a schema that makes it a resource; nil without.
  private func identifier(of json: JSON, dialect: SchemaDialect) -> SchemaURI? {
    guard let id = json["$id"]?.stringValue else { return nil }
    // In draft 7 nothing counts beside `$ref`, and an `$id` of a mere fragment is a name.
    if dialect.draft == .draft7, json["$ref"]?.stringValue != nil || id.hasPrefix("#") {
      return nil
    }
    return SchemaURI(id)
  }

  private mutating func scan(
    _ json: JSON,
    in resource: Int,
    pointer: String,
    isRoot: Bool
  ) throws(JSONSchemaError) {
    guard case .object(let object) = json else { return }
    var resource = resource
    var pointer = pointer
    var dialect = all[resource].dialect
    if let id = identifier(of: json, dialect: dialect) {
      let uri = all[resource].uri.resolving(id).document
      if uri != all[resource].uri {
        dialect = try self.dialect(of: json) ?? dialect
        resource = all.count
        pointer = ""
        all.append(Resource(uri: uri, root: json, dialect: dialect))
      }
      // The first of a name counts; the URI that a document was found at stays its own.
      if numbers[uri] == nil { numbers[uri] = resource }
    }
    name(json, resource: resource, pointer: pointer, dialect: dialect)
    for (key, value) in object.members {
      for (part, child) in Self.schemas(in: value, of: key) {
        try scan(child, in: resource, pointer: "\(pointer)/\(part)", isRoot: false)
      }
    }
  }

  private mutating func name(
    _ json: JSON,
    resource: Int,
    pointer: String,
    dialect: SchemaDialect
  ) {
    switch dialect.draft {
    case .draft7:
      guard json["$ref"]?.stringValue == nil, let id = json["$id"]?.stringValue else { return }
      if let name = SchemaURI(id).fragment, !name.isEmpty {
        all[resource].anchors[String(name)] = pointer
      }
    case .draft2020:
      for key in ["$anchor", "$dynamicAnchor"] {
        guard let name = json[key]?.stringValue else { continue }
        all[resource].anchors[name] = pointer
        if key == "$dynamicAnchor" { all[resource].dynamicAnchors.insert(name) }
      }
    }
  }

  /// The schemas that a keyword holds, each with its pointer from the schema that has the keyword.
  private static func schemas(in value: JSON, of key: String) -> [(pointer: String, JSON)] {
    switch key {
    case "additionalProperties", "additionalItems", "contains", "contentSchema", "else", "if",
      "not", "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties":
      return [(key, value)]
    case "items", "allOf", "anyOf", "oneOf", "prefixItems":
      guard let elements = value.arrayValue else { return [(key, value)] }
      return elements.enumerated().map { ("\(key)/\($0)", $1) }
    case "$defs", "definitions", "dependentSchemas", "dependencies", "patternProperties",
      "properties":
      return (value.objectValue?.members ?? []).map { ("\(key)/\(escaped($0.key))", $0.value) }
    default: return []
    }
  }

  /// A key as a part of a pointer.
  static func escaped(_ key: String) -> String {
    key.replacing("~", with: "~0").replacing("/", with: "~1")
  }
}
