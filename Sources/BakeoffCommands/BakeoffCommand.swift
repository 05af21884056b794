public import ArgumentParser
internal import Bakeoff

/// The command line: its subcommands, in the order of a first use.
public struct BakeoffCommand: ParsableCommand {
  /// What `bakeoff --help` shows.
  public static let configuration = CommandConfiguration(
    commandName: "bakeoff",
    abstract: "Compare language models on your own tasks: quality, latency, cost.",
    discussion: """
      Task files are JSONL: one {"input": …, "target": …} per line. Models are PROVIDER/MODEL, as in \
      openai/gpt-4o-mini, anthropic/claude-sonnet-4-5 or ollama/gemma3:27b. Keys are read from the \
      environment and from .env.

      EXAMPLE
        bakeoff run tasks.jsonl -m openai/gpt-4o-mini,ollama/gemma3:27b
        bakeoff compare openai/gpt-4o-mini ollama/gemma3:27b

      Every option can also be set as a variable: BAKEOFF_MAX_CONNECTIONS=32 for --max-connections.
      """,
    version: BakeoffVersion.current,
    subcommands: [
      InitCommand.self, ValidateCommand.self, RunCommand.self, ReportCommand.self,
      CompareCommand.self, GateCommand.self, JudgeAgreementCommand.self, ScoreCommand.self,
      RunsCommand.self, MergeCommand.self, ShowCommand.self, CostCommand.self, SQLCommand.self,
      ModelsCommand.self, PricesCommand.self, CacheCommand.self, StoreCommand.self,
      DoctorCommand.self, ConfigCommand.self, AskCommand.self, ExportCommand.self,
      ImportCommand.self, CassetteCommand.self, MockServerCommand.self,
    ]
  )

  /// Creates the root command.
  public init() {}
}
