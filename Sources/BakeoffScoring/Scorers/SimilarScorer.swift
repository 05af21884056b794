internal import BakeoffCore

/// Compares what an answer and a target mean, by the cosine of their embeddings: promptfoo's
/// `similar`.
///
/// The best target counts. A cosine below 0 is 0. It passes from 0.75, or from the number in
/// parentheses. An answer of no words is like nothing.
struct SimilarScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "similar",
      summary: "The answer means the same as a target, by the cosine of their embeddings.",
      example: "similar(0.8):The capital of France is Paris."
    ) { settings throws(ScorerError) in
      let judge = try Judge(settings, scorer: "similar", task: .embedding)
      return SimilarScorer(expected: settings.expectedTexts, judge: judge)
    }
  ]

  let name = "similar"
  let asksModels = true
  /// What to compare with instead of the sample's targets; nil for those.
  let expected: [String]?
  /// What makes the embeddings.
  let judge: Judge

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let targets = (expected ?? sample.targets).filter { !$0.allSatisfy(\.isWhitespace) }
    guard !targets.isEmpty else { return .withoutTarget(name) }
    guard !answer.text.allSatisfy(\.isWhitespace) else {
      return .verdict(name, false, explanation: "The answer is empty.")
    }
    var judgements: [Judgement] = []
    var vectors: [[Double]] = []
    for text in [answer.text] + targets {
      switch judge.embedding(of: text, recordingIn: &judgements) {
      case .success(let vector): vectors.append(vector)
      case .failure(let error): return .ungraded(name, error, judgements)
      }
    }
    let cosines = vectors.dropFirst().compactMap { Self.cosine(vectors[0], $0) }
    guard let best = cosines.max(), cosines.count == targets.count else {
      return .ungraded(name, .failed("the embeddings cannot be compared"), judgements)
    }
    var score = Score.graded(name, max(best, 0), passingFrom: 0.75)
    score.judgements = judgements
    return score
  }

  /// The cosine of the angle between two vectors; nil when their lengths differ or one is zero.
  static func cosine(_ left: [Double], _ right: [Double]) -> Double? {
    guard left.count == right.count else { return nil }
    var product = 0.0
    var squares = (left: 0.0, right: 0.0)
    for (left, right) in zip(left, right) {
      product += left * right
      squares.left += left * left
      squares.right += right * right
    }
    let norm = (squares.left * squares.right).squareRoot()
    return norm > 0 && norm.isFinite ? product / norm : nil
  }
}
