internal import BakeoffClient
internal import BakeoffCore

extension Plan {
  /// Whether any group of models is asked.
  var hasGroups: Bool { models.contains { $0.router != nil } }

  /// The models that share a lane: those at one endpoint.
  ///
  /// With a group these are all that share any endpoint with it, so that no endpoint has more requests
  /// in flight than it may. A model with a bound or limits of its own has a lane to itself.
  var lanes: [[Int]] {
    var lanes: [(models: [Int], endpoints: Set<String>)] = []
    for index in models.indices {
      let model = models[index]
      var lane = (models: [index], endpoints: Set(model.deployments.map(\.endpoint)))
      if settings.maxConnectionsOfModels[model.name] != nil
        || settings.limitsOfModels[model.name] != nil
      {
        lane.endpoints = ["model \(model.name)"]
      }
      let joined = lanes.filter { !$0.endpoints.isDisjoint(with: lane.endpoints) }
      lanes.removeAll { !$0.endpoints.isDisjoint(with: lane.endpoints) }
      for other in joined {
        lane.models += other.models
        lane.endpoints.formUnion(other.endpoints)
      }
      lanes.append((lane.models.sorted(), lane.endpoints))
    }
    return lanes.map(\.models).sorted { $0[0] < $1[0] }
  }

  /// How many requests the models of one lane may have in flight at once, at most.
  func maxConnections(of models: [Int]) -> Int {
    let names = models.map { self.models[$0].name }
    let own = names.lazy.compactMap { [settings] name in
      settings.limitsOfModels[name]?.adaptiveConnections?.maximum
        ?? settings.maxConnectionsOfModels[name]
    }
    return own.first ?? settings.mostConnections
  }
}

extension RunSettings {
  /// How many requests may be in flight at once to one endpoint, at most.
  var mostConnections: Int { limits.adaptiveConnections?.maximum ?? maxConnections }
}
