internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffScoring

/// `bakeoff validate`: whether a configuration and its task files can be used.
struct ValidateCommand: RunOptions {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check a configuration and task files without calling anything.",
    discussion: """
      It takes what "bakeoff run" takes, says what is there, and lists all problems with file and \
      line. Nothing is sent or stored. The exit code is 64 when there is a problem.

      EXAMPLE
        bakeoff validate tasks.jsonl -m mock/echo
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
    var facts: [String] = []
    var problems: [String] = []
    if let file = tasks.file { facts.append("configuration \(file)") }
    let samples = try checkTasks(configuration, &facts, &problems)
    let models = checkModels(configuration, &facts, &problems)
    do throws(InputError) {
      try configuration.reducers.check(epochs: configuration.run.epochs, of: "this run")
    } catch {
      problems.append("\(error)")
    }
    facts.append(
      "\(Figures.count(samples, "sample")) × \(Figures.count(models, "model")) × "
        + "\(Figures.count(configuration.run.epochs, "epoch")): "
        + Figures.count(samples * models * configuration.run.epochs, "trial")
    )
    Console.result(facts.joined(separator: "\n"))
    guard !problems.isEmpty else { return }
    for problem in problems { Console.talk("error: \(problem)") }
    throw ExitCode(ExitCodes.usage)
  }

  /// Reads every task file, and says how many samples there are.
  private func checkTasks(
    _ configuration: Configuration,
    _ facts: inout [String],
    _ problems: inout [String]
  ) throws -> Int {
    let run = configuration.run
    if run.taskFiles.isEmpty {
      problems.append("no task file: name one, or list them in \"tasks\" of a configuration")
    }
    let judges = try configuration.makeJudges()
    let scoring: ScoringPlan
    do throws(ScorerError) {
      var tools = ScoringTools.program
      tools.grader = JudgeModels(judges)
      scoring = try ScoringPlan(scorers: run.scorers, tools: tools)
    } catch {
      throw InputError("\(error)")
    }
    var total = 0
    for path in run.taskFiles {
      var count = 0
      let file = TaskFile(
        path: path,
        fields: run.taskFields[path] ?? [:],
        matrix: run.matrix,
        allowedPaths: run.allowedPaths
      )
      do {
        try file.read(
          onProblem: { problem in
            if problem.isWarning {
              facts.append("warning: \(problem)")
            } else if !run.skipsInvalid {
              problems.append("\(problem)")
            }
          },
          onEntry: { entry in
            do throws(ScorerError) { try scoring.validate(entry.sample) } catch {
              throw TaskLineError("\(error)")
            }
            if let problem = run.toolProblem(of: entry.sample) { throw TaskLineError(problem) }
            count += 1
          }
        )
      } catch let error as InputError {
        problems.append("\(error)")
        continue
      }
      facts.append("task file \(file.displayName): \(Figures.count(count, "sample"))")
      if count == 0 { problems.append("\(file.displayName): no samples in it") }
      total += count
    }
    return total
  }

  /// Finds the way to every model, and says how many there are.
  private func checkModels(
    _ configuration: Configuration,
    _ facts: inout [String],
    _ problems: inout [String]
  ) -> Int {
    do {
      let models = try configuration.namedModels()
      for (model, problem) in try configuration.diagnose(models) {
        facts.append("model \(model): \(problem == nil ? "can be asked" : "cannot be asked")")
        if let problem { problems.append(problem) }
      }
      return models.count
    } catch {
      problems.append("\(error)")
      return 0
    }
  }
}
