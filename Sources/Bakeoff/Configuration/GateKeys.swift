internal import BakeoffCore
internal import BakeoffScoring

/// The key of what a model must show that shall take another's place.
enum GateKeys {
  static let all: [ConfigKey<Configuration>] = [
    ConfigKey(
      "gate",
      policy,
      \.gate,
      example: "{checks: [{metric: accuracy, max_drop: 0.02}]}",
      "What bakeoff gate asks of a candidate: a policy with \"checks\", as in a file of --policy."
    )
  ]

  private static let policy = ConfigValue<GatePolicy>(
    kind: .section("gate"),
    read: { node throws(InputError) in try GatePolicy(node) },
    json: { $0.json }
  )
}
