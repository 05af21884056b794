internal import BakeoffClient
internal import BakeoffCore

extension Configuration {
  /// The group that a model of the configuration names; nil when it names a model.
  func group(_ model: ConfiguredModel) -> ConfiguredGroup? {
    groups.first { $0.name == model.name }
  }

  /// Gives the models of groups the settings that those of the same name have in `models`, and refuses
  /// settings beside the name of a group.
  mutating func settleGroups() throws(InputError) {
    for model in models where group(model) != nil {
      guard case .string = model.json else {
        throw InputError(
          "\(model.place.map { "\($0): " } ?? "")\(model.name) is a group: its settings are those of its "
            + "models, under \"groups\""
        )
      }
    }
    for index in groups.indices {
      groups[index].primary = groups[index].primary.map(settled)
      groups[index].fallback = groups[index].fallback.map(settled)
      groups[index].contextFallback = groups[index].contextFallback.map(settled)
      groups[index].contentFallback = groups[index].contentFallback.map(settled)
    }
  }

  private func settled(_ member: ConfiguredModel) -> ConfiguredModel {
    guard case .string = member.json else { return member }
    return models.first { $0.recordedName == member.name || $0.name == member.name } ?? member
  }

  /// Models, with those of a group in its place.
  func members(of models: [ConfiguredModel]) -> [ConfiguredModel] {
    models.flatMap { group($0)?.members ?? [$0] }
  }

  /// A group, ready to be asked.
  func makeRouter(_ group: ConfiguredGroup, _ base: ClientOptions) throws(ModelError) -> Router {
    func make(_ models: [ConfiguredModel]) throws(ModelError) -> [LM] {
      var made: [LM] = []
      for model in models { made.append(try makeModel(model, base)) }
      return made
    }
    return try Router(
      primary: make(group.primary),
      fallback: make(group.fallback),
      contextFallback: make(group.contextFallback),
      contentFallback: make(group.contentFallback),
      strategy: group.strategy,
      weights: group.weights,
      allowedFails: group.allowedFails,
      cooldown: group.cooldown,
      clock: base.clock
    )
  }
}
