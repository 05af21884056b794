/// Reads XML and says whether it is well formed (XML 1.0, fifth edition).
///
/// One pass over the code points. Foundation's parser would read the same, but on Linux it brings
/// libxml2 and ICU's converters into every start of the program, and it resolves what a DOCTYPE
/// names. Here a DOCTYPE is skipped and nothing is ever fetched; entities other than XML's five are
/// taken as declared when there is one. Namespaces are not checked.
struct XMLReader {
  /// Why a text is not well formed.
  struct Fault: Error, Hashable {
    /// What is wrong, as a phrase.
    let reason: String
  }

  /// How deep an element may stand to have a path.
  private static let namedDepth = 32

  private let scalars: [Unicode.Scalar]
  private var index: Int
  private var hasDoctype = false
  /// The paths of the elements down to the 32nd level, names joined by points, each once.
  private(set) var paths: Set<String> = []

  /// Reads a whole document.
  ///
  /// - Throws: `Fault` for the first thing that is wrong.
  init(document text: String) throws(Fault) {
    scalars = Array(text.unicodeScalars)
    index = 0
    if starts(with: "<?xml"), Self.isSpace(peek(5)) { try declaration() }
    try miscellany(allowsDoctype: true)
    try element()
    try miscellany(allowsDoctype: false)
    guard index == scalars.count else { throw Fault(reason: "there is text after the element") }
  }

  /// Reads the element that begins at a place; what follows it does not matter.
  ///
  /// - Throws: `Fault` for the first thing that is wrong.
  init(elementIn scalars: [Unicode.Scalar], at index: Int) throws(Fault) {
    self.scalars = scalars
    self.index = index
    try element()
  }

  // MARK: - The parts of a document

  private mutating func declaration() throws(Fault) {
    guard let end = find("?>") else { throw Fault(reason: "the XML declaration is not closed") }
    let inside = String(String.UnicodeScalarView(scalars[(index + 5)..<end]))
    guard inside.contains("version") else {
      throw Fault(reason: "the XML declaration has no version")
    }
    index = end + 2
  }

  private mutating func miscellany(allowsDoctype: Bool) throws(Fault) {
    while true {
      skipSpace()
      if starts(with: "<!--") {
        try comment()
      } else if starts(with: "<?") {
        try instruction()
      } else if allowsDoctype, !hasDoctype, starts(with: "<!DOCTYPE") {
        try doctype()
      } else {
        return
      }
    }
  }

  private mutating func comment() throws(Fault) {
    index += 4
    guard let end = find("--"), peek(end - index + 2) == ">" else {
      throw Fault(reason: "a comment is not closed, or has -- in it")
    }
    try checkCharacters(index..<end)
    index = end + 3
  }

  private mutating func instruction() throws(Fault) {
    index += 2
    let target = try name()
    guard target.lowercased() != "xml" else {
      throw Fault(reason: "the XML declaration is not at the begin")
    }
    guard let end = find("?>") else { throw Fault(reason: "<?\(target) is not closed") }
    try checkCharacters(index..<end)
    index = end + 2
  }

  /// Skips a DOCTYPE with what stands in its brackets and quotes.
  private mutating func doctype() throws(Fault) {
    hasDoctype = true
    var depth = 0
    while let scalar = peek() {
      index += 1
      switch scalar {
      case "\"", "'":
        guard let end = scalars[index...].firstIndex(of: scalar) else { break }
        index = end + 1
      case "[": depth += 1
      case "]": depth -= 1
      case ">" where depth == 0: return
      default: break
      }
    }
    throw Fault(reason: "the DOCTYPE is not closed")
  }

  /// Reads an element with all that is in it; a loop, so that no nesting exhausts the stack.
  private mutating func element() throws(Fault) {
    var open: [String] = []
    repeat {
      guard peek() == "<" else { throw Fault(reason: "an element is expected") }
      index += 1
      if open.isEmpty || peek() != "/" {
        let tag = try name()
        let isEmpty = try attributes(of: tag)
        // Deep nesting would make long paths, of which nobody asks.
        if open.count < Self.namedDepth { paths.insert((open + [tag]).joined(separator: ".")) }
        if !isEmpty { open.append(tag) }
      } else {
        index += 1
        let tag = try name()
        skipSpace()
        guard let last = open.popLast(), last == tag, peek() == ">" else {
          throw Fault(reason: "</\(tag)> closes nothing")
        }
        index += 1
      }
      if let last = open.last { try content(of: last) }
    } while !open.isEmpty
  }

