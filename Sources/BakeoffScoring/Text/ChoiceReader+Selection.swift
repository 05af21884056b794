extension ChoiceReader {
  /// The options that an answer takes when it may take several, each once, in the order it names
  /// them.
  ///
  /// The first rule that finds some decides: the last `\boxed{A, C}`; the last statement, as "the
  /// answers are A and C"; an answer of nothing but letters, as "A, C" or "AC"; lines that each begin
  /// with a letter and a sign; every option named anywhere.
  var selection: [Int] {
    if let list = boxedList() ?? statedList() ?? lettersAlone() ?? leadingLetters() { return list }
    switch onlyMention() {
    case .option(let index): return [index]
    case .several(let indices): return indices
    case .nothing: return []
    }
  }

  private func boxedList() -> [Int]? {
    guard let start = words.lastIndex(where: { $0.text == "boxed" }) else { return nil }
    var position = start + 1
    var depth = 0
    var found: [Int] = []
    while let text = text(at: position) {
      if text == "{" { depth += 1 }
      if text == "}" {
        depth -= 1
        if depth <= 0 { break }
      }
      if let list = letters(at: position) {
        found += list
      } else if let option = option(at: position, isStated: true) {
        found.append(option.index)
        position = option.end
        continue
      }
      position += 1
    }
    return found.isEmpty ? nil : unique(found)
  }

  private func statedList() -> [Int]? {
    for index in words.indices.reversed() where Wording.statements.contains(words[index].text) {
      var position = index + 1
      while let text = text(at: position) {
        if let list = letters(at: position) { return list }
        if option(at: position, isStated: true) != nil { break }
        guard Wording.verbs.contains(text) || Wording.fillers.contains(text) else { break }
        position += 1
      }
    }
    switch statement() {
    case .option(let index): return [index]
    case .several(let indices): return indices
    case .nothing, nil: return nil
    }
  }

  private func lettersAlone() -> [Int]? {
    var found: [Int] = []
    for (index, word) in words.enumerated() where word.isWord {
      if let letter = word.letter, letter < letterCount {
        found.append(letter)
      } else if let list = letters(at: index) {
        found += list
      } else if word.text != "and" {
        return nil
      }
    }
    return found.isEmpty ? nil : unique(found)
  }

  private func leadingLetters() -> [Int]? {
    let lines = words.indices.filter { words[$0].beginsLine }
    let letters = lines.compactMap { leadingLetter(ofLineAt: $0) }
    return letters.isEmpty || letters.count < lines.count ? nil : unique(letters)
  }

  /// The options of a word that is letters run together, as AC; nil for any other.
  private func letters(at index: Int) -> [Int]? {
    guard words[index].isWord, words[index].text.utf8.count > 1,
      words[index].text.utf8.count <= letterCount
    else {
      return nil
    }
    let letters = words[index].text.utf8.map { Int($0) - 0x61 }
    guard letters.allSatisfy({ (0..<letterCount).contains($0) }),
      zip(letters, letters.dropFirst()).allSatisfy({ $0 < $1 }), !isOption(at: index)
    else { return nil }
    return letters
  }

  private func isOption(at index: Int) -> Bool {
    options.indices.contains { isText($0) && end(of: $0, at: index) != nil }
  }

  private func unique(_ list: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return list.filter { seen.insert($0).inserted }
  }
}
