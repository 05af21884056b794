/// Finds the option that an answer takes.
///
/// The first rule that finds one decides:
/// 1. the last `\boxed{B}`;
/// 2. the last statement: "answer: B", "the answer is Paris", "the correct option is (C)", "I
///    choose D";
/// 3. a line that is a letter and nothing else, if it is the whole answer or its last line;
/// 4. the letter that the answer begins with, as in "B) Paris", unless a list of options begins;
/// 5. the only option named anywhere, by its text (whole words, whatever the case, longer options
///    first) or by its letter (a capital, or in brackets, or after "option").
///
/// The article "A" and the pronoun "I" are no letters; letters past the last option are none either.
struct ChoiceReader {
  /// What an answer takes.
  enum Reading: Equatable {
    /// One option, from 0.
    case option(Int)
    /// Several, without saying which, from 0.
    case several([Int])
    /// None that can be made out.
    case nothing
  }

  /// The answer.
  let words: [Words.Word]
  /// The words of each option; empty when only letters are known.
  let options: [[String]]
  /// How many options have a letter, up to 26.
  let letterCount: Int

  /// What the answer takes.
  var reading: Reading {
    boxed() ?? statement() ?? loneLetter() ?? leadingLetter() ?? onlyMention()
  }

  // MARK: - Rules

  private func boxed() -> Reading? {
    for index in words.indices.reversed() where words[index].text == "boxed" {
      var position = index + 1
      while let text = text(at: position), Wording.boxFillers.contains(text) { position += 1 }
      if let found = option(at: position) { return .option(found.index) }
    }
    return nil
  }

  func statement() -> Reading? {
    for index in words.indices.reversed() {
      let anchor = words[index].text
      guard Wording.statements.contains(anchor) else { continue }
      var isStated = Wording.choosing.contains(anchor)
      var position = index + 1
      while let text = text(at: position) {
        if let found = option(at: position, isStated: true), isStated || endsLine(found.end) {
          return alternatives(to: found)
        }
        if Wording.verbs.contains(text) {
          isStated = true
        } else if !Wording.fillers.contains(text) {
          break
        }
        position += 1
      }
    }
    return nil
  }

  private func loneLetter() -> Reading? {
    let start = words.lastIndex { $0.beginsLine } ?? 0
    let line = words[start...].filter(\.isWord)
    guard line.count == 1, let letter = line.first?.letter, letter < letterCount else { return nil }
    return .option(letter)
  }

  private func leadingLetter() -> Reading? {
    guard let first = leadingLetter(ofLineAt: 0) else { return nil }
    // "A) … B) …" is the list of the options being discussed, not a choice of A.
    let lines = words.indices.dropFirst().filter { words[$0].beginsLine }
    let isList = first == 0 && lines.contains { leadingLetter(ofLineAt: $0) == 1 }
    return isList ? nil : .option(first)
  }

  func leadingLetter(ofLineAt start: Int) -> Int? {
    let isOpen = text(at: start) == "(" || text(at: start) == "["
    let index = isOpen ? start + 1 : start
    guard words.indices.contains(index), let letter = words[index].letter, letter < letterCount,
      let sign = text(at: index + 1), !endsLine(index + 1)
    else { return nil }
    switch sign {
    case ")", "]": return letter
    case ".", ":", "-", ",": return words[index].isCapital ? letter : nil
    default: return nil
    }
  }

  func onlyMention() -> Reading {
    var isTaken = Array(repeating: false, count: words.count)
    let texts = mentionedTexts(taking: &isTaken)
    let letters = Set(
      words.indices.filter { !isTaken[$0] && isMention($0) }.compactMap { words[$0].letter }
    )
    let all = texts.union(letters)
    if all.isEmpty { return .nothing }
    if all.count == 1, let only = all.first { return .option(only) }
    // One letter beside several texts is a choice with its reasons, and the other way round.
    if texts.count > 1, letters.count == 1, let only = letters.first { return .option(only) }
    if letters.count > 1, texts.count == 1, let only = texts.first { return .option(only) }
    return .several(all.sorted())
  }

  /// The options whose texts occur; the words of a longer one are taken and count for no shorter.
  private func mentionedTexts(taking isTaken: inout [Bool]) -> Set<Int> {
    var found: Set<Int> = []
    for option in options.indices.sorted(by: { options[$0].count > options[$1].count })
    where isText(option) {
      for start in words.indices {
        guard let end = end(of: option, at: start), !isTaken[start..<end].contains(true) else {
          continue
        }
        for index in start..<end { isTaken[index] = true }
        found.insert(option)
      }
    }
    return found
  }
}
