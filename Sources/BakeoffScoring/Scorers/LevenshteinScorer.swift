internal import BakeoffCore
internal import Foundation

/// Checks how many letters must be added, removed or replaced to make a target of the answer, as
/// promptfoo's `levenshtein` does.
///
/// Letters are code points after NFC; case, white space and punctuation all count. It passes up to 5,
/// or up to the number in parentheses.
struct LevenshteinScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "levenshtein",
      summary: "The answer is a target but for so many letters: 5, or (N).",
      example: "levenshtein(3):Canberra",
      threshold: .setting
    ) { settings throws(ScorerError) in
      let limit = settings.threshold ?? 5
      guard limit >= 0 else {
        throw ScorerError.unusableThreshold(scorer: "levenshtein", expected: "0 or more")
      }
      return LevenshteinScorer(expected: settings.expectedTexts, limit: limit)
    }
  ]

  /// Longer texts are not compared: the time grows with the product of both lengths.
  private static let longest = 20_000

  let name = "levenshtein"
  /// What to compare with instead of the sample's targets; nil for those.
  let expected: [String]?
  /// The largest distance that passes.
  let limit: Double

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let targets = expected ?? sample.targets
    guard !targets.isEmpty else { return .withoutTarget(name) }
    let text = Self.letters(answer.text)
    guard text.count <= Self.longest else {
      return .unscored(name, because: "The answer is longer than \(Self.longest) letters.")
    }
    let distance = targets.map { Self.distance(text, Self.letters($0)) }.min() ?? 0
    return .verdict(
      name,
      Double(distance) <= limit,
      explanation: "The distance is \(distance)."
    )
  }

  private static func letters(_ text: String) -> CodePoints {
    CodePoints(of: text.precomposedStringWithCanonicalMapping)
  }

  /// Levenshtein's distance.
  static func distance(_ first: CodePoints, _ second: CodePoints) -> Int {
    var row = Array(0...second.count)
    for (index, letter) in first.enumerated() {
      var diagonal = index
      row[0] = index + 1
      for column in second.indices {
        let replaced = diagonal + (letter == second[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[second.count]
  }
}
