public import BakeoffCore
internal import Synchronization

/// Which scorers judge which sample, ready for use by many threads.
///
/// Scorers that the user names apply to every sample and replace its own checks. Otherwise a sample's
/// checks apply, and a sample without checks is judged by the shape of its targets.
public struct ScoringPlan: Sendable {
  private let scorers: [any Scorer]
  private let checks = CheckCache()

  /// Creates a plan.
  ///
  /// - Parameter specs: The scorers the user names, as `exact` or `numeric(0.01)`; empty to leave
  ///   the choice to the samples.
  /// - Throws: `ScorerError` for the first one that cannot be made.
  public init(scorers specs: [String]) throws(ScorerError) {
    var scorers: [any Scorer] = []
    for spec in specs { scorers.append(try Scorers.make(spec: spec)) }
    self.scorers = scorers
  }

  /// The verdicts on an answer; empty when nothing is known that it could be checked with.
  public func scores(for response: ModelResponse, sample: Sample) -> [Score] {
    if !scorers.isEmpty { return scorers.map { $0.score(response, for: sample) } }
    if !sample.assertions.isEmpty {
      return sample.assertions.map { assertion in
        switch checks.check(for: assertion) {
        case .success(let check): check.score(response, for: sample)
        case .failure(let error):
          .unscored(assertion.metric ?? assertion.type, because: error.description)
        }
      }
    }
    return DefaultScorer.scorer(for: sample).map { [$0.score(response, for: sample)] } ?? []
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

  /// The scorer of a check, or why it cannot be made.
  func check(for assertion: Assertion) -> Result<any Scorer, ScorerError> {
    if let known = made.withLock({ $0[assertion] }) { return known }
    // Made outside the lock: two threads may make the same one, none waits for another's.
    let result = Result { () throws(ScorerError) in try Scorers.make(assertion: assertion) }
    made.withLock {
      if $0.count >= Self.capacity { $0.removeAll(keepingCapacity: true) }
      $0[assertion] = result
    }
    return result
  }
}
