/// How texts of mock models are split and counted.
package enum MockWords {
  /// Words with the white space before them.
  package static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    for character in text {
      if pieces.isEmpty || character.isWhitespace && pieces.last?.last?.isWhitespace == false {
        pieces.append(String(character))
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }

  /// About four bytes make a token of English.
  package static func tokens(of text: String) -> Int { max(1, text.utf8.count / 4) }
}
