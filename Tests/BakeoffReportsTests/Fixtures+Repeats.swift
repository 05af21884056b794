internal import BakeoffCore
internal import BakeoffReports

extension Fixtures {
  /// The report of a run with three draws of each sample.
  static let repeatedReport: Report = {
    var report = Self.detailedReport
    report.run.epochs = 3
    report.run.sampleCount = 4
    report.repeats = Repeats(
      models: [
        repeats(of: "mock/oak", flaky: 0, agreement: 1, [1, 1, 1, 1]),
        repeats(of: "mock/twig", flaky: 2, agreement: 2 / 3.0, [0.75, 0.75, 1, 0.5]),
        repeats(of: "ollama/fir-instruct:8b", flaky: 10, agreement: nil, [0.4, 0.4, 0.6, nil]),
      ],
      flaky: [
        Repeats.FlakySample(
          position: 0,
          sampleID: "capital-fr",
          prompt: "What is the capital of France?",
          model: "mock/twig",
          outcomes: [.correct: 2, .incorrect: 1]
        )
      ]
        + (1...11).map { number in
          Repeats.FlakySample(
            position: number,
            sampleID: "capital-\(number)",
            prompt: "What is the capital of the country with the number \(number)?",
            model: number == 1 ? "mock/twig" : "ollama/fir-instruct:8b",
            outcomes: [.correct: 1, .truncated: 1, .turnLimit: 1]
          )
        }
    )
    return report
  }()

  private static func repeats(
    of model: String,
    flaky: Int,
    agreement: Double?,
    _ means: [Double?]
  ) -> Repeats.Model {
    Repeats.Model(
      model: model,
      values: zip(["mean", "pass@1", "pass@3", "pass^3"], means).map { reducer, mean in
        Repeats.Value(
          reducer: reducer,
          mean: mean.map { Estimate(value: $0, lower: $0 * 0.5, upper: min(1, $0 * 1.25)) },
          samples: mean == nil ? 0 : 12,
          omitted: mean == nil ? 12 : 0
        )
      },
      samples: 12,
      flaky: flaky,
      agreement: agreement
    )
  }

  /// A report of repeats all of whose texts are hostile.
  static var hostileRepeatedReport: Report {
    var report = hostileDetailedReport
    report.repeats = repeatedReport.repeats
    report.repeats?.models = report.models.map { model in
      repeats(of: model.model, flaky: 1, agreement: 0.5, [0.5, 0.5, 0.5, nil])
    }
    report.repeats?.flaky = [
      Repeats.FlakySample(
        position: 0,
        sampleID: hostile,
        prompt: hostile,
        model: hostile,
        outcomes: [.correct: 1, .error: 1]
      )
    ]
    return report
  }
}
