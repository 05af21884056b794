/// The verdict, in a sentence and what is to be known with it.
struct VerdictSection {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var html: HTML {
    let recommended = Recommendation(report)?.sentences ?? []
    let sentences = recommended.isEmpty ? Findings(report).sentences : recommended
    return tag("div", ["class": "verdict"]) {
      if let first = sentences.first { tag("p", ["class": "lead"]) { first.html } }
      if sentences.count > 1 {
        tag("p") { Self.joined(Array(sentences.dropFirst())).html }
      }
      if !recommended.isEmpty, let economy = Findings(report).economy {
        tag("p", ["class": "quiet"]) { economy.html }
      }
      for sentence in report.models.compactMap({ $0.throttled }) {
        tag("p", ["class": "quiet"]) { sentence.html }
      }
    }
  }

  private static func joined(_ sentences: [RichText]) -> RichText {
    sentences.dropFirst().reduce(sentences[0]) { "\($0) \($1)" }
  }
}
