internal import BakeoffCore

/// Checks that a regular expression matches somewhere in the answer, as promptfoo's `regex` does.
struct RegexScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "regex",
      summary: "A regular expression matches somewhere in the answer; case counts.",
      example: #"regex:^\d{4}-\d{2}-\d{2}$"#
    ) { settings throws(ScorerError) in
      RegexScorer(pattern: try AnswerPattern(settings, scorer: "regex", ignoringCase: false))
    }
  ]

  let name = "regex"
  /// What must match.
  let pattern: AnswerPattern

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let found: [String]?
    do throws(EndlessSearch) { found = try pattern.firstMatch(in: answer.text) } catch {
      return .unscored(name, because: EndlessSearch.words)
    }
    return .verdict(
      name,
      found != nil,
      answer: found?.first,
      explanation: found == nil ? "The pattern does not match the answer." : nil
    )
  }
}
