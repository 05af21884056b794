internal import Foundation

/// BLEU of one text, as sacrebleu's `sentence_bleu` computes it.
///
/// Papineni et al., "BLEU: a Method for Automatic Evaluation of Machine Translation" (2002); Post,
/// "A Call for Clarity in Reporting BLEU Scores" (2018). The variant: tokens of mteval-v13a, case
/// kept, n-grams up to four, exponential smoothing, and effective order (a text of three words is
/// judged by n-grams up to three). sacrebleu's signature is
/// `nrefs:N|case:mixed|eff:yes|tok:13a|smooth:exp`.
enum BLEU {
  private static let order = 4

  /// The score of a text against references, 0…1; sacrebleu's is 100 times as much.
  static func score(_ text: String, references: [String]) -> Double {
    let tokens = self.tokens(text)
    let references = references.map(self.tokens)
    // The reference whose length is nearest; of two, the shorter.
    let nearest = references.map(\.count).min {
      (abs($0 - tokens.count), $0) < (abs($1 - tokens.count), $1)
    }
    let referenceLength = nearest ?? 0
    let counts = (1...order).map { size in matches(tokens, references, size: size) }
    guard counts.contains(where: { $0.correct > 0 }) else { return 0 }
    var logarithms: [Double] = []
    var smoothing = 1.0
    for (correct, total) in counts {
      if total == 0 { break }
      if correct == 0 { smoothing *= 2 }
      let hits = correct == 0 ? 1 / smoothing : Double(correct)
      logarithms.append(log(100 * hits / Double(total)))
    }
    let brevity =
      tokens.count < referenceLength
      ? exp(1 - Double(referenceLength) / Double(tokens.count)) : 1
    return brevity * exp(logarithms.reduce(0, +) / Double(logarithms.count)) / 100
  }

  private static func matches(
    _ tokens: [CodePoints],
    _ references: [[CodePoints]],
    size: Int
  ) -> (correct: Int, total: Int) {
    let grams = NGrams(of: tokens, size: size)
    var best: [ArraySlice<CodePoints>: Int] = [:]
    for reference in references {
      best.merge(NGrams(of: reference, size: size).counts) { max($0, $1) }
    }
    let correct = grams.counts.reduce(0) { $0 + min($1.value, best[$1.key] ?? 0) }
    return (correct, grams.total)
  }

  // MARK: - The tokens of mteval-v13a

  /// The words and signs of a text.
  static func tokens(_ text: String) -> [CodePoints] {
    var line = CodePoints(of: text)
    while line.last?.isPythonSpace == true { line.removeLast() }
    line = line.replacing("<skipped>", with: "").replacing("-\n", with: "")
      .replacing("\n", with: " ")
    if line.contains("&") {
      line = line.replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
        .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    }
    line = [" "] + line.flatMap { isSign($0) ? [" ", $0, " "] : [$0] } + [" "]
    // A point or comma stands alone unless it is between digits; a dash does after a digit.
    line = pairs(line) { first, second in
      !first.isDigitOfASCII && isPoint(second) ? [first, " ", second, " "] : nil
    }
    line = pairs(line) { first, second in
      isPoint(first) && !second.isDigitOfASCII ? [" ", first, " ", second] : nil
    }
    line = pairs(line) { first, second in
      first.isDigitOfASCII && second == "-" ? [first, " ", second, " "] : nil
    }
    return line.words
  }

  /// Replaces pairs of neighbours from the start on, each code point at most once.
  private static func pairs(
    _ line: CodePoints,
    _ replacement: (Unicode.Scalar, Unicode.Scalar) -> CodePoints?
  ) -> CodePoints {
    var result: CodePoints = []
    result.reserveCapacity(line.count * 2)
    var index = 0
    while index < line.count {
      if index + 1 < line.count, let other = replacement(line[index], line[index + 1]) {
        result += other
        index += 2
      } else {
        result.append(line[index])
        index += 1
      }
    }
    return result
  }

  private static func isPoint(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "," }

  /// Whether it is a sign that always stands alone: ASCII's but for `'`, `,`, `-` and `.`.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7B...0x7E, 0x5B...0x60, 0x20...0x26, 0x28...0x2B, 0x3A...0x40, 0x2F: true
    default: false
    }
  }
}
