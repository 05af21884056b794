public import BakeoffClient
internal import BakeoffCore
public import BakeoffStore

extension Configuration {
  /// Checks what a run is to be scored by anew; nothing is sent before that begins.
  ///
  /// Of a configuration count the scorers, the judges and how they are asked, the budget, and how task
  /// files are read; its own task files do not correct a run.
  ///
  /// - Parameters:
  ///   - run: A finished run.
  ///   - taskFiles: The task files that correct its samples; empty for none.
  ///   - store: Where the run is recorded.
  ///   - options: What the configuration does not say of judges, such as a clock.
  ///   - control: How it is stopped from outside.
  /// - Returns: The scoring, which waits to be told to begin.
  /// - Throws: `InputError`, `ModelError` or `StoreError` that says what cannot be used.
  public func makeRescoring(
    of run: RunRecord,
    correctedBy taskFiles: [String] = [],
    store: Store,
    options: ClientOptions = ClientOptions(),
    control: RunControl = RunControl()
  ) throws -> Rescoring {
    var settings = self.run
    settings.taskFiles = taskFiles
    settings.maxConnections = general.maxConnections ?? settings.maxConnections
    settings.errorLimit = nil
    var options = options
    if options.callbacks.isEmpty {
      options.callbacks = try CallbackList(environment, logFile: logFile)
    }
    return try Rescoring(
      of: run,
      settings: settings,
      judges: makeJudges(options),
      store: store,
      clock: options.clock,
      control: control
    )
  }
}
