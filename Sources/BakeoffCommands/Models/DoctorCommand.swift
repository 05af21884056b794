internal import ArgumentParser
internal import Bakeoff

/// `bakeoff doctor`: whether models can be asked as things are, and how.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say how models would be asked, and what is missing.",
    discussion: """
      Without -m it looks at LLM_MODEL, or else at every provider whose key is set. Nothing is sent \
      without --live, which asks each model for one word. The exit code is 64 when a model cannot be \
      asked, and 1 when a request failed.

      EXAMPLE
        bakeoff doctor -m openai/gpt-4o-mini
      """
  )

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "A model, as PROVIDER/MODEL or PROVIDER/MODEL@URL; separate several by commas, or repeat.",
      valueName: "model"
    )
  )
  var model: [String] = []

  @Option(
    help: ArgumentHelp("Where models are asked that name no URL themselves.", valueName: "url")
  )
  var baseUrl: String?

  @Flag(help: "Send each model one tiny request, and say how long it took and what it cost.")
  var live = false

  @Option(help: "How many seconds the request may take.")
  var timeout = 60.0

  @Flag(help: "Print JSON instead of text.")
  var json = false

  @OptionGroup var envFile: EnvFileOption

  func validate() throws {
    if timeout <= 0 {
      throw ValidationError("--timeout is \(timeout): expected more than 0 seconds")
    }
  }

  func run() throws {
    let environment = try Environment.load(file: envFile.path)
    let options = ClientOptions(
      retry: RetryPolicy(retries: 0),
      timeouts: Timeouts(attempt: timeout),
      dropsRefusedParameters: true,
      environment: environment,
      providers: try ProviderTable.load(environment)
    )
    let named = try NamedModels(model, environment: environment).names
    let names = named.isEmpty ? providersWithKeys(options) : named
    guard !names.isEmpty, !(live && named.isEmpty) else {
      throw InputError(
        "no model\(live ? " to send a request to" : ", and no provider's key is set"): name one "
          + "with -m PROVIDER/MODEL, for example -m openai/gpt-4o-mini, or set LLM_MODEL"
      )
    }
    for words in options.environment.redirections() { Console.talk("warning: \(words)") }
    let checkups = names.map { name in
      let base = NamedModels.baseURL(baseUrl, for: name)
      let diagnosis = ModelDiagnosis(name, baseURL: base, options: options)
      let sends = live && diagnosis.problem == nil
      return Checkup(
        diagnosis: diagnosis,
        options: options,
        live: sends ? LiveCheck(name, baseURL: base, options: options) : nil
      )
    }
    if json {
      Console.result(JSON.array(checkups.map(\.json)).prettyText())
    } else {
      Console.result(checkups.map(\.text).joined(separator: "\n"))
    }
    if checkups.contains(where: { $0.diagnosis.problem != nil }) {
      throw ExitCode(ExitCodes.usage)
    }
    if checkups.contains(where: { $0.live?.failure != nil }) { throw ExitCode(ExitCodes.failed) }
  }

  /// A model without a name for each provider that has a key and, if it needs one, an address.
  ///
  /// Several providers may share a key's variable; those without an address are not set up.
  private func providersWithKeys(_ options: ClientOptions) -> [String] {
    let environment = options.environment
    return options.providers.providers.filter { provider in
      provider.obstacle == nil
        && (environment.first(of: provider.keyVariables) != nil
          || provider.credentialsOrigin(in: environment) != nil)
        && (provider.baseURL != nil || environment.first(of: provider.baseURLVariables) != nil)
    }.map { $0.prefix + "/" + Checkup.anyModel }
  }
}
