internal import BakeoffCore

/// Reads the keywords of one schema that are no references.
struct SchemaKeywordReader {
  let object: JSONObject
  let place: SchemaPlace
  let dialect: SchemaDialect

  /// The keywords, those that cost least first.
  mutating func keywords(
    _ compiler: inout SchemaCompiler
  ) throws(JSONSchemaError) -> [SchemaKeyword] {
    var keywords = dialect.hasValidation ? try assertions() : []
    keywords += try items(&compiler)
    keywords += try properties(&compiler)
    keywords += try combinations(&compiler)
    return keywords
  }

  private func malformed(_ key: String) -> JSONSchemaError {
    .malformed("\(key) is \(object[key]?.kind ?? "missing")")
  }

  // MARK: - Assertions

  private func assertions() throws(JSONSchemaError) -> [SchemaKeyword] {
    var keywords: [SchemaKeyword] = []
    if let type = object["type"] {
      let types = (type.arrayValue ?? [type]).compactMap(\.stringValue)
      guard !types.isEmpty else { throw malformed("type") }
      keywords.append(.types(types))
    }
    if let constant = object["const"] { keywords.append(.values([constant])) }
    if let values = object["enum"] {
      guard let list = values.arrayValue else { throw malformed("enum") }
      keywords.append(.values(list))
    }
    let bounds: [(String, (DecimalNumber) -> SchemaKeyword.NumberRule)] = [
      ("minimum", { .minimum($0) }), ("exclusiveMinimum", { .exclusiveMinimum($0) }),
      ("maximum", { .maximum($0) }), ("exclusiveMaximum", { .exclusiveMaximum($0) }),
      ("multipleOf", { .multipleOf($0) }),
    ]
    for (key, rule) in bounds {
      guard let value = object[key] else { continue }
      guard case .number(let digits) = value, let number = DecimalNumber(digits) else {
        throw malformed(key)
      }
      if key == "multipleOf", number <= DecimalNumber.zero {
        throw .malformed("multipleOf must be more than 0")
      }
      keywords.append(.number(rule(number)))
    }
    if let range = try range("minLength", "maxLength") { keywords.append(.length(range)) }
    if let range = try range("minItems", "maxItems") { keywords.append(.itemCount(range)) }
    if let range = try range("minProperties", "maxProperties") {
      keywords.append(.propertyCount(range))
    }
    if object["uniqueItems"]?.boolValue == true { keywords.append(.uniqueItems) }
    if let pattern = object["pattern"] {
      guard let source = pattern.stringValue else { throw malformed("pattern") }
      keywords.append(.pattern(try expression(source), source: source))
    }
    if let required = object["required"] {
      guard let names = required.arrayValue else { throw malformed("required") }
      keywords.append(.required(names.compactMap(\.stringValue)))
    }
    if let dependent = object["dependentRequired"]?.objectValue, dialect.draft == .draft2020 {
      keywords.append(.dependentRequired(Self.names(dependent)))
    }
    return keywords
  }

  private static func names(_ object: JSONObject) -> [String: [String]] {
    let members = object.members.compactMap { member in
      member.value.arrayValue.map { (member.key, $0.compactMap(\.stringValue)) }
    }
    return Dictionary(members) { first, _ in first }
  }

  private func range(
    _ least: String,
    _ most: String
  ) throws(JSONSchemaError) -> ClosedRange<Int>? {
    guard object[least] != nil || object[most] != nil else { return nil }
    let lower = try count(least) ?? 0
    let upper = try count(most) ?? .max
    // What nothing can meet: as many as there cannot be.
    return lower <= upper ? lower...upper : .max ... .max
  }

  private func count(_ key: String) throws(JSONSchemaError) -> Int? {
    guard let value = object[key] else { return nil }
    guard let count = value.intValue, count >= 0 else { throw malformed(key) }
    return count
  }

  private func expression(_ source: String) throws(JSONSchemaError) -> ECMAPattern {
    guard let pattern = ECMAPattern(source) else {
      throw .malformed("\"\(source)\" is not a regular expression")
    }
    return pattern
  }

  // MARK: - Lists

