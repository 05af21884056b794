/// chrF and chrF++ of one text, as sacrebleu computes them.
///
/// Popović, "chrF: character n-gram F-score for automatic MT evaluation" (2015) and "chrF++: words
/// helping character n-grams" (2017). The variant: n-grams of up to six code points, white space left
/// out, and for chrF++ of up to two words with punctuation apart; case kept; recall counts twice
/// (β = 2); orders that either text is too short for are left out. sacrebleu's signature is
/// `nrefs:N|case:mixed|eff:yes|nc:6|nw:0|space:no`, with `nw:2` for chrF++.
struct ChrF {
  /// How long runs of words may be: 0 for chrF, 2 for chrF++.
  let wordOrder: Int

  private static let characterOrder = 6
  private static let factor = 4.0

  /// The score of a text against references, 0…1; sacrebleu's is 100 times as much.
  ///
  /// The best of the references counts.
  func score(_ text: String, references: [String]) -> Double {
    let text = grams(text)
    return references.map { score(text, self.grams($0)) }.max() ?? 0
  }

  private func score(_ text: Grams, _ reference: Grams) -> Double {
    var precision = 0.0
    var recall = 0.0
    var orders = 0.0
    func add(matches: Int, of total: Int, and referenceTotal: Int) {
      guard total > 0, referenceTotal > 0 else { return }
      precision += Double(matches) / Double(total)
      recall += Double(matches) / Double(referenceTotal)
      orders += 1
    }
    for (mine, other) in zip(text.characters, reference.characters) {
      add(matches: mine.matches(other), of: mine.total, and: other.total)
    }
    for (mine, other) in zip(text.words, reference.words) {
      add(matches: mine.matches(other), of: mine.total, and: other.total)
    }
    guard orders > 0, precision + recall > 0 else { return 0 }
    precision /= orders
    recall /= orders
    return (1 + Self.factor) * precision * recall / (Self.factor * precision + recall)
  }

  private struct Grams {
    let characters: [NGrams<Unicode.Scalar>]
    let words: [NGrams<CodePoints>]
  }

  private func grams(_ text: String) -> Grams {
    let scalars = CodePoints(of: text)
    let dense = scalars.filter { !$0.isPythonSpace }
    let words = wordOrder == 0 ? [] : Self.words(scalars)
    return Grams(
      characters: (1...Self.characterOrder).map { NGrams(of: dense, size: $0) },
      words: (0..<wordOrder).map { NGrams(of: words, size: $0 + 1) }
    )
  }

  /// The words, with one sign of punctuation taken off the end of each, or else off its begin.
  private static func words(_ scalars: CodePoints) -> [CodePoints] {
    scalars.words.flatMap { word -> [CodePoints] in
      guard word.count > 1, let first = word.first, let last = word.last else { return [word] }
      if last.isPunctuationOfASCII { return [word.dropLast(), [last]] }
      if first.isPunctuationOfASCII { return [[first], Array(word.dropFirst())] }
      return [word]
    }
  }
}
