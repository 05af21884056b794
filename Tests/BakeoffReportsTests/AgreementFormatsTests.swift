internal import BakeoffCore
internal import BakeoffReports
internal import Testing

@Suite("The agreement of judges in every format")
struct AgreementFormatsTests {
  private static let report = AgreementReport(
    run: "capitals-nightly",
    answers: 36,
    samples: 12,
    categories: ["poor", "fair", "good"],
    isOrdinal: true,
    raters: [
      AgreementReport.Rater(name: "human", isJudge: false, counts: [6, 10, 16], unscored: 0),
      AgreementReport.Rater(name: "strict", isJudge: true, counts: [9, 12, 14], unscored: 1),
      AgreementReport.Rater(name: "mild", isJudge: true, counts: [0, 0, 36], unscored: 0),
    ],
    pairs: [
      AgreementReport.Pair(
        first: "human",
        second: "strict",
        table: [[5, 1, 0], [2, 7, 1], [0, 3, 12]],
        agreement: Estimate(value: 24 / 31.0, lower: 0.5836, upper: 0.9647),
        kappa: Estimate(value: 0.6454, lower: 0.4012, upper: 0.8896),
        linearKappa: Estimate(value: 0.72, lower: 0.51, upper: 0.93),
        quadraticKappa: Estimate(value: 0.8125, lower: 0.62, upper: 1)
      ),
      AgreementReport.Pair(
        first: "human",
        second: "mild",
        table: [[0, 0, 6], [0, 0, 10], [0, 0, 16]],
        agreement: Estimate(value: 0.5, lower: 0.31, upper: 0.69),
        kappa: nil
      ),
      AgreementReport.Pair(
        first: "strict",
        second: "mild",
        table: [[0, 0, 9], [0, 0, 12], [0, 0, 14]],
        agreement: Estimate(value: 0.4, lower: 0.25, upper: 0.55),
        kappa: nil
      ),
    ],
    alpha: AgreementReport.Alpha(
      value: 0.2215,
      interval: Estimate(value: 0.2215, lower: -0.0416, upper: 0.4321),
      ratings: 103,
      resamples: 2000
    ),
    warnings: ["All ratings of mild are \"good\": there is no kappa.", "1 label is of no answer."],
    disagreements: [
      AgreementReport.Disagreement(
        sampleID: "capital-br",
        model: "mock/twig",
        epoch: 2,
        prompt: "What is the capital of Brazil?",
        output: "Rio de Janeiro,\nI think.",
        ratings: ["poor", "fair", "good"],
        reasons: [nil, "It names a former capital.", "It is polite."]
      ),
      AgreementReport.Disagreement(
        sampleID: "capital-fr",
        model: "mock/oak",
        epoch: 1,
        prompt: "What is the capital of France?",
        output: "Paris",
        ratings: ["good", "fair", nil],
        reasons: [nil, nil, nil]
      ),
    ],
    disagreementCount: 24
  )

  @Test("Each format is as its golden file", arguments: AgreementFormats.suffixes)
  func golden(_ suffix: String) throws {
    let text = try #require(AgreementFormats.rendered(Self.report, for: "a/agreement\(suffix)"))
    expectReportGolden("agreement\(suffix)", ReportGolden.withoutAssets(text))
  }

  @Test("JSON has every figure, and null where there is none")
  func json() throws {
    let json = try JSON(parsing: AgreementFormats.json(Self.report))
    #expect(json["schema"]?.stringValue == "bakeoff.judge_agreement/1")
    #expect(json["pairs"]?[0]?["quadratic_kappa"]?["value"] == 0.8125)
    #expect(AgreementFormats.json(Self.report).contains(#""kappa":null,"linear_kappa":null"#))
    #expect(json["pairs"]?[0]?["table"]?[2] == [0, 3, 12])
    #expect(
      json["disagreements"]?[1]?["ratings"] == ["human": "good", "strict": "fair", "mild": .null]
    )
    #expect(AgreementFormats.rendered(Self.report, for: "a.pdf") == nil)
  }

  @Test("Hostile text is shown, and does nothing")
  func hostile() throws {
    var report = Self.report
    let text = Fixtures.hostile
    report.run = text
    report.categories = [text, "fair", "good"]
    report.warnings = [text]
    for index in report.raters.indices { report.raters[index].name = text }
    report.pairs[0].first = text
    report.disagreements[0].sampleID = text
    report.disagreements[0].output = text
    report.disagreements[0].reasons = [text, text, text]
    let page = AgreementFormats.text(report)
    for scalar in page.unicodeScalars where scalar != "\n" {
      #expect(![.control, .format, .lineSeparator].contains(scalar.properties.generalCategory))
    }
    let markdown = try #require(AgreementFormats.rendered(report, for: "a.md"))
    #expect(!markdown.contains("<") && !markdown.contains("!["))
    let html = try #require(AgreementFormats.rendered(report, for: "a.html"))
    #expect(html.matches(of: /<img|<iframe|<object|<script/).isEmpty)
    let json = try JSON(parsing: AgreementFormats.json(report))
    #expect(json["disagreements"]?[0]?["output"]?.stringValue == text)
  }
}
