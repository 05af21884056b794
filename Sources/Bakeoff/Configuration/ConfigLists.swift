internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffReports
internal import BakeoffScoring

/// How the lists and mappings at the top of a configuration are read.
enum ConfigLists {
  static let models = ConfigValue<[ConfiguredModel]>(
    kind: .list(.either([.text, .section("model")])),
    read: { node throws(InputError) in
      var models: [ConfiguredModel] = []
      for element in node.elements { models += try ConfiguredModel.read(element) }
      return models
    },
    json: { $0.isEmpty ? nil : .array($0.map(\.json)) }
  )

  static let tasks = ConfigKey<Configuration>(
    name: "tasks",
    kind: .list(.either([.text, .section("tasks")])),
    example: "[tasks.jsonl]",
    help: "The task files: paths, or mappings with \"path\" and \"fields\".",
    read: { configuration, node throws(InputError) in
      configuration.run.taskFiles = []
      configuration.run.taskFields = [:]
      for element in node.elements {
        let tasks = try ConfiguredTasks.read(element, folder: configuration.folder)
        guard !configuration.run.taskFiles.contains(tasks.path) else {
          throw InputError("\(element.place): the task file \(tasks.path) is there twice")
        }
        configuration.run.taskFiles.append(tasks.path)
        if !tasks.fields.isEmpty { configuration.run.taskFields[tasks.path] = tasks.fields }
      }
    },
    show: { configuration in
      let run = configuration.run
      let files = run.taskFiles.map {
        ConfiguredTasks(path: $0, fields: run.taskFields[$0] ?? [:]).json
      }
      return files.isEmpty ? nil : .array(files)
    }
  )

  static let prompts = ConfigKey<Configuration>(
    name: "prompts",
    kind: .list(.either([.text, .section("prompt")])),
    example: "[\"Answer briefly: {{input}}\"]",
    help: "Prompts that each sample is put into: texts, or mappings with \"name\" and \"text\" or "
      + "\"file\". Each makes samples of its own.",
    read: { configuration, node throws(InputError) in
      var prompts: [PromptMatrix.Prompt] = []
      for (index, element) in node.elements.enumerated() {
        let prompt = try ConfiguredPrompt.read(
          element,
          number: index + 1,
          folder: configuration.folder
        )
        guard !prompts.contains(where: { $0.name == prompt.name }) else {
          throw InputError("\(element.place): two prompts are called \"\(prompt.name)\"")
        }
        prompts.append(prompt)
      }
      configuration.run.matrix.prompts = prompts
    },
    show: { configuration in
      let names = configuration.run.matrix.prompts.map { JSON.string($0.name) }
      return names.isEmpty ? nil : .array(names)
    }
  )

  static let variables = ConfigValue<[PromptMatrix.Variable]>(
    kind: .mapping,
    read: { node throws(InputError) in
      try node.refuseSecrets()
      var variables: [PromptMatrix.Variable] = []
      for member in try node.members("names with values, such as {style: [formal, casual]}") {
        guard PromptTemplate.placeholders(in: "{{\(member.key)}}") == [member.key] else {
          throw InputError("\(member.place): \"\(member.key)\" cannot stand in a placeholder")
        }
        let values = member.value.elements.map(\.json)
        guard Set(values).count == values.count, !values.isEmpty else {
          throw InputError("\(member.value.place): expected values that differ")
        }
        variables.append(PromptMatrix.Variable(name: member.key, values: values))
      }
      return variables
    },
    json: { variables in
      guard !variables.isEmpty else { return nil }
      return .object(JSONObject(variables.map { ($0.name, .array($0.values)) }))
    }
  )

  static let providers = ConfigValue<ProviderTable?>(
    kind: .list(.mapping),
    read: { node throws(InputError) in
      try node.refuseSecrets()
      let rows = JSON.array(node.elements.map(\.json)).text
      do throws(ProviderTableError) {
        return try ProviderTable(parsingList: rows, source: node.place)
      } catch {
        throw InputError("\(error)")
      }
    },
    json: { table in table.map { .array($0.providers.map { .string($0.prefix) }) } }
  )

