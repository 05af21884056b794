internal import BakeoffCore

/// The keys of a model's parameters, in the order of the schema; a new parameter is a line here.
enum ParameterKeys {
  typealias Key = ConfigKey<ModelParameters>

  static let all: [Key] = [
    Key(
      "temperature",
      .number(0 ... .greatestFiniteMagnitude),
      \.temperature,
      example: "0.7",
      "Randomness, from 0 upward; not sent unless given."
    ),
    Key(
      "top-p",
      .number(0...1),
      \.topP,
      example: "0.9",
      "The share of probability mass that is drawn from."
    ),
    Key(
      "top-k",
      .integer(from: 1),
      \.topK,
      example: "40",
      "How many of the likeliest tokens are drawn from."
    ),
    Key(
      "max-tokens",
      .integer(from: 1),
      \.maxTokens,
      example: "1024",
      "The most tokens that an answer may have."
    ),
    Key("stop", .texts, \.stop, example: "[END]", "Texts that end the answer."),
    Key(
      "seed",
      .integer(from: .min),
      \.seed,
      example: "7",
      "The seed of the draw, for providers that take one."
    ),
    Key(
      "presence-penalty",
      .number(signed),
      \.presencePenalty,
      example: "0.5",
      "How much tokens lose that have occurred at all."
    ),
    Key(
      "frequency-penalty",
      .number(signed),
      \.frequencyPenalty,
      example: "0.5",
      "How much tokens lose with each time that they have occurred."
    ),
    Key(
      "logprobs",
      .flag,
      \.logprobs,
      example: "true",
      "Whether the answer says how likely its tokens were."
    ),
    Key(
      "top-logprobs",
      .integer(from: 0),
      \.topLogprobs,
      example: "3",
      "How many of the likeliest tokens are told in each place."
    ),
    Key(
      "reasoning-effort",
      effort,
      \.reasoningEffort,
      example: "low",
      "How long the model reasons."
    ),
    Key(
      "reasoning-tokens",
      .integer(from: 0),
      \.reasoningBudget,
      example: "2048",
      "The most tokens that the model may reason for; 0 for no reasoning."
    ),
    Key(
      "service-tier",
      .text,
      \.serviceTier,
      example: "flex",
      "The provider's word for how soon, and at what price, it answers."
    ),
    Key(
      "parallel-tool-calls",
      .flag,
      \.parallelToolCalls,
      example: "false",
      "Whether the model may call several tools at once."
    ),
    Key(
      "extra-headers",
      headers,
      \.extraHeaders,
      aliases: ["extra-header"],
      example: "{X-Team: blue}",
      "Further headers of the request, name by value; secrets only here, as ${VARIABLE}."
    ),
    Key(
      "extra-body",
      body,
      \.extra,
      aliases: ["param", "params"],
      example: "{options: {num_ctx: 8192}}",
      "Further members of the request's body, as the provider names them; also key=value."
    ),
  ]

  private static let signed = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude

  private static let effort = ConfigValue<ReasoningEffort>.form(
    "one of \(ReasoningEffort.allCases.map(\.rawValue).joined(separator: ", "))",
    kind: .word(ReasoningEffort.allCases.map(\.rawValue)),
    json: { .string($0.rawValue) },
    parse: { ReasoningEffort(rawValue: $0) }
  )

  private static let headers = ConfigValue<[ExtraHeader]>(
    kind: .either([.mapping, .list(.text)]),
    read: { node throws(InputError) in
      var pairs: [(name: String, value: String, node: ConfigNode)] = []
      if case .mapping(let members) = node.content {
        for member in members {
          guard let value = member.value.scalar else { throw member.value.wrong("a text") }
          pairs.append((member.key, value, member.value))
        }
      } else {
        for element in node.elements {
          let halves = element.scalar?.split(separator: "=", maxSplits: 1) ?? []
          guard halves.count == 2 else { throw element.wrong("NAME=VALUE, or a mapping") }
          pairs.append((String(halves[0]), String(halves[1]), element))
        }
      }
      var headers: [ExtraHeader] = []
      for pair in pairs {
        // What comes from a secret variable is a secret, whatever the header is called.
        let isSecret = !pair.node.allSecrets.isEmpty
        guard let header = ExtraHeader(pair.name, pair.value, isSecret: isSecret) else {
          throw InputError("\(pair.node.place): a header cannot be called or hold that")
        }
        headers.append(header)
      }
      return headers
    },
    json: { $0.isEmpty ? JSON.null : $0.json }
  )

  private static let body = ConfigValue<JSONObject>(
    kind: .either([.mapping, .list(.text)]),
    read: { node throws(InputError) in
      try node.refuseSecrets()
      if case .mapping = node.content { return node.json.objectValue ?? [:] }
      var object = JSONObject()
      for element in node.elements {
        guard let member = element.scalar.flatMap(ModelParameters.member) else {
          throw element.wrong("KEY=VALUE, such as top_k=5, or a mapping")
        }
        object = object.merged(with: member)
      }
      return object
    },
    json: { $0.isEmpty ? nil : .object($0) }
  )
}

extension ModelParameters {
  /// `options.num_ctx=8192` as nested objects; values are JSON where they can be, else text.
  package static func member(_ pair: String) -> JSONObject? {
    let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let keys = halves[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard halves.count == 2, keys.allSatisfy({ !$0.isEmpty }) else { return nil }
    let value = (try? JSON(parsing: String(halves[1]))) ?? .string(String(halves[1]))
    return keys.reversed().reduce(value) { .object(JSONObject([($1, $0)])) }.objectValue
  }
}
