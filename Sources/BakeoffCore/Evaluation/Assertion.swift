/// A check that a task file or a user asks for: a scorer's name with its settings, or a set of checks.
public struct Assertion: Hashable, Sendable {
  /// The type of a set of checks.
  public static let setType = "assert-set"

  /// The scorer's name, which may carry its number and value as `contains:yes` does; or `assert-set`.
  public var type: String
  /// What the scorer compares with instead of the sample's targets; nil to use those.
  public var value: JSON?
  /// The least score that passes, 0…1, or a number of the scorer's own; nil for the scorer's own.
  public var threshold: Double?
  /// How much the score counts beside others, from 0 upward; with 0 it is recorded and decides
  /// nothing.
  public var weight: Double
  /// The name the score is recorded under; nil for the scorer's own.
  public var metric: String?
  /// What is done to the answer before it is scored, step by step; empty to score it as it is.
  public var transform: [String]
  /// The model that a scorer asks which needs one; nil for the run's.
  public var provider: String?
  /// The checks of a set; empty for any other check.
  public var assertions: [Assertion]

  /// Creates a check.
  public init(
    type: String,
    value: JSON? = nil,
    threshold: Double? = nil,
    weight: Double = 1,
    metric: String? = nil,
    transform: [String] = [],
    provider: String? = nil,
    assertions: [Assertion] = []
  ) {
    self.type = type
    self.value = value
    self.threshold = threshold
    self.weight = weight
    self.metric = metric
    self.transform = transform
    self.provider = provider
    self.assertions = assertions
  }

  /// The check as an object with the field's usual keys.
  public var json: JSON {
    var object: JSONObject = ["type": .string(type)]
    object["value"] = value
    object["threshold"] = threshold.map { .number($0) }
    if weight != 1 { object["weight"] = .number(weight) }
    object["metric"] = metric.map { .string($0) }
    if !transform.isEmpty { object["transform"] = .array(transform.map { .string($0) }) }
    object["provider"] = provider.map { .string($0) }
    if !assertions.isEmpty { object["assert"] = .array(assertions.map(\.json)) }
    return .object(object)
  }

  /// Reads a check from an object; nil when it has no type, a threshold or weight that is no number,
  /// or a provider that is no name, or when that is so of a member of a set.
  ///
  /// A member of a set may be written as one text, such as `contains:yes`.
  public init?(json: JSON) {
    guard let type = json["type"]?.stringValue,
      ["threshold", "weight"].allSatisfy({ json[$0] == nil || json[$0]?.doubleValue != nil }),
      json["provider"] == nil || json["provider"]?.stringValue != nil
    else { return nil }
    var assertions: [Assertion] = []
    for item in json["assert"]?.arrayValue ?? [] {
      let assertion = item.stringValue.map { Assertion(type: $0) } ?? Assertion(json: item)
      guard let assertion else { return nil }
      assertions.append(assertion)
    }
    self.init(
      type: type,
      value: json["value"],
      threshold: json["threshold"]?.doubleValue,
      weight: json["weight"]?.doubleValue ?? 1,
      metric: json["metric"]?.stringValue,
      transform: (json["transform"]?.arrayValue ?? json["transform"].map { [$0] } ?? [])
        .map { $0.stringValue ?? $0.text },
      provider: json["provider"]?.stringValue,
      assertions: assertions
    )
  }
}
