/// Takes the endings off English words: Porter's algorithm with the extensions of NLTK, which
/// rouge-score uses.
///
/// Porter, "An algorithm for suffix stripping", Program 14 (1980) 130–137. The extensions: a few
/// irregular words, `ies` and `ied` after one letter, `y` only after a consonant, two letters that
/// count as a short syllable, `alli` before the other rules, and the endings `fulli` and `logi`.
enum PorterStemmer {
  /// A word in ASCII.
  typealias Word = [UInt8]

  /// The stem of a word of a–z and 0–9.
  static func stem(_ word: Word) -> Word {
    if let irregular = irregulars[word] { return irregular }
    guard word.count > 2 else { return word }
    return withoutDoubleL(
      withoutE(applied(fourth, applied(third, second(yToI(pastAndGerund(plural(word)))))))
    )
  }

  private static let irregulars: [Word: Word] = Dictionary(
    uniqueKeysWithValues: [
      ("sky", "sky"), ("skies", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"),
      ("news", "news"), ("innings", "inning"), ("inning", "inning"), ("outings", "outing"),
      ("outing", "outing"), ("cannings", "canning"), ("canning", "canning"), ("howe", "howe"),
      ("proceed", "proceed"), ("exceed", "exceed"), ("succeed", "succeed"),
    ].map { (Word($0.utf8), Word($1.utf8)) }
  )

  // MARK: - What a stem is like

  /// For each letter whether it is a consonant; a y is one unless it follows one.
  private static func consonants(_ word: some Collection<UInt8>) -> [Bool] {
    var flags: [Bool] = []
    for letter in word {
      if vowels.contains(letter) {
        flags.append(false)
      } else if letter == UInt8(ascii: "y") {
        flags.append(flags.last.map { !$0 } ?? true)
      } else {
        flags.append(true)
      }
    }
    return flags
  }

  private static let vowels = Set("aeiou".utf8)

  /// How often a vowel is followed by a consonant: Porter's m.
  private static func measure(_ word: some Collection<UInt8>) -> Int {
    let flags = consonants(word)
    return zip(flags, flags.dropFirst()).count { !$0 && $1 }
  }

  private static func hasVowel(_ word: some Collection<UInt8>) -> Bool {
    consonants(word).contains(false)
  }

  /// Whether it ends as a short syllable does: Porter's *o.
  private static func endsShort(_ word: Word) -> Bool {
    let flags = consonants(word)
    let count = word.count
    if count == 2 { return !flags[0] && flags[1] }
    guard count > 2 else { return false }
    return flags[count - 3] && !flags[count - 2] && flags[count - 1]
      && !"wxy".utf8.contains(word[count - 1])
  }

  private static func endsDouble(_ word: Word) -> Bool {
    guard word.count > 1, word[word.count - 1] == word[word.count - 2] else { return false }
    return consonants(word).last == true
  }

  // MARK: - The steps

  private static func ends(_ word: Word, _ suffix: String) -> Bool {
    word.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  private static func replaced(_ word: Word, _ suffix: String, _ other: String) -> Word {
    word.dropLast(suffix.utf8.count) + Array(other.utf8)
  }

  private static func plural(_ word: Word) -> Word {
    if ends(word, "ies") { return replaced(word, "ies", word.count == 4 ? "ie" : "i") }
    if ends(word, "sses") { return replaced(word, "sses", "ss") }
    if ends(word, "ss") { return word }
    return ends(word, "s") ? word.dropLast() : word
  }

  private static func pastAndGerund(_ word: Word) -> Word {
    if ends(word, "ied") { return replaced(word, "ied", word.count == 4 ? "ie" : "i") }
    if ends(word, "eed") { return measure(word.dropLast(3)) > 0 ? word.dropLast() : word }
    for suffix in ["ed", "ing"] where ends(word, suffix) {
      let stem = Word(word.dropLast(suffix.utf8.count))
      if hasVowel(stem) { return completed(stem) }
    }
    return word
  }

  private static func completed(_ stem: Word) -> Word {
    let e = UInt8(ascii: "e")
    if ends(stem, "at") || ends(stem, "bl") || ends(stem, "iz") { return stem + [e] }
    if endsDouble(stem), let last = stem.last {
      return "lsz".utf8.contains(last) ? stem : stem.dropLast()
    }
    return measure(stem) == 1 && endsShort(stem) ? stem + [e] : stem
  }

  private static func yToI(_ word: Word) -> Word {
    guard ends(word, "y"), word.count > 2, consonants(word.dropLast()).last == true else {
      return word
    }
    return replaced(word, "y", "i")
  }

  private static func second(_ word: Word) -> Word {
    if ends(word, "alli"), measure(word.dropLast(4)) > 0 {
      return second(replaced(word, "alli", "al"))
    }
    let short = applied(secondRules, word)
    if short != word || secondRules.contains(where: { ends(word, $0.suffix) }) { return short }
    if ends(word, "fulli") { return measure(word.dropLast(5)) > 0 ? word.dropLast(2) : word }
    if ends(word, "logi"), measure(word.dropLast(3)) > 0 { return word.dropLast() }
    return word
  }

  /// The first rule whose suffix fits decides, whether its condition holds or not.
  private static func applied(_ rules: [Rule], _ word: Word) -> Word {
    guard let rule = rules.first(where: { ends(word, $0.suffix) }) else { return word }
    let stem = word.dropLast(rule.suffix.utf8.count)
    guard measure(stem) >= rule.leastMeasure else { return word }
    if rule.suffix == "ion", let last = stem.last, !"st".utf8.contains(last) { return word }
    return replaced(word, rule.suffix, rule.replacement)
  }

  private static func withoutE(_ word: Word) -> Word {
    guard ends(word, "e") else { return word }
    let stem = Word(word.dropLast())
    let measure = measure(stem)
    return measure > 1 || (measure == 1 && !endsShort(stem)) ? stem : word
  }

  private static func withoutDoubleL(_ word: Word) -> Word {
    ends(word, "ll") && measure(word.dropLast()) > 1 ? word.dropLast() : word
  }

  // MARK: - The rules

  private struct Rule {
    let suffix: String
    let replacement: String
    let leastMeasure: Int
  }

  private static let secondRules = [
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
    ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
  ].map { Rule(suffix: $0, replacement: $1, leastMeasure: 1) }

  private static let third = [
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""),
  ].map { Rule(suffix: $0, replacement: $1, leastMeasure: 1) }

  private static let fourth = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou",
    "ism", "ate", "iti", "ous", "ive", "ize",
  ].map { Rule(suffix: $0, replacement: "", leastMeasure: 2) }
}
