internal import BakeoffCore

/// The keys of the models that scorers ask.
enum JudgeKeys {
  static let all: [ConfigKey<Configuration>] = [
    ConfigKey(
      "grader",
      model,
      \.grader,
      example: "{model: openai/gpt-4o, max-tokens: 500}",
      "The model that grades answers for scorers such as llm-rubric: its name, or a mapping with "
        + "\"model\" and settings of its own."
    ),
    ConfigKey(
      "embedder",
      model,
      \.embedder,
      example: "openai/text-embedding-3-small",
      "The model that makes embeddings for the scorer similar."
    ),
  ]

  private static let model = ConfigValue<ConfiguredModel>(
    kind: .either([.text, .section("model")]),
    read: { node throws(InputError) in
      let models = try ConfiguredModel.read(node)
      guard models.count == 1 else { throw node.wrong("one model") }
      return models[0]
    },
    json: { $0.json }
  )
}
