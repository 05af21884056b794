internal import BakeoffClient
internal import BakeoffCore

extension ConfiguredGroup {
  static let keys: [ConfigKey<ConfiguredGroup>] = [
    ConfigKey(
      "name",
      nameText,
      \.name,
      example: "fast",
      "What the group is called: -m NAME asks it, and so does its name among \"models\"."
    ),
    ConfigKey(
      "primary",
      ConfigLists.models,
      \.primary,
      example: "[openai/gpt-4o-mini, {model: openai/gpt-4o-mini, key-variable: SECOND_KEY}]",
      "The models that share the requests: names, or mappings as in \"models\"."
    ),
    ConfigKey(
      "fallback",
      ConfigLists.models,
      \.fallback,
      example: "[anthropic/claude-sonnet-4-5]",
      "Those that are asked, in their order, when no primary one answers."
    ),
    ConfigKey(
      "context-fallback",
      ConfigLists.models,
      \.contextFallback,
      example: "[gemini/gemini-2.5-pro]",
      "Those that are asked instead when a prompt is too long."
    ),
    ConfigKey(
      "content-fallback",
      ConfigLists.models,
      \.contentFallback,
      example: "[vllm/my-model]",
      "Those that are asked instead when a policy refuses a prompt."
    ),
    ConfigKey(
      "strategy",
      .form(
        "one of \(strategies.joined(separator: ", "))",
        kind: .word(strategies),
        json: { .string($0.rawValue) },
        parse: { RouterStrategy(rawValue: $0) }
      ),
      \.strategy,
      example: "round-robin",
      "How the primary model that is asked first is chosen."
    ),
    ConfigKey(
      "weights",
      weightList,
      \.weights,
      example: "[3, 1]",
      "The share of the requests of each primary model, with the strategy weighted."
    ),
    ConfigKey(
      "allowed-fails",
      .integer(from: 1),
      \.allowedFails,
      example: "5",
      "How many requests in a row may fail at a model before it is left alone for a while."
    ),
    ConfigKey(
      "cooldown",
      .number(0 ... .greatestFiniteMagnitude),
      \.cooldown,
      example: "30",
      "For how many seconds it is then left alone."
    ),
  ]

  private static let strategies = RouterStrategy.allCases.map(\.rawValue)

  private static let nameText = ConfigValue<String>(
    kind: .text,
    read: { node throws(InputError) in
      if let text = node.scalar, text.contains("/") {
        throw InputError(
          "\(node.place): a group has a name without \"/\", for \"\(text)\" is a model"
        )
      }
      return try ConfiguredModel.labelText.read(node)
    },
    json: { $0.isEmpty ? nil : .string($0) }
  )

  private static let weightList = ConfigValue<[Double]>(
    kind: .list(.number(0 ... .greatestFiniteMagnitude)),
    read: { node throws(InputError) in
      let weight = ConfigValue.number(0 ... .greatestFiniteMagnitude)
      var weights: [Double] = []
      for element in node.elements { weights.append(try weight.read(element)) }
      return weights
    },
    json: { $0.isEmpty ? nil : .array($0.map { .number($0) }) }
  )

  /// Reads one element of `groups`.
  static func read(_ node: ConfigNode) throws(InputError) -> ConfiguredGroup {
    var group = ConfiguredGroup("")
    let members = try node.members("a group, a mapping with \"name\" and \"primary\"")
    try ConfigSection(name: "group", keys: keys).read(members, into: &group)
    group.place = node.place
    guard !group.name.isEmpty else { throw InputError("\(node.place): no \"name\" of a group") }
    guard !group.primary.isEmpty else {
      throw InputError(
        "\(node.place): no \"primary\" of the group \"\(group.name)\": name the models that share its "
          + "requests"
      )
    }
    try group.checkWeights(at: node.place)
    return group
  }

  private func checkWeights(at place: String) throws(InputError) {
    guard !weights.isEmpty else { return }
    guard strategy == .weighted else {
      throw InputError(
        "\(place): the group \"\(name)\" has weights, which need \"strategy: weighted\""
      )
    }
    guard weights.count == primary.count, weights.contains(where: { $0 > 0 }) else {
      throw InputError(
        "\(place): the group \"\(name)\" needs a weight for each of its "
          + "\(primary.count) primary models, and not all of them 0"
      )
    }
  }

  /// Gives members that are named alone what the model of that name has of its own, and refuses what is
  /// no model.
  mutating func resolve(
    among models: [ConfiguredModel],
    _ groups: [ConfiguredGroup]
  ) throws(InputError) {
    for list in [\Self.primary, \.fallback, \.contextFallback, \.contentFallback] {
      for index in self[keyPath: list].indices {
        let member = self[keyPath: list][index]
        let place = member.place.map { "\($0): " } ?? ""
        guard !groups.contains(where: { $0.name == member.name }) else {
          throw InputError(
            "\(place)\"\(member.name)\" is a group, and a group holds models only: name its models"
          )
        }
        guard ModelName(member.name) != nil else {
          throw InputError(
            "\(place)\"\(member.recordedName)\" is no model that the group \"\(name)\" could ask: write "
              + "PROVIDER/MODEL"
          )
        }
        guard case .string = member.json,
          var known = models.first(where: { $0.recordedName == member.recordedName })
        else { continue }
        known.place = member.place
        self[keyPath: list][index] = known
      }
    }
    for list in [primary + fallback, contextFallback, contentFallback] {
      var seen: Set<JSON> = []
      for member in list where !seen.insert(member.json).inserted {
        throw InputError(
          "\(member.place.map { "\($0): " } ?? "")\(member.recordedName) is in the group \"\(name)\" "
            + "twice, with the same settings"
        )
      }
    }
  }
}

extension ConfigLists {
  /// The groups of models.
  static let groups = ConfigValue<[ConfiguredGroup]>(
    kind: .list(.section("group")),
    read: { node throws(InputError) in
      var groups: [ConfiguredGroup] = []
      for element in node.elements {
        let group = try ConfiguredGroup.read(element)
        guard !groups.contains(where: { $0.name == group.name }) else {
          throw InputError("\(element.place): two groups are called \"\(group.name)\"")
        }
        groups.append(group)
      }
      return groups
    },
    json: { $0.isEmpty ? nil : .array($0.map(\.json)) }
  )
}
