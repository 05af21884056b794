internal import BakeoffCore
internal import Foundation

/// Checks which option of a multiple-choice task the answer takes.
///
/// A target is an option's letter (`B`, `b`, `(B)`, `B) Paris`) or its text; where a single letter
/// is both, it is the letter. Without choices the options are the letters A–Z. How the answer is
/// read is documented with `ChoiceReader`.
///
/// `choice` wants one option, and any target is right. `choices` wants all of them and no other, in
/// any order; a target may name several, as `A, C` does.
struct ChoiceScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "choice",
      summary: "The answer takes the option that the target names, by its letter or its text.",
      example: "choice"
    ) { settings in ChoiceScorer(expected: settings.expectedTexts) },
    ScorerKind(
      name: "choices",
      summary: "The answer takes all the options that the targets name, and no other.",
      example: "choices"
    ) { settings in ChoiceScorer(expected: settings.expectedTexts, isSet: true) },
  ]

  /// The name, by whether one option or a set of them is asked for.
  var name: String { isSet ? "choices" : "choice" }
  /// What to compare with instead of the sample's targets; nil for those.
  let expected: [String]?
  /// Whether every target must be taken, and nothing else.
  var isSet = false

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    var targets = expected ?? sample.targets
    guard !targets.isEmpty else { return .withoutTarget(name) }
    if isSet { targets = targets.flatMap { Self.letters(in: $0) ?? [$0] } }
    let options = sample.choices.map { Words($0) }
    let letterCount = options.isEmpty ? 26 : min(26, options.count)
    let right = Set(
      targets.compactMap { Self.option($0, options: options, letterCount: letterCount) }
    )
    guard !right.isEmpty, !isSet || right.count == Set(targets).count else {
      let text = targets.map { "\"\($0)\"" }.joined(separator: ", ")
      return .unscored(name, because: "The target \(text) is none of the options.")
    }
    let reader = ChoiceReader(
      words: Words(answer.text).all,
      options: options.map(\.texts),
      letterCount: letterCount
    )
    if isSet {
      let taken = reader.selection
      let labels = taken.map(Self.label).joined(separator: ", ")
      let complaint = taken.isEmpty ? "The answer names no option." : nil
      return .verdict(
        name,
        Set(taken) == right,
        answer: taken.isEmpty ? nil : labels,
        explanation: complaint
      )
    }
    switch reader.reading {
    case .option(let index):
      return .verdict(name, right.contains(index), answer: Self.label(index))
    case .several(let indices):
      let labels = indices.map(Self.label).joined(separator: ", ")
      return .verdict(name, false, explanation: "The answer names several options: \(labels).")
    case .nothing:
      return .verdict(name, false, explanation: "The answer names no option.")
    }
  }

  /// The letters of a target that lists some, as `A, C` or `AC`; nil for any other.
  private static func letters(in target: String) -> [String]? {
    let letters = target.filter { !$0.isWhitespace && !",;()[]".contains($0) }
    guard letters.count > 1, letters.allSatisfy({ ("A"..."Z").contains($0) }),
      Set(letters).count == letters.count
    else { return nil }
    return letters.map { String($0) }
  }

  /// The option that a target names, from 0; nil when it names none.
  private static func option(_ target: String, options: [Words], letterCount: Int) -> Int? {
    let words = Words(target).all.drop { $0.text == "(" || $0.text == "[" }
    if let letter = words.first?.letter, letter < letterCount {
      let delimiter = words.dropFirst().first
      let isLetter =
        words.count == 1 || delimiter.map { [")", "]", ".", ":"].contains($0.text) } ?? false
      if isLetter { return letter }
    }
    let texts = Words(target).texts
    return options.firstIndex { $0.texts == texts }
  }

  /// The letter of an option, or its number where the alphabet ends.
  private static func label(_ index: Int) -> String {
    index < 26 ? String(UnicodeScalar(UInt8(0x41 + index))) : String(index + 1)
  }
}

extension Words {
  /// The words and signs without the signs that only close a sentence.
  fileprivate var texts: [String] {
    var words = all[...]
    while let last = words.last, [".", ",", ";", ":", "!", "?"].contains(last.text) {
      words.removeLast()
    }
    return words.map(\.text)
  }
}
