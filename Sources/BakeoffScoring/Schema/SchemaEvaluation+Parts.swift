internal import BakeoffCore

extension SchemaEvaluation {
  // MARK: - Lists

  /// Applies a keyword about lists.
  mutating func applyToList(
    _ keyword: SchemaKeyword,
    _ elements: [JSON],
    _ result: inout Result
  ) {
    switch keyword {
    case .itemCount(let range):
      if !range.contains(elements.count) { fail(&result, "has \(elements.count) elements") }
    case .uniqueItems:
      if !StrictJSON.areUnique(elements) { fail(&result, "has an element twice") }
    case .items(let prefix, let rest):
      for (index, element) in elements.enumerated() {
        guard let node = index < prefix.count ? prefix[index] : rest else { break }
        guard check(node, element, at: "\(index)") else {
          fail(&result, "has an element that does not fit")
          return
        }
      }
      let judged = rest == nil ? min(prefix.count, elements.count) : elements.count
      result.evaluated.prefix = max(result.evaluated.prefix, judged)
    case .contains(let node, let count):
      var found = 0
      for (index, element) in elements.enumerated() where attempt(node, element).isValid {
        found += 1
        if tracks { result.evaluated.items.insert(index) }
      }
      if !count.contains(found) { fail(&result, "has \(found) of the elements it should contain") }
    default: break
    }
  }

  /// Judges the elements that nothing has judged.
  mutating func unevaluatedItems(_ node: Int, _ value: JSON, _ result: inout Result) {
    guard case .array(let elements) = value else { return }
    for (index, element) in elements.enumerated()
    where index >= result.evaluated.prefix && !result.evaluated.items.contains(index) {
      guard check(node, element, at: "\(index)") else {
        fail(&result, "has an element that does not fit")
        return
      }
    }
    result.evaluated.prefix = elements.count
  }

  // MARK: - Objects

  /// Applies a keyword about objects.
  mutating func applyToObject(
    _ keyword: SchemaKeyword,
    _ object: JSONObject,
    _ result: inout Result
  ) {
    switch keyword {
    case .propertyCount(let range):
      let count = object.members.count
      if !range.contains(count) { fail(&result, "has \(count) properties") }
    case .required(let names):
      if let missing = names.first(where: { object[$0] == nil }) {
        fail(&result, "has no \"\(missing)\"")
      }
    case .dependentRequired(let rules):
      for (name, required) in rules where object[name] != nil {
        if let missing = required.first(where: { object[$0] == nil }) {
          fail(&result, "has \"\(name)\" but no \"\(missing)\"")
        }
      }
    case .propertyNames(let node):
      for name in object.keys where !attempt(node, .string(name)).isValid {
        fail(&result, "has the name \"\(name)\", which is not allowed")
      }
    case .properties(let rule): properties(rule, object, &result)
    default: break
    }
  }

  private mutating func properties(
    _ rule: SchemaKeyword.PropertyRule,
    _ object: JSONObject,
    _ result: inout Result
  ) {
    for (name, value) in object.members {
      var nodes: [Int] = []
      for (pattern, node) in rule.patterns where matches(pattern, name) { nodes.append(node) }
      if let node = rule.named[name] { nodes.append(node) }
      if nodes.isEmpty, let additional = rule.additional { nodes.append(additional) }
      for node in nodes where !check(node, value, at: name) {
        fail(&result, "has \"\(name)\", which does not fit")
        return
      }
      if tracks, !nodes.isEmpty { result.evaluated.properties.insert(name) }
    }
  }

  /// Judges the properties that nothing has judged.
  mutating func unevaluatedProperties(_ node: Int, _ value: JSON, _ result: inout Result) {
    guard case .object(let object) = value, !result.evaluated.hasAllProperties else { return }
    for (name, value) in object.members where !result.evaluated.properties.contains(name) {
      guard check(node, value, at: name) else {
        fail(&result, "has \"\(name)\", which does not fit")
        return
      }
    }
    result.evaluated.hasAllProperties = true
  }

  // MARK: - Combinations

  /// Applies a keyword that judges the same value by other schemas.
  mutating func combine(_ keyword: SchemaKeyword, _ value: JSON, _ result: inout Result) {
    switch keyword {
    case .reference(let node): require(node, value, &result)
    case .dynamicReference(let node, let name):
      require(dynamicNode(name, else: node), value, &result)
    case .allOf(let nodes):
      for node in nodes where result.isValid { require(node, value, &result) }
    case .anyOf(let nodes): alternatives(nodes, value, &result)
    case .oneOf(let nodes):
      var fitting: [Result] = []
      for node in nodes {
        let branch = attempt(node, value)
        if branch.isValid { fitting.append(branch) }
      }
      guard fitting.count == 1 else {
        fail(&result, "fits \(fitting.count) of the schemas of which it must fit one")
        return
      }
      result.evaluated.merge(fitting[0].evaluated)
    case .not(let node):
      if attempt(node, value).isValid { fail(&result, "fits what it must not fit") }
    case .conditional(let condition, let then, let otherwise):
      let met = attempt(condition, value)
      if met.isValid { result.evaluated.merge(met.evaluated) }
      if let node = met.isValid ? then : otherwise { require(node, value, &result) }
    case .dependentSchemas(let schemas):
      guard case .object(let object) = value else { return }
      for name in object.keys where result.isValid {
        if let node = schemas[name] { require(node, value, &result) }
      }
    default: break
    }
  }

  private mutating func require(_ node: Int, _ value: JSON, _ result: inout Result) {
    let other = check(node, value)
    guard other.isValid else {
      fail(&result, "does not fit")
      return
    }
    if tracks { result.evaluated.merge(other.evaluated) }
  }

  private mutating func alternatives(_ nodes: [Int], _ value: JSON, _ result: inout Result) {
    var isMet = false
    for node in nodes {
      let branch = attempt(node, value)
      guard branch.isValid else { continue }
      isMet = true
      result.evaluated.merge(branch.evaluated)
      // One is enough, unless what the others judge counts.
      if !tracks { return }
    }
    if !isMet { fail(&result, "fits none of the schemas of which it must fit one") }
  }
}
