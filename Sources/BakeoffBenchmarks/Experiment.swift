internal import BakeoffCore

/// Something that happens with a known chance, drawn many times.
struct Experiment: Sendable {
  /// The statistic.
  let name: String
  /// What it is tried on.
  let setting: String
  /// The share of draws in which it should happen.
  let expected: ClosedRange<Double>
  /// Draws once; whether it happened, nil when the statistic does not exist for the draw.
  let happens: @Sendable (inout SplitMix64) -> Bool?

  /// Creates an experiment.
  init(
    _ name: String,
    _ setting: String,
    in expected: ClosedRange<Double>,
    happens: @escaping @Sendable (inout SplitMix64) -> Bool?
  ) {
    self.name = name
    self.setting = setting
    self.expected = expected
    self.happens = happens
  }
}

/// The outcomes of all experiments.
struct Coverage {
  private let lines: [(experiment: Experiment, share: Double, absent: Int)]
  private let draws: Int
  private let seed: UInt64

  /// Runs the experiments, each from its own seed, and prints a line for each.
  init(draws: Int, seed: UInt64, print: (String) -> Void) {
    self.draws = draws
    self.seed = seed
    print("| statistic | on | share | expected | |\n|---|---|--:|--:|---|")
    let experiments = Experiment.intervals + Experiment.tests
    lines = experiments.enumerated().map { index, experiment in
      var generator = SplitMix64(seed: seed &* 1_000_003 &+ UInt64(index))
      var happened = 0
      var absent = 0
      for _ in 0..<draws {
        switch experiment.happens(&generator) {
        case true?: happened += 1
        case false?: break
        case nil: absent += 1
        }
      }
      let share = Double(happened) / Double(max(1, draws - absent))
      let range = experiment.expected
      print(
        "| \(experiment.name) | \(experiment.setting) | \(Self.percent(share)) "
          + "| \(Self.percent(range.lowerBound))–\(Self.percent(range.upperBound)) "
          + "| \(range.contains(share) ? "" : "OUTSIDE") |"
      )
      return (experiment, share, absent)
    }
  }

  /// Whether every share is where it should be.
  var isAsExpected: Bool { lines.allSatisfy { $0.experiment.expected.contains($0.share) } }

  /// The outcomes as JSON.
  var json: JSON {
    [
      "draws": .number(draws), "seed": .number(Int(truncatingIfNeeded: seed)),
      "generator": "SplitMix64",
      "experiments": .array(
        lines.map { line in
          [
            "statistic": .string(line.experiment.name), "on": .string(line.experiment.setting),
            "share": .number(line.share), "absent": .number(line.absent),
            "expected": [
              .number(line.experiment.expected.lowerBound),
              .number(line.experiment.expected.upperBound),
            ],
          ]
        }
      ),
    ]
  }

  /// A share as per cent with two digits after the point.
  private static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) %"
  }
}