  static let prices = ConfigKey<Configuration>(
    name: "prices",
    kind: .either([.text, .mapping]),
    example: "{openai/gpt-x: {input: 0.15, output: 0.6}}",
    help: "Prices by model in $ per 1M tokens, or the path of a JSON file with them.",
    read: { configuration, node throws(InputError) in
      if node.scalar != nil {
        let path = ConfigPath.path(try node.text(), in: configuration.folder)
        configuration.prices = try PriceFile(path: path)
      } else {
        _ = try node.members("prices by model, or the path of a file")
        configuration.prices = try PriceFile(node, models: node.json.objectValue ?? [:])
      }
    },
    show: { configuration in
      configuration.prices.map { file in
        .array(file.overrides.keys.sorted().map { .string($0) })
      }
    }
  )

  static let scorers = ConfigValue<[String]>(
    kind: .list(.either([.text, .mapping])),
    read: { node throws(InputError) in
      var scorers: [String] = []
      for element in node.elements {
        // A check may be a mapping, as in the "assert" of a sample.
        var scorer = element.json.text
        if element.scalar != nil {
          scorer = try element.text()
        } else {
          try element.refuseSecrets()
        }
        do throws(ScorerError) { _ = try ScoringPlan(scorers: [scorer], tools: .unchecked) } catch {
          throw InputError("\(element.place): \(error)")
        }
        scorers.append(scorer)
      }
      return scorers
    },
    json: { $0.isEmpty ? nil : .array($0.map { .string($0) }) }
  )

  static let reducers = ConfigValue<[EpochReducer]>(
    kind: .list(.text),
    read: { node throws(InputError) in
      var reducers: [EpochReducer] = []
      for element in node.elements {
        guard let named = element.scalar.flatMap({ [EpochReducer](named: $0) }) else {
          throw element.wrong(EpochReducer.names)
        }
        reducers += named
      }
      return reducers
    },
    json: { $0.isEmpty ? nil : .array($0.map { .string($0.name) }) }
  )

  static let jsonMode = ConfigKey<Configuration>(
    name: "json-mode",
    kind: .flag,
    example: "true",
    help: "Have answers in JSON; a response-schema says more, and wins.",
    read: { configuration, node throws(InputError) in
      let isOn = try ConfigValue.flag.read(node)
      if configuration.run.responseFormat == .jsonObject { configuration.run.responseFormat = nil }
      if isOn, configuration.run.responseFormat == nil {
        configuration.run.responseFormat = .jsonObject
      }
    },
    show: { $0.run.responseFormat == .jsonObject ? JSON.bool(true) : JSON.null }
  )

  static let responseSchema = ConfigKey<Configuration>(
    name: "response-schema",
    kind: .either([.text, .mapping]),
    example: "{type: object}",
    help: "The JSON schema that answers must fit, or the path of a file with it.",
    read: { configuration, node throws(InputError) in
      if node.scalar != nil {
        let path = ConfigPath.path(try node.text(), in: configuration.folder)
        configuration.run.responseFormat = try ResponseFormat(schemaFile: path)
      } else {
        _ = try node.members("a JSON schema, or the path of a file with one")
        try node.refuseSecrets()
        configuration.run.responseFormat = ResponseFormat(schema: node.json)
      }
    },
    show: { configuration in
      guard case .jsonSchema(let schema)? = configuration.run.responseFormat else { return nil }
      return schema.schema
    }
  )

  static let outputs = ConfigValue<[String]>(
    kind: .list(.text),
    read: { node throws(InputError) in
      var outputs: [String] = []
      for element in node.elements {
        let path = try element.text()
        do throws(ReportFormatError) { _ = try ReportFormats.forFile(path) } catch {
          throw InputError("\(element.place): \(error)")
        }
        outputs.append(path)
      }
      return outputs
    },
    json: { $0.isEmpty ? nil : .array($0.map { .string($0) }) }
  )

  static let facts = ConfigValue<JSONObject>(
    kind: .either([.mapping, .list(.text)]),
    read: { node throws(InputError) in
      try node.refuseSecrets()
      if case .mapping = node.content { return node.json.objectValue ?? [:] }
      var pairs: [String] = []
      for element in node.elements { pairs.append(try element.text()) }
      do throws(InputError) { return try RunSettings.facts(pairs) } catch {
        throw InputError("\(node.place): \(error)")
      }
    },
    json: { $0.isEmpty ? nil : .object($0) }
  )
}
