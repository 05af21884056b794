public import BakeoffCore

extension GatePolicy {
  /// The policy as `init(_:)` reads it; each check has one requirement.
  public var json: JSON {
    [
      "confidence": .number(confidence), "power": .number(power),
      "checks": .array(checks.map(\.json)),
    ]
  }

  /// The JSON Schema of what `init(_:)` reads.
  public static var schema: JSON {
    let share: JSON = ["type": "number", "minimum": 0.5, "exclusiveMaximum": 1]
    var check: JSONObject = [
      "metric": ["type": "string", "description": .string("One of \(GateMetric.expected).")]
    ]
    for (key, _) in GateRequirement.kinds { check[key] = ["type": "number", "minimum": 0] }
    check["tag"] = ["type": "string"]
    check["tier"] = ["enum": .array(GateCheck.Tier.allCases.map { .string($0.rawValue) })]
    check["evidence"] = ["enum": .array(GateCheck.Evidence.allCases.map { .string($0.rawValue) })]
    return [
      "type": "object",
      "additionalProperties": false,
      "required": ["checks"],
      "properties": [
        "confidence": share,
        "power": share,
        "checks": [
          "type": "array",
          "minItems": 1,
          "items": [
            "type": "object",
            "additionalProperties": false,
            "required": ["metric"],
            "properties": .object(check),
          ],
        ],
      ],
    ]
  }
}

extension GateCheck {
  /// The check as a policy has it; what is usual is left out.
  fileprivate var json: JSON {
    var object: JSONObject = [
      "metric": .string(metric.name), requirement.key: .number(requirement.number),
    ]
    object["tag"] = tag.map { .string($0) }
    if tier != .critical { object["tier"] = .string(tier.rawValue) }
    if evidence != .interval { object["evidence"] = .string(evidence.rawValue) }
    return .object(object)
  }
}
