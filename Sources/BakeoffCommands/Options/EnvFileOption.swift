internal import ArgumentParser

/// Which file of settings is read.
struct EnvFileOption: ParsableArguments {
  @Option(
    name: .customLong("env-file"),
    help: ArgumentHelp("A file of settings instead of the nearest .env.", valueName: "path")
  )
  var path: String?
}
