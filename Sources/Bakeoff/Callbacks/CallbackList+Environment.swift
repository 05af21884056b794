public import BakeoffCore

extension CallbackList {
  /// The callbacks that settings ask for: with `DSPY_DEBUG=true` every prompt and answer is printed
  /// to standard error.
  ///
  /// The name is DSPy's, so that one file of settings serves both.
  ///
  /// - Parameters:
  ///   - environment: The settings.
  ///   - logFile: Where a line of JSON is appended for everything that happens; nil for nowhere.
  ///   - others: Callbacks that are told after those.
  /// - Throws: `ModelError` when the log file cannot be written.
  public convenience init(
    _ environment: Environment,
    logFile: String? = nil,
    others: [any Callback] = []
  ) throws(ModelError) {
    var callbacks: [any Callback] = []
    if environment["DSPY_DEBUG"].flatMap(LMSettings.boolean) == true {
      callbacks.append(DebugCallback())
    }
    if let logFile { callbacks.append(try EventLogCallback(path: logFile)) }
    self.init(callbacks + others)
  }
}
