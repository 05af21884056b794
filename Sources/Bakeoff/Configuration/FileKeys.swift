internal import BakeoffClient
internal import BakeoffCore

/// The keys of what a run reads and writes beside its task files, and of what is printed.
enum FileKeys {
  typealias Key = ConfigKey<Configuration>

  static let all: [Key] = [
    Key(
      "outputs",
      ConfigLists.outputs,
      \.outputs,
      aliases: ["output"],
      example: "[results/report.md]",
      "Files that the report is written to; their suffixes choose the formats."
    ),
    Key("json", .flag, \.printsJSON, example: "true", "Print JSON instead of a table."),
    Key(
      "store",
      .text,
      \.store,
      example: "results/bakeoff.sqlite",
      "The SQLite file with runs and stored answers."
    ),
    Key(
      name: "cassette",
      kind: .text,
      example: "nightly.jsonl",
      help: "Answers of an exported run that are given instead of asking; nothing is sent.",
      read: { configuration, node throws(InputError) in
        configuration.cassette = ConfigPath.path(try node.text(), in: configuration.folder)
      },
      show: { $0.cassette.map { .string($0) } }
    ),
    Key(
      name: "env-file",
      kind: .text,
      example: "settings.env",
      help: "A file of settings instead of the nearest .env.",
      read: { configuration, node throws(InputError) in
        configuration.envFile = ConfigPath.path(try node.text(), in: configuration.folder)
      },
      show: { $0.envFile.map { .string($0) } }
    ),
    Key(
      "log-file",
      .text,
      \.logFile,
      example: "results/events.jsonl",
      "A file to which a line of JSON is added for every request, attempt and trial."
    ),
    Key("dry-run", .flag, \.isDryRun, example: "true", "Say what would be sent, but send nothing."),
    Key(
      "display",
      .word(["full", "plain", "none"]),
      \.display,
      example: "plain",
      "Show progress as bars, as lines or not at all; by default the terminal decides."
    ),
  ]
}
