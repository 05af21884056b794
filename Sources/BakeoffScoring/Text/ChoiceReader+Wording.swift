extension ChoiceReader {
  /// The words that answers state a choice with.
  enum Wording {
    /// Words that a statement of the choice begins with.
    static let statements = choosing.union([
      "answer", "answers", "choice", "option", "selection", "solution",
    ])
    /// Those of them that need no verb.
    static let choosing: Set = ["choose", "chose", "select", "selected", "pick", "picked"]
    /// What joins such a word to the choice.
    static let verbs: Set = [":", "=", "is", "are", "be", "was"]
    /// What may stand between.
    static let fillers: Set = [
      "(", "[", "{", "-", "<", ">", "#", "a", "an", "the", "would", "should", "must", "will",
      "correct", "right", "best", "final", "most", "likely", "option", "choice", "letter", "answer",
      "to", "this", "question", "here", "therefore", "thus", "so", "clearly", "definitely",
      "probably", "boxed", "text", "textbf", "mathbf", "mathrm", ",",
    ]
    /// What may stand between `\boxed{` and the choice.
    static let boxFillers: Set = [
      "{", "(", "[", "text", "textbf", "mathbf", "mathrm", "option", "choice", ":",
    ]
    /// What joins two options that an answer does not decide between.
    static let conjunctions: Set = ["or", "and", "/", "&", ","]
    /// What follows the letter A and never the article.
    static let afterLetter: Set = [
      "is", "and", "or", "because", "since", "as", "was", "are", "but", "not", "would", "seems",
    ]
  }

  /// The text of the word at a position; nil past the end.
  func text(at index: Int) -> String? { words.indices.contains(index) ? words[index].text : nil }

  /// Whether a position is past the end or at the begin of a line, signs that close left out.
  func endsLine(_ index: Int) -> Bool {
    var index = index
    while let text = text(at: index), [".", ")", "]", "}", "!"].contains(text),
      !words[index].beginsLine
    {
      index += 1
    }
    return !words.indices.contains(index) || words[index].beginsLine
  }

  /// The option that is named at a position, and where its name ends; nil when none is.
  func option(at index: Int, isStated: Bool = false) -> (index: Int, end: Int)? {
    guard words.indices.contains(index) else { return nil }
    let text = options.indices
      .filter { isText($0) }
      .compactMap { option in end(of: option, at: index).map { (index: option, end: $0) } }
      .max { $0.end < $1.end }
    if let text, text.end > index + 1 { return text }
    if let letter = words[index].letter, letter < letterCount,
      !isArticle(index, isStated: isStated)
    {
      return (letter, index + 1)
    }
    return text
  }

  /// Where the text of an option ends that begins at a position; nil when it does not.
  func end(of option: Int, at start: Int) -> Int? {
    let texts = options[option]
    guard start + texts.count <= words.count, words[start].text == texts[0],
      zip(words[start...], texts).allSatisfy({ $0.text == $1 })
    else { return nil }
    return start + texts.count
  }

  /// Whether an option can be told by its text: a single letter is read as a letter.
  func isText(_ option: Int) -> Bool {
    guard let first = options[option].first else { return false }
    return options[option].count > 1 || first.utf8.count > 1
      || !(first.utf8.first.map { (0x61...0x7A).contains($0) } ?? false)
  }

  /// The option found, or several when others follow with "or" or the like.
  func alternatives(to found: (index: Int, end: Int)) -> Reading {
    var all = [found.index]
    var end = found.end
    while true {
      var position = end
      while let text = text(at: position), text == ")" || text == "]" { position += 1 }
      guard let text = text(at: position), Wording.conjunctions.contains(text) else { break }
      position += 1
      while let text = self.text(at: position), ["(", "[", "or", "and"].contains(text) {
        position += 1
      }
      guard let next = option(at: position) else { break }
      if !all.contains(next.index) { all.append(next.index) }
      end = next.end
    }
    return all.count == 1 ? .option(found.index) : .several(all)
  }

  /// Whether the word at a position names an option by its letter, wherever it stands.
  func isMention(_ index: Int) -> Bool {
    guard let letter = words[index].letter, letter < letterCount else { return false }
    let before = text(at: index - 1)
    if before == "option" || before == "choice" { return !isArticle(index, isStated: true) }
    if before == "(" || before == "[" {
      return text(at: index + 1) == ")" || text(at: index + 1) == "]"
    }
    return words[index].isCapital && !isArticle(index, isStated: false)
  }

  /// Whether a letter A or I is rather the article or the pronoun: a word follows on its line.
  ///
  /// A capital A is an article only where a sentence begins, and not where the choice is stated.
  private func isArticle(_ index: Int, isStated: Bool) -> Bool {
    let word = words[index]
    guard word.text == "a" || word.text == "i", let next = text(at: index + 1),
      words[index + 1].isWord, !words[index + 1].beginsLine
    else { return false }
    guard word.text == "a", word.isCapital else {
      return word.text == "i" || !Wording.afterLetter.contains(next)
    }
    if isStated || Wording.afterLetter.contains(next) { return false }
    guard index > 0, !word.beginsLine else { return true }
    return [".", "!", "?", ":"].contains(words[index - 1].text)
  }
}
