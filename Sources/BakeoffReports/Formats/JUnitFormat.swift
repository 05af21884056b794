public import BakeoffCore

/// JUnit's XML, which build servers show as tests: a suite per model, a case per trial.
///
/// A trial that is not correct is a failure with its outcome as type, one without an answer an error,
/// one without a verdict skipped.
public struct JUnitFormat: ReportFormat {
  /// The most columns of an answer in a failure's message.
  private static let excerptWidth = 500

  /// Creates the format.
  public init() {}

  /// `junit`.
  public var name: String { "junit" }

  /// `.xml`.
  public var suffixes: [String] { [".xml"] }

  /// `true`.
  public var listsTrials: Bool { true }

  /// The trials as cases, by model.
  public func rendered(_ report: Report) -> String {
    document(
      "bakeoff run \(report.run.name)",
      report.models.enumerated().map { index, model in
        Suite(
          name: model.model,
          properties: report.repeats.map { Self.properties(of: $0.models[index]) } ?? [],
          cases: report.trials.filter { $0.model == model.model }.map(Self.testCase)
        )
      }
    )
  }

  /// The flips as cases, by comparison: what only the base has right is a failure.
  public func rendered(_ report: ComparisonReport) -> String {
    document(
      "bakeoff compare",
      report.comparisons.map { comparison in
        Suite(
          name: "\(comparison.candidate.label) against \(comparison.base.label)",
          cases: comparison.flips.map { flip in
            var test = Case(className: "flips", name: Self.name(flip.sampleID, flip.epoch))
            if flip.base == .correct {
              test.result = .failure(flip.candidate.rawValue, flip.candidateOutput)
            }
            return test
          }
        )
      }
    )
  }

  /// The entries as properties of a suite without cases.
  public func rendered(_ ledger: Ledger) -> String {
    let entries = ledger.entries.map { entry in
      (entry.label(ledger.grouping), entry.spent?.usd ?? "unknown")
    }
    let grouping = ledger.grouping.rawValue
    var suites = [Suite(name: "spent in US dollars by \(grouping)", properties: entries)]
    let others: [(String, KeyPath<Ledger.Entry, Cost?>)] = [
      ("possibly paid", \.possiblySpent), ("imported", \.imported),
    ]
    for (name, cost) in others {
      let entries = ledger.entries.compactMap { entry in
        entry[keyPath: cost].map { (entry.label(ledger.grouping), $0.usd) }
      }
      guard !entries.isEmpty else { continue }
      suites.append(Suite(name: "\(name), in US dollars by \(grouping)", properties: entries))
    }
    return document("bakeoff cost", suites)
  }

  private enum Result {
    case passed
    case failure(_ type: String, _ message: String)
    case error(_ type: String, _ message: String)
    case skipped(_ message: String)
  }

  private struct Case {
    var className: String
    var name: String
    var seconds = 0.0
    var result = Result.passed
  }

  private struct Suite {
    var name: String
    var properties: [(name: String, value: String)] = []
    var cases: [Case] = []

    /// How many cases there are, and how many of each kind, as attributes.
    var counts: String { Self.counts(of: cases) }

    static func counts(of cases: [Case]) -> String {
      var (failures, errors, skipped) = (0, 0, 0)
      for test in cases {
        switch test.result {
        case .passed: break
        case .failure: failures += 1
        case .error: errors += 1
        case .skipped: skipped += 1
        }
      }
      return "tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"\(errors)\" "
        + "skipped=\"\(skipped)\""
    }
  }

  private static func name(_ sample: String, _ epoch: Int) -> String {
    epoch == 1 ? sample : "\(sample) (epoch \(epoch))"
  }

  /// What the draws of a model's samples come to.
  private static func properties(of model: Repeats.Model) -> [(name: String, value: String)] {
    model.values.compactMap { value in
      value.mean.map { (value.reducer, JSON.number($0.value).text) }
    } + [("flaky_samples", "\(model.flaky)")]
  }

  private static func testCase(_ trial: TrialRow) -> Case {
    let result: Result =
      switch trial.outcome {
      case .correct: .passed
      case .error: .error(trial.errorCode ?? "error", trial.error ?? "")
      case .unscored: .skipped("nothing says whether it is right")
      case .incorrect, .truncated, .turnLimit, .timeLimit, .refused:
        .failure(trial.outcome.rawValue, trial.answer ?? trial.output ?? "")
      }
    return Case(
      className: trial.taskFile,
      name: name(trial.sampleID, trial.epoch),
      seconds: (trial.latencyMilliseconds ?? 0) / 1000,
      result: result
    )
  }

  private func document(_ name: String, _ suites: [Suite]) -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\""
    text += "\(XMLText.attribute(name))\" \(Suite.counts(of: suites.flatMap(\.cases)))>\n"
    for suite in suites {
      text += "  <testsuite name=\"\(XMLText.attribute(suite.name))\" \(suite.counts)>\n"
      if !suite.properties.isEmpty {
        text += "    <properties>\n"
        for property in suite.properties {
          text += "      <property name=\"\(XMLText.attribute(property.name))\" "
          text += "value=\"\(XMLText.attribute(property.value))\"/>\n"
        }
        text += "    </properties>\n"
      }
      for test in suite.cases { text += line(of: test) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private func line(of test: Case) -> String {
    let seconds = JSON.number((test.seconds * 1000).rounded() / 1000).text
    let start =
      "    <testcase classname=\"\(XMLText.attribute(test.className))\" "
      + "name=\"\(XMLText.attribute(test.name))\" time=\"\(seconds)\""
    func excerpt(_ text: String) -> String {
      XMLText.attribute(text, width: Self.excerptWidth)
    }
    switch test.result {
    case .passed: return start + "/>\n"
    case .failure(let type, let message):
      return start + "><failure type=\"\(XMLText.attribute(type))\" "
        + "message=\"\(excerpt(message))\"/></testcase>\n"
    case .error(let type, let message):
      return start + "><error type=\"\(XMLText.attribute(type))\" "
        + "message=\"\(excerpt(message))\"/></testcase>\n"
    case .skipped(let message):
      return start + "><skipped message=\"\(excerpt(message))\"/></testcase>\n"
    }
  }
}
