import BakeoffCore
import BakeoffReports
import BakeoffScoring
import BakeoffStore
import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff

@Suite("The agreement of judges")
struct AgreementReportTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path("store.sqlite"))
  }

  /// A run whose answers two judges have given grades.
  private func run(
    _ grades: [(strict: Double, mild: Double)],
    models: [String] = ["m/one"],
    epochs: Int = 1
  ) throws -> RunRecord {
    try store.run(
      "r",
      grades.enumerated().flatMap { index, grade in
        models.flatMap { model in
          (1...epochs).map { epoch in
            TestTrial("s\(index)", model, .correct, epoch: epoch).with {
              $0.values = ["strict": grade.strict, "mild": grade.mild]
            }
          }
        }
      }
    )
  }

  private func settings(_ change: (inout AgreementSettings) -> Void = { _ in }) -> AgreementSettings
  {
    var settings = AgreementSettings()
    settings.judges = ["strict", "mild"]
    change(&settings)
    return settings
  }

  private func labels(_ lines: [String], as name: String = "labels.jsonl") throws -> String {
    let path = folder.path(name)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
    return path
  }

  /// Ten answers; the grades of strict and mild, and what people say.
  private static let grades: [(strict: Double, mild: Double)] = [
    (0, 0.1), (0.1, 0.5), (0.5, 0.5), (0.4, 1), (1, 1), (0.9, 1), (0, 0), (0.6, 1), (1, 0.9),
    (0.2, 0.6),
  ]
  private static let people = ["0", "0", "0.5", "0.5", "1", "1", "0.5", "0.5", "1", "0"]

  @Test("Judges are held against labels, grade by grade, with the reference formulas")
  func labelled() throws {
    defer { folder.remove() }
    let run = try run(Self.grades)
    let path = try labels(Self.people.enumerated().map { #"{"id": "s\#($0)", "label": \#($1)}"# })
    let report = try AgreementReport(of: run, in: store, settings: settings { $0.labelFile = path })
    #expect(report.categories == ["0", "0.5", "1"] && report.isOrdinal)
    #expect(report.raters.map(\.name) == ["label", "strict", "mild"])
    #expect(report.raters.map(\.isJudge) == [false, true, true])
    #expect(
      report.pairs.map { [$0.first, $0.second] } == [
        ["label", "strict"], ["label", "mild"], ["strict", "mild"],
      ]
    )
    let strict = [0, 0, 1, 1, 2, 2, 0, 1, 2, 0]
    let human = [0, 0, 1, 1, 2, 2, 1, 1, 2, 0]
    let pair = report.pairs[0]
    #expect(pair.table == [[3, 0, 0], [1, 3, 0], [0, 0, 3]])
    #expect(pair.agreement?.value == 0.9)
    for (weighting, estimate) in [
      (CohensKappa.Weighting.unweighted, pair.kappa), (.linear, pair.linearKappa),
      (.quadratic, pair.quadraticKappa),
    ] {
      let kappa = try #require(
        CohensKappa(human, strict, categories: [0, 1, 2], weighting: weighting)
      )
      #expect(
        estimate == Estimate(value: kappa.value, lower: kappa.lower, upper: min(1, kappa.upper))
      )
    }
    let mild = [0, 1, 1, 2, 2, 2, 0, 2, 2, 1]
    let alpha = try #require(
      KrippendorffsAlpha([human, strict, mild].map { $0.map(Double.init) }, level: .ordinal)
    )
    #expect(report.alpha.value == alpha.value && report.alpha.ratings == 30)
    let interval = try #require(report.alpha.interval)
    #expect(interval.lower < alpha.value && alpha.value < interval.upper)
    #expect(
      report.warnings == [
        "label and strict have only 10 answers in common: with fewer than 30 the intervals are rough."
      ]
    )
    // s6 is one grade off by both, s1, s3, s7 and s9 by mild alone.
    #expect(report.disagreementCount == 5)
    #expect(report.disagreements.map(\.sampleID) == ["s1", "s3", "s6", "s7", "s9"])
    #expect(report.disagreements[0].ratings == ["0", "0", "0.5"])
    #expect(report.disagreements[0].output == "m/one on s1 1 0")
  }

  @Test("Answers to one sample are a cluster: twice the same says no more")
  func clusters() throws {
    defer { folder.remove() }
    let once = try AgreementReport(
      of: run(Self.grades),
      in: store,
      settings: settings { $0.levels = ["0", "0.5", "1"] }
    )
    let twice = try AgreementReport(
      of: run(Self.grades, models: ["m/one", "m/two"], epochs: 2),
      in: store,
      settings: settings { $0.levels = ["0", "0.5", "1"] }
    )
    #expect(twice.answers == 40 && twice.samples == 10)
    let (one, four) = (try #require(once.pairs[0].kappa), try #require(twice.pairs[0].kappa))
    #expect(abs(one.value - four.value) < 1e-12)
    #expect(four.upper - four.lower > one.upper - one.lower)
    #expect(try #require(once.pairs[0].agreement).value == twice.pairs[0].agreement?.value)
  }

  @Test("A rater who says one thing only has no kappa, and a warning")
  func constant() throws {
    defer { folder.remove() }
    let run = try run(Self.grades)
    let path = try labels((0..<10).map { #"{"id": "s\#($0)", "label": "pass"}"# })
    let report = try AgreementReport(of: run, in: store, settings: settings { $0.labelFile = path })
    #expect(report.pairs[0].kappa == nil && report.pairs[0].agreement != nil)
    #expect(report.warnings.first?.hasPrefix("All ratings of label are \"pass\"") == true)
  }

  @Test("CSV with a rater in each column, and labels of nobody, of no answer, and missing ones")
  func raters() throws {
    defer { folder.remove() }
    let run = try run(Self.grades, models: ["m/one", "m/two"])
    let path = try labels(
      ["\u{FEFF}sample_id,model,ann,bob,note"]
        + (0..<8).map { "s\($0),m/one,\(["no", "yes"][$0 % 2]),\($0 == 0 ? "" : "yes"),\"a, b\"" }
        + ["s9,m/three,yes,no,", "zz,m/one,yes,no,"],
      as: "labels.CSV"
    )
    let report = try AgreementReport(
      of: run,
      in: store,
      settings: settings {
        $0.labelFile = path
        $0.labelFields = ["ann", "bob"]
      }
    )
    #expect(report.raters.map(\.name) == ["ann", "bob", "strict", "mild"])
    #expect(report.raters.map(\.rated) == [8, 7, 20, 20])
    #expect(report.pairs.count == 6)
    #expect(report.pairs.last.map { [$0.first, $0.second] } == ["ann", "bob"])
    #expect(report.warnings.contains("12 of 20 judged answers have no ann."))
    #expect(report.warnings.contains("4 labels are of no answer that was judged in this run."))
  }

  @Test("A scorer may stand for labels, and the samples' metadata may hold them")
  func otherLabels() throws {
    defer { folder.remove() }
    let run = try store.run(
      "r",
      (0..<8).map { index in
        TestTrial("s\(index)", "m/one", index < 5 ? .correct : .incorrect).with {
          $0.values = ["strict": index < 4 ? 1 : 0]
          $0.document = index < 6 ? "1" : "0"
        }
      }
    )
    let scorer = try AgreementReport(
      of: run,
      in: store,
      settings: settings {
        $0.judges = ["strict"]
        $0.labelScorers = ["exact"]
        $0.levels = ["0", "1"]
      }
    )
    #expect(scorer.pairs[0].table == [[3, 0], [1, 4]])
    let metadata = try AgreementReport(
      of: run,
      in: store,
      settings: settings {
        $0.judges = ["strict"]
        $0.labelFields = ["metadata.document"]
        $0.levels = ["0", "1"]
      }
    )
    #expect(metadata.pairs[0].table == [[2, 0], [2, 4]])
  }

  @Test(
    "Labels that cannot be used are refused with their place",
    arguments: [
      (["{\"id\": \"s0\", \"label\": 1"], "labels.jsonl:1:"),
      (["[1]"], "labels.jsonl:1: expected an object"),
      (["{\"label\": 1}"], "labels.jsonl:1: no \"id\""),
      (
        ["{\"id\": \"s0\", \"label\": [1], \"model\": \"m/one\", \"epoch\": 1}"],
        "expected a text, a number or true or false in \"label\""
      ),
      (["{\"id\": \"s0\", \"grade\": 1}"], "has no \"label\": name the field of the labels with"),
      (["{\"id\": \"s0\", \"label\": 1}"], "no \"model\", and the run has 2 that answered"),
      (
        ["{\"id\": \"s0\", \"label\": 1, \"model\": \"m/one\"}"],
        "no \"epoch\", and the run has 2 draws of each sample"
      ),
      (
        ["{\"id\": \"s0\", \"label\": 1, \"model\": \"m/one\", \"epoch\": \"x\"}"],
        "\"epoch\" is \"x\": expected a whole number from 1"
      ),
      (
        Array(repeating: "{\"id\":\"s0\",\"label\":1,\"model\":\"m/one\",\"epoch\":2}", count: 2),
        "labels.jsonl:1 has a label of this answer already"
      ),
      ([], "no labels in it"),
    ] as [([String], String)]
  )
  func refused(lines: [String], message: String) throws {
    defer { folder.remove() }
    let run = try run(Self.grades, models: ["m/one", "m/two"], epochs: 2)
    let path = try labels(lines)
    let error = #expect(throws: InputError.self) {
      try AgreementReport(of: run, in: store, settings: settings { $0.labelFile = path })
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test("What stands in the way is said with what to write instead")
  func obstacles() throws {
    defer { folder.remove() }
    let run = try run(Self.grades, models: ["m/one", "m/two"])
    func message(_ change: (inout AgreementSettings) -> Void) -> String {
      let error = #expect(throws: InputError.self) {
        try AgreementReport(of: run, in: store, settings: settings(change))
      }
      return error?.description ?? ""
    }
    #expect(message { $0.judges = [] }.contains("no scorer that asked a model for verdicts"))
    #expect(message { $0.judges = ["stern"] }.contains("it has those of exact, mild, strict"))
    #expect(message { $0.judges = ["strict"] }.contains("strict is the only judge: give labels"))
    #expect(message { $0.models = ["m/x"] }.contains("it has m/one, m/two"))
    #expect(message { $0.labelFields = ["metadata.x"] }.contains("choose one with --model"))
    #expect(
      message {
        $0.labelFields = ["x"]
        $0.models = ["m/one"]
      }.contains("without --labels expected metadata.NAME or target")
    )
    #expect(
      message {
        $0.labelFields = ["metadata.x"]
        $0.models = ["m/one"]
      }.contains("no sample of run \"r\" has \"metadata.x\"")
    )
    #expect(message { $0.labelFile = "/no/such.csv" }.contains("cannot open /no/such.csv"))
  }
}
