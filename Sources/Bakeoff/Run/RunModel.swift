public import BakeoffClient
internal import BakeoffCore
internal import BakeoffStore

/// What a run asks under one name: a model, or a group of models that stand in for each other.
public struct RunModel: Sendable {
  /// What records and reports call it: the model's name with its label, or the group's name.
  public let name: String
  /// The models that may be asked: the model itself, or all of the group, primary ones first.
  public let deployments: [LM]
  /// Who of the group is asked; nil for a model itself.
  public let router: Router?

  /// A model.
  public init(_ lm: LM) {
    name = lm.recordedName
    deployments = [lm]
    router = nil
  }

  /// A group.
  ///
  /// - Parameters:
  ///   - name: What records and reports call it.
  ///   - router: Its models.
  public init(group name: String, _ router: Router) {
    self.name = name
    deployments = router.models
    self.router = router
  }

  /// The model, or the group's first one.
  var lm: LM { deployments[0] }

  /// The models whose stored answers are good at once: those that would be asked first.
  var primary: ArraySlice<LM> { deployments.prefix(router?.primaryCount ?? 1) }

  /// What records say of the deployment at a place that answered; nil for a model itself.
  func answering(_ index: Int, scoresFallbacks: Bool) -> AnsweringDeployment? {
    router.map { router in
      AnsweringDeployment(
        model: deployments[index].recordedName,
        role: router.group(of: index) == .primary
          ? .primary : scoresFallbacks ? .scoredFallback : .fallback
      )
    }
  }

  /// Who is in the group and who is asked first, in words; nil for a model itself.
  var words: String? {
    guard let router else { return nil }
    let parts: [(Router.Group, String)] = [
      (.primary, router.strategy.rawValue), (.fallback, "fallback"),
      (.context, "for long prompts"), (.content, "for refused prompts"),
    ]
    let lists = parts.compactMap { group, word -> String? in
      let names = deployments.indices.filter { router.group(of: $0) == group }
        .map { deployments[$0].recordedName }
      return names.isEmpty ? nil : "\(names.joined(separator: ", ")) (\(word))"
    }
    return "\(name): \(lists.joined(separator: ", "))"
  }

  /// What the run records of it.
  ///
  /// - Parameter record: Gives the record of one model.
  /// - Returns: That of the model, or one for the whole group.
  /// - Throws: What `record` throws.
  func record(
    _ record: (LM) throws(ModelError) -> RunRecord.Model
  ) throws(ModelError) -> RunRecord.Model {
    var records: [RunRecord.Model] = []
    for lm in deployments { records.append(try record(lm)) }
    return router == nil ? records[0] : RunRecord.Model(group: name, of: records)
  }
}

extension RunRecord.Model {
  /// What its models have in common; a parameter that they do not is told of each.
  fileprivate init(group: String, of models: [Self]) {
    var endpoints: [String] = []
    var audit: [ParameterUse] = []
    var parameters = JSONObject()
    for model in models {
      if !endpoints.contains(model.endpoint) { endpoints.append(model.endpoint) }
      audit += model.audit.filter { !audit.contains($0) }
      for name in model.parameters.objectValue?.keys ?? [] where parameters[name] == nil {
        let values = models.map { $0.parameters[name] }
        parameters[name] =
          Set(values).count == 1
          ? values[0] : .string(zip(models, values).map(Self.words).joined(separator: ", "))
      }
    }
    self.init(
      model: group,
      endpoint: endpoints.joined(separator: ", "),
      parameters: .object(parameters),
      audit: audit
    )
  }

  private static func words(_ model: Self, _ value: JSON?) -> String {
    "\(value.map { $0.stringValue ?? $0.text } ?? "not sent") (\(model.model))"
  }
}
