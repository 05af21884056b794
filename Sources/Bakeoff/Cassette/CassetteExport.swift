internal import BakeoffClient
internal import BakeoffCore
public import BakeoffStore

extension Store {
  /// Writes the answers of a run, with the requests that they answer, to a cassette.
  ///
  /// Keys are no part of it. Trials without an answer are left out, and so are answers whose request
  /// is not known, as of an imported run.
  ///
  /// - Parameters:
  ///   - run: The run; it may still go on.
  ///   - path: The file; what is there is replaced. Only its owner may read it.
  /// - Returns: How many answers it has, and how many trials are left out.
  /// - Throws: `InputError` when the run has no answer that could be given again, `ModelError` when
  ///   the file cannot be written, `StoreError` when the store cannot be read.
  @discardableResult
  public func exportCassette(
    of run: RunRecord,
    to path: String
  ) throws -> (answers: Int, leftOut: Int) {
    let failed = try outcomeCounts(ofRun: run.id).values.reduce(0) { $0 + ($1[.error] ?? 0) }
    let writer = try CassetteWriter(
      path: path,
      run: run.name,
      toolVersion: BakeoffVersion.current,
      failed: failed
    )
    var unknown = 0
    try eachAnswer(ofRun: run.id) { answer in
      if answer.request.isEmpty { unknown += answer.samples.count } else { try writer.add(answer) }
    }
    guard writer.count > 0 else {
      throw InputError(
        unknown > 0
          ? "run \"\(run.name)\" was imported: what its answers were given to is not known, so they "
            + "cannot be given again"
          : "run \"\(run.name)\" has no answers yet: repeat the command that began it"
      )
    }
    try writer.finish()
    return (writer.count, failed + unknown)
  }
}

extension RunSettings {
  /// The same settings for models that a cassette answers for: it alone does, and nothing of it is
  /// shared with later runs.
  func replaying(_ models: [LM]) -> RunSettings {
    guard let cassette = models.lazy.compactMap(\.cassette).first else { return self }
    var settings = self
    settings.usesCache = false
    settings.cacheMode = .default
    settings.cassette = cassette.source
    return settings
  }
}
