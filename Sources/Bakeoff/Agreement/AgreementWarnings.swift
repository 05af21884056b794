internal import BakeoffReports
internal import BakeoffStore

/// What a reader must know of figures of agreement.
struct AgreementWarnings {
  let report: AgreementReport
  let labels: Labels
  let answers: [JudgedAnswers.Answer]

  /// Fewer answers than this say little.
  private static let fewAnswers = 30

  /// The sentences, the gravest first.
  var sentences: [String] { unrelated + constant + few + unlabelled + strangers }

  private var unrelated: [String] {
    report.tabledPairs.filter { $0.answers == 0 }
      .map { "\($0.first) and \($0.second) rated no answer in common." }
  }

  private var constant: [String] {
    report.raters.compactMap { rater in
      guard rater.rated > 0, let only = rater.counts.firstIndex(of: rater.rated) else { return nil }
      return """
        All ratings of \(rater.name) are "\(report.categories[only])": agreement beyond chance with it is not \
        defined, so there is no kappa.
        """
    }
  }

  private var few: [String] {
    let fewest = report.tabledPairs.filter { $0.answers > 0 }.min { $0.answers < $1.answers }
    guard let fewest, fewest.answers < Self.fewAnswers else { return [] }
    let answers = Figures.count(fewest.answers, "answer")
    return [
      "\(fewest.first) and \(fewest.second) have only \(answers) in common: with fewer than "
        + "\(Self.fewAnswers) the intervals are rough."
    ]
  }

  private var unlabelled: [String] {
    labels.raters.compactMap { rater in
      let missing = answers.count { rater.labels[$0.key] == nil }
      guard missing > 0 else { return nil }
      let all = Figures.count(answers.count, "judged answer")
      return
        "\(Figures.count(missing)) of \(all) \(missing == 1 ? "has" : "have") no \(rater.name)."
    }
  }

  private var strangers: [String] {
    let judged = Set(answers.map(\.key))
    let unjudged = labels.raters.reduce(0) { $0 + $1.labels.keys.count { !judged.contains($0) } }
    let count = labels.strangers + unjudged
    guard count > 0 else { return [] }
    return [
      "\(Figures.count(count, "label")) \(count == 1 ? "is" : "are") of no answer that was judged in this run."
    ]
  }
}
