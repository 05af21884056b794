public import BakeoffClient
internal import BakeoffCore

/// A group of a configuration: models that stand in for each other, asked under one name.
public struct ConfiguredGroup: Sendable {
  /// The name that it is asked by.
  public var name: String
  /// The models that share the requests, at least one.
  public var primary: [ConfiguredModel] = []
  /// Those that are asked, in their order, when no primary one answers.
  public var fallback: [ConfiguredModel] = []
  /// Those that are asked instead when a prompt is too long for a model.
  public var contextFallback: [ConfiguredModel] = []
  /// Those that are asked instead when a prompt was refused by a policy or filter.
  public var contentFallback: [ConfiguredModel] = []
  /// How the primary model that is asked first is chosen.
  public var strategy = RouterStrategy.inOrder
  /// The share of the requests that each primary model gets by `.weighted`; empty for equal shares.
  public var weights: [Double] = []
  /// How many requests in a row may fail at a model before it cools down, from 1.
  public var allowedFails = 3
  /// For how many seconds such a model is then not asked while others can be.
  public var cooldown = 60.0
  /// Where it stands; nil when it comes from no file.
  var place: String?

  /// Names a group.
  public init(_ name: String) { self.name = name }

  /// All its models.
  var members: [ConfiguredModel] { primary + fallback + contextFallback + contentFallback }

  /// The group as a file would have it.
  var json: JSON {
    .object(JSONObject(Self.keys.compactMap { key in key.show(self).map { (key.name, $0) } }))
  }

  /// The keys of a group.
  static let keys: [ConfigKey<ConfiguredGroup>] = [
    ConfigKey(
      "primary",
      ConfigLists.models,
      \.primary,
      example: "[ollama/gemma3@http://east:11434, ollama/gemma3@http://west:11434]",
      "The models that share the requests: as in \"models\", where one of the same name has its settings."
    ),
    ConfigKey(
      "fallback",
      ConfigLists.models,
      \.fallback,
      example: "[openai/gpt-4o-mini]",
      "The models that are asked, in their order, when no primary one answers."
    ),
    ConfigKey(
      "context-fallback",
      ConfigLists.models,
      \.contextFallback,
      example: "[openai/gpt-4.1]",
      "The models that are asked instead when a prompt is too long."
    ),
    ConfigKey(
      "content-fallback",
      ConfigLists.models,
      \.contentFallback,
      example: "[openai/gpt-4.1]",
      "The models that are asked instead when a prompt is refused by a policy or filter."
    ),
    ConfigKey(
      "strategy",
      .form(
        "one of \(RouterStrategy.allCases.map(\.rawValue).joined(separator: ", "))",
        kind: .word(RouterStrategy.allCases.map(\.rawValue)),
        json: { .string($0.rawValue) },
        parse: { RouterStrategy(rawValue: $0) }
      ),
      \.strategy,
      example: "least-busy",
      "How the primary model that is asked first is chosen."
    ),
    ConfigKey(
      "weights",
      shares,
      \.weights,
      example: "[3, 1]",
      "The share of the requests that each primary model gets with the strategy weighted."
    ),
    ConfigKey(
      "allowed-fails",
      .integer(from: 1),
      \.allowedFails,
      example: "3",
      "How many requests in a row may fail at a model before it is left alone for a while."
    ),
    ConfigKey(
      "cooldown",
      .number(0 ... .greatestFiniteMagnitude),
      \.cooldown,
      example: "60",
      "For how many seconds such a model is then not asked while others can be."
    ),
  ]

  private static let shares = ConfigValue<[Double]>(
    kind: .list(.number(0 ... .greatestFiniteMagnitude)),
    read: { node throws(InputError) in
      var shares: [Double] = []
      let share = ConfigValue.number(0 ... .greatestFiniteMagnitude)
      for element in node.elements { shares.append(try share.read(element)) }
      return shares
    },
    json: { $0.isEmpty ? nil : .array($0.map { .number($0) }) }
  )

  /// Reads one member of `groups`.
  static func read(_ member: ConfigNode.Member) throws(InputError) -> ConfiguredGroup {
    let name = member.key
    let isName = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || ".-_".utf8.contains(byte)
        || (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80
    }
    guard isName, !name.isEmpty else {
      throw InputError(
        "\(member.place): a group is called by letters, digits, \".\", \"-\" or \"_\", not \"\(name)\": "
          + "with a slash it would be taken for a model"
      )
    }
    var group = ConfiguredGroup(name)
    group.place = member.place
    let members = try member.value.members("a mapping with \"primary\"")
    try ConfigSection(name: "group", keys: keys).read(members, into: &group)
    guard !group.primary.isEmpty else {
      throw InputError(
        "\(member.place): the group \"\(name)\" has no \"primary\": list the models that share its "
          + "requests"
      )
    }
    guard group.weights.isEmpty || group.weights.count == group.primary.count,
      group.weights.isEmpty || group.weights.contains(where: { $0 > 0 })
    else {
      throw InputError(
        "\(member.place): the group \"\(name)\" has \(group.primary.count) primary models and "
          + "\(group.weights.count) weights: give each of them one, and not all of them 0"
      )
    }
    guard group.weights.isEmpty || group.strategy == .weighted else {
      throw InputError(
        "\(member.place): the weights of the group \"\(name)\" are only used with \"strategy: weighted\""
      )
    }
    var seen: Set<String> = []
    for model in group.members {
      let place = model.place ?? member.place
      guard model.name.contains("/") else {
        throw InputError(
          "\(place): \"\(model.name)\" is no model: a group has models, as PROVIDER/MODEL, and no groups"
        )
      }
      guard seen.insert(model.recordedName).inserted else {
        throw InputError(
          "\(place): \(model.recordedName) is twice in the group \"\(name)\""
        )
      }
    }
    return group
  }
}

extension ConfigLists {
  /// The groups, by their names.
  static let groups = ConfigValue<[ConfiguredGroup]>(
    kind: .sections("group"),
    read: { node throws(InputError) in
      var groups: [ConfiguredGroup] = []
      for member in try node.members("names with groups, such as {fast: {primary: [mock/oak]}}") {
        groups.append(try ConfiguredGroup.read(member))
      }
      return groups
    },
    json: { groups in
      guard !groups.isEmpty else { return nil }
      return .object(JSONObject(groups.map { ($0.name, $0.json) }))
    }
  )
}
