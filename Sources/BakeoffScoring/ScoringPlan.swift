public import BakeoffCore
internal import Synchronization

/// Which scorers judge which sample, ready for use by many threads.
///
/// Scorers that the user names apply to every sample and replace its own checks. Otherwise a sample's
/// checks apply, and a sample without checks is judged by the shape of its targets.
///
/// Each check is one score. A trial's score is the weighted mean of their values, and it passes when
/// every check of some weight passes, as in promptfoo; a pass mark for the mean is that of a set.
public struct ScoringPlan: Sendable {
  private let scorers: [any Scorer]
  private let checks: CheckCache

  /// Creates a plan.
  ///
  /// - Parameters:
  ///   - specs: The scorers the user names, as `exact` or `numeric(0.01)`; empty to leave the choice
  ///     to the samples.
  ///   - tools: What scorers may use outside of this library; the samples' own checks run no
  ///     programs.
  /// - Throws: `ScorerError` for the first one that cannot be made.
  public init(
    scorers specs: [String],
    tools: ScoringTools = ScoringTools()
  ) throws(ScorerError) {
    var scorers: [any Scorer] = []
    for spec in specs { scorers.append(try Scorers.make(spec: spec, tools: tools)) }
    self.scorers = scorers
    checks = CheckCache(tools: tools.forTaskFiles)
  }

  /// The verdicts on an answer; empty when nothing is known that it could be checked with.
  public func scores(for response: ModelResponse, sample: Sample) -> [Score] {
    if !scorers.isEmpty { return scorers.flatMap { $0.scores(response, for: sample) } }
    if !sample.assertions.isEmpty {
      return sample.assertions.flatMap { assertion in
        switch checks.check(for: assertion) {
        case .success(let check): check.scores(response, for: sample)
        case .failure(let error):
          [Score.unscored(assertion.metric ?? assertion.type, because: error.description)]
        }
      }
    }
    return DefaultScorer.scorer(for: sample).map { [$0.score(response, for: sample)] } ?? []
  }

  /// Whether models are asked for the verdicts on answers to a sample.
  public func asksModels(for sample: Sample) -> Bool {
    if !scorers.isEmpty { return scorers.contains(where: \.asksModels) }
    return sample.assertions.contains { (try? checks.check(for: $0).get())?.asksModels == true }
  }

  /// Checks that the sample's own checks can be made, before anything is spent on it.
  ///
  /// - Throws: `ScorerError` for the first that cannot; never when the user's scorers replace them.
  public func validate(_ sample: Sample) throws(ScorerError) {
    guard scorers.isEmpty else { return }
    for assertion in sample.assertions { _ = try checks.check(for: assertion).get() }
  }
}

/// Checks already made, as task files repeat them and a regular expression is slow to make.
private final class CheckCache: Sendable {
  /// Enough for any file that repeats its checks; one that never does must not fill the memory.
  private static let capacity = 1024

  private let made = Mutex<[Assertion: Result<any Scorer, ScorerError>]>([:])
  private let tools: ScoringTools

  init(tools: ScoringTools) { self.tools = tools }

  /// The scorer of a check, or why it cannot be made.
  func check(for assertion: Assertion) -> Result<any Scorer, ScorerError> {
    if let known = made.withLock({ $0[assertion] }) { return known }
    // Made outside the lock: two threads may make the same one, none waits for another's.
    let result = Result { () throws(ScorerError) in
      try Scorers.make(assertion: assertion, tools: tools)
    }
    made.withLock {
      if $0.count >= Self.capacity { $0.removeAll(keepingCapacity: true) }
      $0[assertion] = result
    }
    return result
  }
}
