internal import BakeoffCore
internal import Foundation

/// Makes the nodes of a schema.
struct SchemaCompiler {
  private(set) var resources: SchemaResources
  private(set) var nodes: [SchemaNode] = []
  private var numbers: [SchemaPlace: Int] = [:]

  init(documents: [String: JSON]) { resources = SchemaResources(documents: documents) }

  /// Makes the nodes of a document and all that it refers to; gives the number of its root.
  mutating func compile(
    document: JSON,
    dialect: SchemaDialect
  ) throws(JSONSchemaError) -> Int {
    let resource = try resources.add(document, at: SchemaURI(""), dialect: dialect)
    return try compile(document, at: SchemaPlace(resource: resource, pointer: ""))
  }

  /// The nodes that a dynamic name stands for, by resource.
  mutating func dynamicNodes() throws(JSONSchemaError) -> [[String: Int]] {
    var nodes: [[String: Int]] = []
    var index = 0
    // Compiling may bring in further resources.
    while index < resources.all.count {
      var named: [String: Int] = [:]
      for name in resources.all[index].dynamicAnchors {
        guard let pointer = resources.all[index].anchors[name] else { continue }
        named[name] = try node(at: pointer, of: index)
      }
      nodes.append(named)
      index += 1
    }
    return nodes
  }

  /// The node of a schema, made when it is first asked for.
  private mutating func compile(
    _ json: JSON,
    at place: SchemaPlace
  ) throws(JSONSchemaError) -> Int {
    if let number = numbers[place] { return number }
    let number = nodes.count
    numbers[place] = number
    nodes.append(SchemaNode(resource: place.resource))
    switch json {
    case .bool(true): break
    case .bool(false): nodes[number].keywords = [.never]
    case .object(let object): try fill(number, with: object, at: place)
    default: throw .malformed("\(json.kind) stands where a schema is expected")
    }
    return number
  }

  /// The node of a schema within another.
  mutating func compile(
    _ json: JSON,
    below place: SchemaPlace,
    _ path: String
  ) throws(JSONSchemaError) -> Int {
    guard let found = resources.value(at: "\(place.pointer)/\(path)", of: place.resource) else {
      throw .malformed("\(path) cannot be found")
    }
    return try compile(json, at: found.place)
  }

  // MARK: - References

  private mutating func node(at pointer: String, of resource: Int) throws(JSONSchemaError) -> Int {
    guard let found = resources.value(at: pointer, of: resource) else {
      throw .unresolved("#\(pointer)")
    }
    return try compile(found.json, at: found.place)
  }

  /// The node that a reference leads to, and the dynamic name that led there.
  private mutating func target(
    of reference: String,
    from resource: Int
  ) throws(JSONSchemaError) -> (node: Int, dynamicName: String?) {
    let (base, dialect) = (resources.all[resource].uri, resources.all[resource].dialect)
    let uri = base.resolving(SchemaURI(reference))
    guard let number = try resources.number(of: uri.document, dialect: dialect) else {
      throw .remote(uri.document.text)
    }
    guard let written = uri.fragment, let fragment = String(written).removingPercentEncoding,
      !fragment.isEmpty
    else { return (try node(at: "", of: number), nil) }
    if fragment.hasPrefix("/") { return (try node(at: fragment, of: number), nil) }
    guard let pointer = resources.all[number].anchors[fragment] else {
      throw .unresolved(reference)
    }
    let isDynamic = resources.all[number].dynamicAnchors.contains(fragment)
    return (try node(at: pointer, of: number), isDynamic ? fragment : nil)
  }

  private mutating func fill(
    _ number: Int,
    with object: JSONObject,
    at place: SchemaPlace
  ) throws(JSONSchemaError) {
    let dialect = resources.all[place.resource].dialect
    var keywords: [SchemaKeyword] = []
    if let reference = object["$ref"]?.stringValue {
      keywords.append(.reference(try target(of: reference, from: place.resource).node))
    }
    if dialect.draft == .draft7, !keywords.isEmpty {
      nodes[number].keywords = keywords
      return
    }
    if dialect.draft == .draft2020, let reference = object["$dynamicRef"]?.stringValue {
      let target = try target(of: reference, from: place.resource)
      keywords.append(
        target.dynamicName.map { .dynamicReference(target.node, name: $0) }
          ?? .reference(target.node)
      )
    }
    var reader = SchemaKeywordReader(object: object, place: place, dialect: dialect)
    keywords += try reader.keywords(&self)
    nodes[number].keywords = keywords
    if dialect.draft == .draft2020 {
      if let json = object["unevaluatedProperties"] {
        nodes[number].unevaluatedProperties =
          try compile(json, below: place, "unevaluatedProperties")
      }
      if let json = object["unevaluatedItems"] {
        nodes[number].unevaluatedItems = try compile(json, below: place, "unevaluatedItems")
      }
    }
  }
}