  /// Reads text, comments and the like up to the next tag.
  private mutating func content(of tag: String) throws(Fault) {
    while let scalar = peek() {
      if starts(with: "<!--") {
        try comment()
      } else if starts(with: "<![CDATA[") {
        guard let end = find("]]>") else { throw Fault(reason: "CDATA is not closed") }
        try checkCharacters(index..<end)
        index = end + 3
      } else if starts(with: "<?") {
        try instruction()
      } else if scalar == "<" {
        return
      } else if scalar == "&" {
        try reference()
      } else if starts(with: "]]>") {
        throw Fault(reason: "]]> stands in text")
      } else {
        try checkCharacters(index..<(index + 1))
        index += 1
      }
    }
    throw Fault(reason: "<\(tag)> is not closed")
  }

  /// Reads attributes up to the end of the tag; gives whether the element is empty.
  private mutating func attributes(of tag: String) throws(Fault) -> Bool {
    var names: Set<String> = []
    while true {
      let hadSpace = Self.isSpace(peek())
      skipSpace()
      if starts(with: "/>") {
        index += 2
        return true
      }
      if peek() == ">" {
        index += 1
        return false
      }
      guard hadSpace else { throw Fault(reason: "the tag <\(tag) is malformed") }
      let attribute = try name()
      guard names.insert(attribute).inserted else {
        throw Fault(reason: "<\(tag)> has the attribute \(attribute) twice")
      }
      skipSpace()
      guard peek() == "=" else { throw Fault(reason: "the attribute \(attribute) has no value") }
      index += 1
      skipSpace()
      try value(of: attribute)
    }
  }

  private mutating func value(of attribute: String) throws(Fault) {
    guard let quote = peek(), quote == "\"" || quote == "'" else {
      throw Fault(reason: "the value of \(attribute) has no quotation marks")
    }
    index += 1
    while let scalar = peek(), scalar != quote {
      guard scalar != "<" else { throw Fault(reason: "the value of \(attribute) has a <") }
      if scalar == "&" {
        try reference()
      } else {
        try checkCharacters(index..<(index + 1))
        index += 1
      }
    }
    guard peek() == quote else { throw Fault(reason: "the value of \(attribute) is not closed") }
    index += 1
  }

  /// Reads `&amp;`, `&#38;` and the like.
  private mutating func reference() throws(Fault) {
    guard let end = scalars[index...].firstIndex(of: ";"), end > index + 1 else {
      throw Fault(reason: "an & stands alone: write &amp;")
    }
    let inside = String(String.UnicodeScalarView(scalars[(index + 1)..<end]))
    if inside.hasPrefix("#") {
      let digits = inside.dropFirst()
      let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let scalar = code.flatMap(Unicode.Scalar.init), Self.isCharacter(scalar) else {
        throw Fault(reason: "&\(inside); is no character")
      }
    } else {
      guard ["amp", "lt", "gt", "apos", "quot"].contains(inside) || hasDoctype else {
        throw Fault(reason: "&\(inside); is not declared")
      }
    }
    index = end + 1
  }

  // MARK: - Characters

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    index + offset < scalars.count ? scalars[index + offset] : nil
  }

  private func starts(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= scalars.count else { return false }
    return (0..<count).allSatisfy { scalars[index + $0].value == UInt32(text.utf8Start[$0]) }
  }

  /// Where a text of ASCII next stands; nil when it does not.
  private func find(_ text: String) -> Int? {
    let part = Array(text.unicodeScalars)
    return (index..<max(index, scalars.count - part.count + 1)).first { place in
      scalars[place] == part[0] && scalars[place...].starts(with: part)
    }
  }

  private mutating func skipSpace() { while Self.isSpace(peek()) { index += 1 } }

  private mutating func name() throws(Fault) -> String {
    let start = index
    while let scalar = peek(), Self.isInName(scalar, isFirst: index == start) { index += 1 }
    guard index > start else { throw Fault(reason: "a name is expected after <") }
    return String(String.UnicodeScalarView(scalars[start..<index]))
  }

  private func checkCharacters(_ range: Range<Int>) throws(Fault) {
    guard scalars[range].allSatisfy(Self.isCharacter) else {
      throw Fault(reason: "there is a control character")
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" } ?? false
  }

  private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
    default: false
    }
  }

  private static func isInName(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
    switch scalar.value {
    case 0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF,
      0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF,
      0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: !isFirst
    default: false
    }
  }
}