  private func items(
    _ compiler: inout SchemaCompiler
  ) throws(JSONSchemaError) -> [SchemaKeyword] {
    var keywords: [SchemaKeyword] = []
    var prefixKey = "prefixItems"
    var restKey = "items"
    if dialect.draft == .draft7, object["items"]?.arrayValue != nil {
      (prefixKey, restKey) = ("items", "additionalItems")
    }
    let prefix =
      prefixKey == "prefixItems" && dialect.draft == .draft7
      ? [] : try list(prefixKey, &compiler)
    let rest = try single(restKey, &compiler)
    if !prefix.isEmpty || rest != nil { keywords.append(.items(prefix: prefix, rest: rest)) }
    if let contains = try single("contains", &compiler) {
      var count = 1...Int.max
      if dialect.draft == .draft2020, dialect.hasValidation,
        let range = try range("minContains", "maxContains")
      {
        // At least one, unless it says otherwise.
        let least = object["minContains"] == nil ? 1 : range.lowerBound
        count = least <= range.upperBound ? least...range.upperBound : .max ... .max
      }
      keywords.append(.contains(contains, count: count))
    }
    return keywords
  }

  // MARK: - Objects

  private func properties(
    _ compiler: inout SchemaCompiler
  ) throws(JSONSchemaError) -> [SchemaKeyword] {
    var keywords: [SchemaKeyword] = []
    var rule = SchemaKeyword.PropertyRule()
    rule.named = try map("properties", &compiler)
    for (source, node) in try map("patternProperties", &compiler).sorted(by: { $0.key < $1.key }) {
      rule.patterns.append((try expression(source), node))
    }
    rule.additional = try single("additionalProperties", &compiler)
    if !rule.named.isEmpty || !rule.patterns.isEmpty || rule.additional != nil {
      keywords.append(.properties(rule))
    }
    if let names = try single("propertyNames", &compiler) { keywords.append(.propertyNames(names)) }
    let key = dialect.draft == .draft7 ? "dependencies" : "dependentSchemas"
    if let dependent = object[key]?.objectValue {
      let required = dialect.draft == .draft7 ? Self.names(dependent) : [:]
      if !required.isEmpty { keywords.append(.dependentRequired(required)) }
      var schemas: [String: Int] = [:]
      for (name, json) in dependent.members where required[name] == nil {
        schemas[name] = try compiler.compile(
          json,
          below: place,
          "\(key)/\(SchemaResources.escaped(name))"
        )
      }
      if !schemas.isEmpty { keywords.append(.dependentSchemas(schemas)) }
    }
    return keywords
  }

  // MARK: - Combinations

  private func combinations(
    _ compiler: inout SchemaCompiler
  ) throws(JSONSchemaError) -> [SchemaKeyword] {
    var keywords: [SchemaKeyword] = []
    if object["allOf"] != nil { keywords.append(.allOf(try list("allOf", &compiler))) }
    if object["anyOf"] != nil { keywords.append(.anyOf(try list("anyOf", &compiler))) }
    if object["oneOf"] != nil { keywords.append(.oneOf(try list("oneOf", &compiler))) }
    if let node = try single("not", &compiler) { keywords.append(.not(node)) }
    if let condition = try single("if", &compiler) {
      keywords.append(
        .conditional(
          condition,
          then: try single("then", &compiler),
          otherwise: try single("else", &compiler)
        )
      )
    }
    return keywords
  }

  private func single(
    _ key: String,
    _ compiler: inout SchemaCompiler
  ) throws(JSONSchemaError) -> Int? {
    guard let json = object[key] else { return nil }
    return try compiler.compile(json, below: place, key)
  }

  private func list(
    _ key: String,
    _ compiler: inout SchemaCompiler
  ) throws(JSONSchemaError) -> [Int] {
    guard let value = object[key] else { return [] }
    guard let elements = value.arrayValue else { throw malformed(key) }
    var nodes: [Int] = []
    for (index, json) in elements.enumerated() {
      nodes.append(try compiler.compile(json, below: place, "\(key)/\(index)"))
    }
    return nodes
  }

  private func map(
    _ key: String,
    _ compiler: inout SchemaCompiler
  ) throws(JSONSchemaError) -> [String: Int] {
    guard let value = object[key] else { return [:] }
    guard let members = value.objectValue?.members else { throw malformed(key) }
    var nodes: [String: Int] = [:]
    for (name, json) in members {
      nodes[name] = try compiler.compile(
        json,
        below: place,
        "\(key)/\(SchemaResources.escaped(name))"
      )
    }
    return nodes
  }
}
