/// Text as the reference implementations of overlap measures see it: one code point after the other,
/// never joined into characters and never normalised.
///
/// They are written in Python; what counts as white space, as part of a word and as lower case is
/// Python's `str` and `re`.
typealias CodePoints = [Unicode.Scalar]

extension [Unicode.Scalar] {
  /// The code points of a text.
  init(of text: String) { self = Array(text.unicodeScalars) }

  /// The text that they are.
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }

  /// What stands between white space, as `str.split()` gives it.
  var words: [CodePoints] { split(whereSeparator: \.isPythonSpace).map(Array.init) }

  /// The same in lower case, as `str.lower()` gives it.
  var lowercased: CodePoints {
    var result: CodePoints = []
    result.reserveCapacity(count)
    for index in indices {
      let scalar = self[index]
      if scalar.value < 0x80 {
        let isCapital = (0x41...0x5A).contains(scalar.value)
        result.append(isCapital ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
      } else if scalar == "Σ", isFinal(index) {
        result.append("ς")
      } else {
        result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return result
  }

  /// Whether the letter at a place ends a word: Unicode's condition Final_Sigma.
  private func isFinal(_ index: Int) -> Bool {
    let before = self[..<index].last { !$0.properties.isCaseIgnorable }
    let after = self[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased == true && after?.properties.isCased != true
  }

  /// The same with every occurrence of a text replaced by another, from the start on.
  func replacing(_ part: String, with other: String) -> CodePoints {
    let part = CodePoints(of: part)
    let other = CodePoints(of: other)
    guard let first = part.first, contains(first) else { return self }
    var result: CodePoints = []
    var index = 0
    while index < count {
      if self[index] == first, self[index...].starts(with: part) {
        result += other
        index += part.count
      } else {
        result.append(self[index])
        index += 1
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether Python's `str.isspace` holds.
  var isPythonSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      true
    default: false
    }
  }

  /// Whether Python's `\w` matches: a letter, a number or an underscore.
  var isPythonWord: Bool {
    if value < 0x80 {
      return (0x30...0x39).contains(value) || (0x61...0x7A).contains(value | 0x20) || self == "_"
    }
    return switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// Whether it is one of ASCII's 32 signs of punctuation, Python's `string.punctuation`.
  var isPunctuationOfASCII: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Whether it is a digit of ASCII.
  var isDigitOfASCII: Bool { (0x30...0x39).contains(value) }
}
