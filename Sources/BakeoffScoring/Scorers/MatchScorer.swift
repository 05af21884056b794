internal import BakeoffCore

/// Checks that a target stands at the end of the answer, or where the value says, as inspect's
/// `match` does: case does not count, nor white space and punctuation around either.
struct MatchScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "match",
      summary: "A target stands at the end of the answer; or begin, any, exact as the value says.",
      example: "match:begin"
    ) { settings throws(ScorerError) in
      guard let value = settings.value else { return MatchScorer(location: .end) }
      guard let location = value.stringValue.flatMap(Location.init(rawValue:)) else {
        throw ScorerError.unusableValue(
          scorer: "match",
          reason: "it must be begin, end, any or exact"
        )
      }
      return MatchScorer(location: location)
    }
  ]

  /// Where in the answer the target stands.
  enum Location: String {
    case begin, end, any, exact
  }

  let name = "match"
  /// Where the target must stand.
  let location: Location

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    guard !sample.targets.isEmpty else { return .withoutTarget(name) }
    let text = FoldedText(Self.bare(answer.text), ignoringCase: true)
    return .verdict(
      name,
      sample.targets.contains { target in
        let target = FoldedText(Self.bare(target), ignoringCase: true)
        return switch location {
        case .begin: text.hasPrefix(target)
        case .end: text.hasSuffix(target)
        case .any: text.contains(target)
        case .exact: text == target
        }
      }
    )
  }

  /// The text without white space and punctuation at its ends; a text of nothing else stays.
  private static func bare(_ text: String) -> String {
    func counts(_ character: Character) -> Bool {
      !character.isWhitespace && !character.isPunctuation
        && !"$+<=>^`|~".contains(character)
    }
    guard let first = text.firstIndex(where: counts), let last = text.lastIndex(where: counts)
    else { return text }
    return String(text[first...last])
  }
}
