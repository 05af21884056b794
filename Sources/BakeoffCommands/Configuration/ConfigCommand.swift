internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import Foundation

/// `bakeoff config`: what a configuration says, and may say.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show the configuration, or the schema of its file.",
    discussion: """
      A configuration is bakeoff.yaml, or the file of -c FILE. Options win over BAKEOFF_ variables, \
      those over the file.

      EXAMPLE
        bakeoff config show -c nightly.yaml
        bakeoff config schema > bakeoff.schema.json
      """,
    subcommands: [ConfigShowCommand.self, ConfigSchemaCommand.self]
  )
}

/// `bakeoff config show`: the value of every key, and where it comes from.
struct ConfigShowCommand: RunOptions {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what bakeoff run would go by, and where each value comes from.",
    discussion: """
      It takes what "bakeoff run" takes, and sends nothing. Secrets are not shown.

      EXAMPLE
        bakeoff config show --epochs 3
      """
  )

  @OptionGroup var tasks: TaskOptions
  @OptionGroup(title: "Models") var models: ModelOptions
  @OptionGroup(title: "Models") var answers: AnswerOptions
  @OptionGroup(title: "Models") var prices: PriceOption
  @OptionGroup(title: "Samples") var samples: SampleOptions
  @OptionGroup(title: "Judges") var judges: JudgeOptions
  @OptionGroup(title: "Run") var execution: ExecutionOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Store") var store: ChosenStore

  func run() throws {
    let configuration = try self.configuration()
    let given = Self.given(Array(CommandLine.arguments.dropFirst()), tasks)
    let rows = configuration.values.filter { $0.key != "json" }.map { row in
      let source = given[row.key] ?? row.source?.description ?? "usual"
      return (key: row.key, value: row.value, source: source)
    }
    if output.json {
      Console.result(
        JSON.object(
          JSONObject(rows.map { ($0.key, ["value": $0.value, "source": .string($0.source)]) })
        ).prettyText()
      )
      return
    }
    var table = Table(columns: [
      Table.Column("key"), Table.Column("value", isFlexible: true), Table.Column("from"),
    ])
    for row in rows where row.value != .null {
      let text = row.value.stringValue ?? row.value.text
      table.append([Table.Cell(row.key), Table.Cell(text), Table.Cell(row.source)])
    }
    Console.result(table)
  }

  /// The keys whose value is among the arguments, with their option.
  private static func given(_ arguments: [String], _ tasks: TaskOptions) -> [String: String] {
    var given: [String: String] = tasks.taskFiles.isEmpty ? [:] : ["tasks": "arguments"]
    guard let command = CommandOptions(arguments) else { return given }
    for option in command.options where command.isGiven(option, in: arguments) {
      guard let key = Configuration.key(of: option.name) else { continue }
      given[key] = "--\(option.name)"
    }
    return given
  }
}

/// `bakeoff config schema`: the JSON Schema of the file.
struct ConfigSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a configuration, for editors.",
    discussion: """
      An editor with a YAML language server finds it by a first line in bakeoff.yaml: \
      # yaml-language-server: $schema=bakeoff.schema.json

      EXAMPLE
        bakeoff config schema > bakeoff.schema.json
      """
  )

  func run() { Console.result(ConfigSchema.text) }
}
