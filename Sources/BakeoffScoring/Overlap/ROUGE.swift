/// ROUGE-N and ROUGE-L of one text, as the package rouge-score computes them.
///
/// Lin, "ROUGE: A Package for Automatic Evaluation of Summaries" (2004). Words are runs of a–z and
/// 0–9 in lower case, all else separates; with stemming, words of more than three letters are
/// stemmed.
struct ROUGE {
  /// What is compared.
  enum Variant: Hashable, Sendable {
    /// Runs of so many words.
    case runs(Int)
    /// The longest common subsequence of all words.
    case subsequence
  }

  /// What is compared.
  let variant: Variant
  /// Whether words are stemmed first.
  let isStemmed: Bool

  /// The F-measure of a text against references, 0…1; the best of the references counts.
  func score(_ text: String, references: [String]) -> Double {
    let text = words(text)
    return references.map { fMeasure(text, self.words($0)) }.max() ?? 0
  }

  private func fMeasure(_ text: [[UInt8]], _ reference: [[UInt8]]) -> Double {
    let matches: Int
    let totals: (text: Int, reference: Int)
    switch variant {
    case .runs(let size):
      let (mine, other) = (NGrams(of: text, size: size), NGrams(of: reference, size: size))
      matches = mine.matches(other)
      totals = (mine.total, other.total)
    case .subsequence:
      matches = Self.commonLength(text, reference)
      totals = (text.count, reference.count)
    }
    guard matches > 0 else { return 0 }
    let precision = Double(matches) / Double(totals.text)
    let recall = Double(matches) / Double(totals.reference)
    return 2 * precision * recall / (precision + recall)
  }

  private func words(_ text: String) -> [[UInt8]] {
    let words = CodePoints(of: text).lowercased.split { scalar in
      !scalar.isDigitOfASCII && !(0x61...0x7A).contains(scalar.value)
    }
    return words.map { word in
      let bytes = word.map { UInt8($0.value) }
      return isStemmed && bytes.count > 3 ? PorterStemmer.stem(bytes) : bytes
    }
  }

  /// The length of the longest common subsequence.
  static func commonLength<Element: Equatable>(_ first: [Element], _ second: [Element]) -> Int {
    var row = Array(repeating: 0, count: second.count + 1)
    for element in first {
      var diagonal = 0
      for column in second.indices {
        let above = row[column + 1]
        row[column + 1] =
          element == second[column] ? diagonal + 1 : max(above, row[column])
        diagonal = above
      }
    }
    return row[second.count]
  }
}
