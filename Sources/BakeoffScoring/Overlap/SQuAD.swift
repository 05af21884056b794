/// Exact match and F1 of the evaluation script of SQuAD 2.0.
///
/// Rajpurkar, Jia and Liang, "Know What You Don't Know: Unanswerable Questions for SQuAD" (2018).
/// Its rules in words: lower case; ASCII punctuation taken out; the words a, an and the taken out;
/// white space only separates.
enum SQuAD {
  /// The words of a text that count, in their order.
  static func words(_ text: String) -> [CodePoints] {
    let plain = CodePoints(of: text).lowercased.filter { !$0.isPunctuationOfASCII }
    var kept: CodePoints = []
    var index = 0
    // Articles stand between word boundaries, which are not always white space: "the–" has one.
    while index < plain.count {
      let end = plain[index...].firstIndex { !$0.isPythonWord } ?? plain.count
      if end == index {
        kept.append(plain[index])
        index += 1
        continue
      }
      let word = Array(plain[index..<end])
      kept += articles.contains(word) ? [" "] : word
      index = end
    }
    return kept.words
  }

  private static let articles = Set(["a", "an", "the"].map { CodePoints(of: $0) })

  /// Whether two texts have the same words.
  static func isExact(_ answer: String, _ target: String) -> Bool {
    words(answer) == words(target)
  }

  /// The harmonic mean of the share of the answer's words that the target has, and the other way
  /// round, 0…1.
  ///
  /// When either has no words it is 1 if both have none, else 0.
  static func f1(_ answer: String, _ target: String) -> Double {
    let (answer, target) = (words(answer), words(target))
    if answer.isEmpty || target.isEmpty { return answer == target ? 1 : 0 }
    let same = NGrams(of: answer, size: 1).matches(NGrams(of: target, size: 1))
    guard same > 0 else { return 0 }
    let precision = Double(same) / Double(answer.count)
    let recall = Double(same) / Double(target.count)
    return 2 * precision * recall / (precision + recall)
  }
}
