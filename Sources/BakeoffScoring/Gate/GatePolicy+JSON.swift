public import BakeoffCore

extension GatePolicy {
  /// Reads a policy.
  ///
  /// An object with `checks`, a list, and perhaps `confidence` (0.95) and `power` (0.8). A check is an
  /// object with `metric`, one or more of the requirements' keys (`max_drop`, `max_rise`, `min_gain`, `min`,
  /// `max`, `max_ratio`, `min_ratio`; each makes a check of its own), and perhaps `tag`, `tier` and
  /// `evidence`.
  ///
  /// - Throws: `GatePolicyError` with the key that does not fit.
  public init(_ json: JSON) throws(GatePolicyError) {
    let object = try PolicyObject(json, at: "", keys: ["confidence", "power", "checks"])
    let confidence = try object.number("confidence", in: 0.5..<1, as: "from 0.5 and less than 1")
    let power = try object.number("power", in: 0.5..<1, as: "from 0.5 and less than 1")
    guard let list = object["checks"]?.arrayValue, !list.isEmpty else {
      throw object.error("checks", "must be a list of at least one check")
    }
    var checks: [GateCheck] = []
    for (index, entry) in list.enumerated() {
      checks += try Self.checks(entry, at: "checks[\(index)]")
    }
    self.init(confidence: confidence ?? 0.95, power: power ?? 0.8, checks: checks)
  }

  /// The checks of one entry of the list.
  private static func checks(_ json: JSON, at place: String) throws(GatePolicyError) -> [GateCheck]
  {
    let kinds = GateRequirement.kinds
    let object = try PolicyObject(
      json,
      at: place,
      keys: ["metric"] + kinds.map(\.key) + ["tag", "tier", "evidence"]
    )
    guard let metric = object["metric"]?.stringValue.flatMap(GateMetric.init) else {
      throw object.error("metric", "must be \(GateMetric.expected)")
    }
    let tag = try object.text("tag")
    let tier: GateCheck.Tier? = try object.choice("tier")
    let evidence: GateCheck.Evidence? = try object.choice("evidence")
    var checks: [GateCheck] = []
    for (key, make) in kinds {
      guard let number = try object.number(key, in: 0..<Double.infinity, as: "from 0") else {
        continue
      }
      let requirement = make(number)
      if requirement.scale != .ratio, metric.isShare, number > 1 {
        throw object.error(key, "must be a share from 0 to 1, not \(number): 2 points are 0.02")
      }
      if requirement.scale == .ratio, number == 0 {
        throw object.error(key, "must be a number more than 0")
      }
      checks.append(
        GateCheck(
          metric,
          requirement,
          tag: tag,
          tier: tier ?? .critical,
          evidence: evidence ?? .interval
        )
      )
    }
    guard !checks.isEmpty else {
      throw object.error(nil, "needs one of \(kinds.map(\.key).joined(separator: ", "))")
    }
    return checks
  }
}

/// An object of a policy, which knows its place in it.
private struct PolicyObject {
  private let place: String
  private let members: JSONObject

  /// Takes an object whose keys are all known.
  init(_ json: JSON, at place: String, keys: [String]) throws(GatePolicyError) {
    self.place = place
    guard case .object(let members) = json else {
      throw GatePolicyError(place: place, problem: "must be an object, not \(json.kind)")
    }
    self.members = members
    for key in members.keys where !keys.contains(key) {
      let known = keys.joined(separator: ", ")
      throw error(key, "is not a key of it; the keys are \(known)")
    }
  }

  /// The value of a key; nil when it is absent or null.
  subscript(key: String) -> JSON? {
    guard let value = members[key], !value.isNull else { return nil }
    return value
  }

  func error(_ key: String?, _ problem: String) -> GatePolicyError {
    let parts = [place, key ?? ""].filter { !$0.isEmpty }
    return GatePolicyError(place: parts.joined(separator: "."), problem: problem)
  }

  func number(
    _ key: String,
    in range: Range<Double>,
    as expected: String
  ) throws(GatePolicyError) -> Double? {
    guard let value = self[key] else { return nil }
    guard let number = value.doubleValue, range.contains(number) else {
      throw error(key, "must be a number \(expected), not \(Self.shown(value))")
    }
    return number
  }

  func text(_ key: String) throws(GatePolicyError) -> String? {
    guard let value = self[key] else { return nil }
    guard let text = value.stringValue, !text.isEmpty else {
      throw error(key, "must be a text, not \(Self.shown(value))")
    }
    return text
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String
  ) throws(GatePolicyError) -> Choice? {
    guard let value = self[key] else { return nil }
    guard let choice = value.stringValue.flatMap(Choice.init) else {
      let names = Choice.allCases.map(\.rawValue).joined(separator: " or ")
      throw error(key, "must be \(names), not \(Self.shown(value))")
    }
    return choice
  }

  /// A value in an error message: short ones as they are, others by their kind.
  private static func shown(_ value: JSON) -> String {
    switch value {
    case .string(let text): text.count <= 40 ? "\"\(text)\"" : "a long text"
    case .number(let digits): digits
    case .bool(let flag): "\(flag)"
    default: value.kind
    }
  }
}
