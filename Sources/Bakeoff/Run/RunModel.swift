public import BakeoffClient
internal import BakeoffCore

/// What a run asks: one model, or a group of deployments that stand in for each other.
public struct RunModel: Sendable {
  /// What records and reports call it.
  public let name: String
  /// Who is asked; of a group, the first of its primary deployments.
  public let lm: LM
  /// How a deployment of the group is chosen; nil for one model.
  public let router: Router?

  /// One model.
  public init(_ lm: LM) {
    name = lm.recordedName
    self.lm = lm
    router = nil
  }

  /// A group of deployments, under a name of its own.
  public init(group name: String, _ router: Router) {
    self.name = name
    lm = router.primary[0]
    self.router = router
  }

  /// Everyone who may be asked.
  public var deployments: [LM] { router.map { $0.primary + $0.fallbacks } ?? [lm] }

  /// What tells the group from others, for records and reports; nil for one model.
  var group: JSON? {
    guard let router else { return nil }
    func names(_ models: [LM]) -> JSON { .array(models.map { .string($0.recordedName) }) }
    var object: JSONObject = ["primary": names(router.primary)]
    if !router.fallbacks.isEmpty { object["fallback"] = names(router.fallbacks) }
    object["strategy"] = .string(router.strategy.rawValue)
    return .object(object)
  }
}
