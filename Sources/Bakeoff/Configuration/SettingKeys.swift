internal import BakeoffClient
internal import BakeoffCore

/// The keys of how models are asked, for all models and for one alike.
enum SettingKeys {
  typealias Key = ConfigKey<ModelSettings>

  static let all: [Key] =
    ParameterKeys.all.map { $0.within(\.parameters) } + [
      Key(
        "system",
        .text,
        \.system,
        example: "Answer in one word.",
        "Instructions for samples that have none of their own."
      ),
      Key(
        "stream",
        .flag,
        \.streams,
        example: "true",
        "Whether answers are streamed, which tells when their first words came."
      ),
      Key(
        "drop-params",
        .flag,
        \.dropsRefusedParameters,
        example: "true",
        "Leave out parameters that a model does not take, instead of stopping."
      ),
      Key(
        "max-retries",
        .integer(from: 0),
        \.retries,
        example: "5",
        "How often a failed request is sent again."
      ),
      Key(
        "timeout",
        .number(0 ... .greatestFiniteMagnitude, isAbove: true),
        \.timeout,
        example: "120",
        "How many seconds one attempt may take."
      ),
      Key(
        "idle-timeout",
        .number(0 ... .greatestFiniteMagnitude, isAbove: true),
        \.idleTimeout,
        example: "30",
        "How many seconds a streamed answer may pause once its words have begun."
      ),
      Key(
        "max-connections",
        .integer(from: 1, to: 10_000),
        \.maxConnections,
        aliases: ["max-concurrency"],
        example: "32",
        "How many requests may be in flight at once: to one endpoint, or with a model of its own."
      ),
      Key(
        "adaptive-connections",
        .form(
          ConnectionRange.expectation,
          json: { .string($0.description) },
          parse: { ConnectionRange($0) }
        ),
        \.adaptiveConnections,
        example: "1-8-64",
        "Between how many requests in flight their number moves by itself, as MIN-START-MAX."
      ),
      Key(
        "rpm",
        .integer(from: 1),
        \.requestsPerMinute,
        example: "500",
        "How many requests may be sent in a minute: to one endpoint, or with a model of its own."
      ),
      Key(
        "tpm",
        .integer(from: 1),
        \.tokensPerMinute,
        example: "200000",
        "How many tokens may be used in a minute, in and out: at one endpoint, or by a model alone."
      ),
      Key(
        "base-url",
        url,
        \.baseURL,
        example: "http://localhost:8000/v1",
        "Where models are asked that name no URL themselves."
      ),
    ]

  /// A URL is stored without what stands before its host, so a secret may stand there.
  private static let url = ConfigValue<String>(
    kind: .text,
    read: { node throws(InputError) in
      guard let text = node.scalar else { throw node.wrong("a URL") }
      try node.refuseSecrets(in: URLParts(text).withoutUser)
      return text
    },
    json: { .string(URLParts($0).withoutUser) }
  )
}
