/// Finds what looks like a provider's key in texts that others wrote, such as a gateway that repeats
/// the key it uses itself.
enum KeyPattern {
  /// How keys begin, and how many characters such a word has at least: names of models may begin
  /// like keys, but they are shorter.
  private static let forms: [(start: String, length: Int)] = [
    ("sk-", 12), ("sk_", 16), ("gsk_", 20), ("AIza", 30), ("xai-", 50), ("hf_", 20), ("r8_", 20),
    ("nvapi-", 30), ("csk-", 20), ("pplx-", 40), ("dapi", 30), ("fw_", 20), ("tgp_", 20),
    ("AKIA", 16), ("ASIA", 16), ("ya29.", 20), ("eyJ", 40), ("ghp_", 20), ("github_pat_", 30),
  ]

  /// The text with `<redacted>` for every such word, and for what follows "Bearer".
  static func redacted(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    var isAfterScheme = false
    while !rest.isEmpty {
      let gap = rest.prefix { !isInWord($0) }
      result += gap
      rest = rest.dropFirst(gap.count)
      let word = rest.prefix(while: isInWord)
      rest = rest.dropFirst(word.count)
      let isToken =
        isAfterScheme && gap == " " && word.count >= 12 && word.contains(where: \.isNumber)
      result += isToken || isKey(word) ? "<redacted>" : word
      isAfterScheme = word == "Bearer"
    }
    return result
  }

  private static func isKey(_ word: Substring) -> Bool {
    forms.contains { word.count >= $0.length && word.hasPrefix($0.start) }
  }

  /// Stars are in it, for a key is often repeated with its middle blotted out.
  private static func isInWord(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-_.*".contains(character))
  }
}
