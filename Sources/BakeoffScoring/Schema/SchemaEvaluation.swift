internal import BakeoffCore

/// One judgement of a value by the nodes of a schema.
struct SchemaEvaluation {
  /// What a schema says of a value.
  struct Result {
    /// Whether the value fits.
    var isValid = true
    /// Which properties and elements were judged by something.
    var evaluated = Evaluated()
  }

  /// Properties and elements that a schema has judged, for `unevaluatedProperties` and
  /// `unevaluatedItems`.
  struct Evaluated {
    var properties: Set<String> = []
    var hasAllProperties = false
    /// The first so many elements.
    var prefix = 0
    var items: Set<Int> = []

    mutating func merge(_ other: Evaluated) {
      properties.formUnion(other.properties)
      hasAllProperties = hasAllProperties || other.hasAllProperties
      prefix = max(prefix, other.prefix)
      items.formUnion(other.items)
    }
  }

  /// How deep schemas may be applied within one another: workers have stacks of 1 MiB.
  private static let maximumDepth = 320

  private let nodes: [SchemaNode]
  private let dynamicNodes: [[String: Int]]
  /// Whether anything asks what was judged; else it need not be noted.
  let tracks: Bool
  /// The resources entered, the outermost first: where dynamic names are looked for.
  private var scope: [Int] = []
  private var depth = 0
  /// Keys and indices on the way to the value that is judged.
  private var path: [String] = []
  /// How many schemas are being tried whose failure is no problem yet.
  private var trials = 0
  /// Whether it was given up: at a nesting deeper than is followed, or at a pattern that takes too long.
  private(set) var isGivenUp = false
  /// The first thing that was wrong.
  private(set) var problem: String?

  init(nodes: [SchemaNode], dynamicNodes: [[String: Int]]) {
    self.nodes = nodes
    self.dynamicNodes = dynamicNodes
    tracks = nodes.contains { $0.unevaluatedItems != nil || $0.unevaluatedProperties != nil }
  }

  /// Judges a value by a node.
  mutating func check(_ number: Int, _ value: JSON) -> Result {
    let node = nodes[number]
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth, !isGivenUp else {
      isGivenUp = true
      return Result(isValid: false)
    }
    let entersResource = scope.last != node.resource
    if entersResource { scope.append(node.resource) }
    defer { if entersResource { scope.removeLast() } }
    var result = Result()
    for keyword in node.keywords {
      apply(keyword, value, &result)
      // Nothing more is to be learned from a value that does not fit.
      if !result.isValid { return Result(isValid: false) }
    }
    if let rest = node.unevaluatedProperties { unevaluatedProperties(rest, value, &result) }
    if result.isValid, let rest = node.unevaluatedItems { unevaluatedItems(rest, value, &result) }
    return result.isValid ? result : Result(isValid: false)
  }

  /// Judges a value within the one being judged.
  mutating func check(_ number: Int, _ value: JSON, at step: String) -> Bool {
    path.append(step)
    defer { path.removeLast() }
    return check(number, value).isValid
  }

  /// Judges a value by a schema that need not fit.
  mutating func attempt(_ number: Int, _ value: JSON) -> Result {
    trials += 1
    defer { trials -= 1 }
    return check(number, value)
  }

  /// Notes that the value does not fit, and why when nothing was noted before.
  mutating func fail(_ result: inout Result, _ reason: @autoclosure () -> String) {
    result.isValid = false
    guard trials == 0, problem == nil else { return }
    let place = path.isEmpty ? "the value" : "/" + path.joined(separator: "/")
    problem = "\(place) \(reason())"
  }

  /// The node that a dynamic name stands for here.
  func dynamicNode(_ name: String, else node: Int) -> Int {
    for resource in scope {
      if let outer = dynamicNodes[resource][name] { return outer }
    }
    return node
  }

  // MARK: - Which keyword

  private mutating func apply(_ keyword: SchemaKeyword, _ value: JSON, _ result: inout Result) {
    switch keyword {
    case .reference, .dynamicReference, .allOf, .anyOf, .oneOf, .not, .conditional,
      .dependentSchemas:
      combine(keyword, value, &result)
    case .items, .contains, .itemCount, .uniqueItems:
      if case .array(let elements) = value { applyToList(keyword, elements, &result) }
    case .properties, .propertyNames, .propertyCount, .required, .dependentRequired:
      if case .object(let object) = value { applyToObject(keyword, object, &result) }
    default: applyToScalar(keyword, value, &result)
    }
  }

  private mutating func applyToScalar(
    _ keyword: SchemaKeyword,
    _ value: JSON,
    _ result: inout Result
  ) {
    switch (keyword, value) {
    case (.never, _): fail(&result, "should not be there")
    case (.types(let types), _):
      if !types.contains(where: { Self.isOfType($0, value) }) {
        fail(&result, "is \(value.kind), not of type \(types.joined(separator: " or "))")
      }
    case (.values(let values), _):
      if !values.contains(where: { StrictJSON.areEqual($0, value) }) {
        fail(&result, "is none of the values allowed")
      }
    case (.number(let rule), .number(let digits)):
      guard let number = DecimalNumber(digits), rule.allows(number) else {
        fail(&result, "is not \(rule.words)")
        return
      }
    case (.length(let range), .string(let text)):
      if !range.contains(text.unicodeScalars.count) {
        fail(&result, "has \(text.unicodeScalars.count) characters")
      }
    case (.pattern(let pattern, let source), .string(let text)):
      if !matches(pattern, text) { fail(&result, "does not match \(source)") }
    default: break
    }
  }

  /// Whether a pattern matches; one that takes too long does not, and nothing can be said any more.
  mutating func matches(_ pattern: ECMAPattern, _ text: String) -> Bool {
    guard let isMatch = pattern.matches(text) else {
      isGivenUp = true
      return false
    }
    return isMatch
  }

  private static func isOfType(_ type: String, _ value: JSON) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string),
      ("array", .array), ("object", .object):
      true
    case ("integer", .number(let digits)): DecimalNumber(digits)?.isWhole == true
    default: false
    }
  }
}
