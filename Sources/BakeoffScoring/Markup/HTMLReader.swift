/// Reads the tags of HTML.
///
/// Any text is some HTML to a browser, so this is stricter: tags are well formed, elements are
/// nested, and only those end tags are missing that HTML lets go, as `</p>` and `</li>`.
struct HTMLReader {
  /// The known elements whose tags there are, in lower case.
  private(set) var elements: Set<String> = []
  /// What is wrong, as a phrase; nil when nothing is.
  private(set) var fault: String?

  /// Reads a text.
  init(_ text: String) {
    var rest = Substring(text)
    var open: [String] = []
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...]
      if rest.hasPrefix("<!--") {
        guard let end = rest.firstRange(of: "-->") else {
          note("a comment is not closed")
          return
        }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<!") || rest.hasPrefix("<?") {
        guard let end = rest.firstIndex(of: ">") else {
          note("a <! is not closed")
          return
        }
        rest = rest[end...].dropFirst()
      } else if let tag = HTMLTag(at: &rest) {
        note(tag, &open, &rest)
      } else {
        note("a < begins no tag: write &lt;")
        rest = rest.dropFirst()
      }
    }
    if let unclosed = open.first(where: { !Self.endMayBeMissing.contains($0) }) {
      note("<\(unclosed)> is not closed")
    }
  }

  private mutating func note(_ reason: String) { fault = fault ?? reason }

  private mutating func note(_ tag: HTMLTag, _ open: inout [String], _ rest: inout Substring) {
    if Self.known.contains(tag.name) { elements.insert(tag.name) }
    if tag.isEnd {
      guard let index = open.lastIndex(of: tag.name) else {
        // A browser makes an empty element of these two.
        if tag.name != "p", tag.name != "br" { note("</\(tag.name)> closes nothing") }
        return
      }
      if let inner = open[(index + 1)...].first(where: { !Self.endMayBeMissing.contains($0) }) {
        note("</\(tag.name)> stands before </\(inner)>")
      }
      open.removeSubrange(index...)
    } else if !tag.isSelfClosing, !Self.void.contains(tag.name) {
      if ["script", "style", "textarea", "title"].contains(tag.name) {
        // Their text has no tags.
        let end = rest.start(of: "</\(tag.name)")
        rest = end.map { rest[$0...] } ?? rest[rest.endIndex...]
      }
      open.append(tag.name)
    }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Elements that have no end tag.
  private static let void = words(
    "area base br col embed hr img input link meta param source track wbr"
  )

  /// Elements whose end tag may be left out.
  private static let endMayBeMissing = words(
    """
    html head body p li dt dd rt rp optgroup option colgroup caption thead tbody tfoot tr td th
    """
  )

  /// The elements of the HTML standard, and those that were in earlier ones.
  private static let known = void.union(endMayBeMissing).union(
    words(
      """
      a abbr acronym address applet article aside audio b basefont bdi bdo big blockquote button
      canvas center cite code data datalist del details dfn dialog dir div dl em fieldset figcaption
      figure font footer form frame frameset h1 h2 h3 h4 h5 h6 header hgroup i iframe ins kbd label
      legend main map mark marquee math menu meter nav noframes noscript object ol output picture
      pre progress q ruby s samp script search section select slot small span strike strong style
      sub summary sup svg table template textarea time title tt u ul var video
      """
    )
  )
}

/// A start tag or an end tag.
private struct HTMLTag {
  /// The name in lower case.
  let name: String
  let isEnd: Bool
  let isSelfClosing: Bool

  /// Reads the tag at the begin of a text and takes it off; nil when there is none.
  init?(at text: inout Substring) {
    var rest = text.dropFirst()
    isEnd = rest.first == "/"
    if isEnd { rest = rest.dropFirst() }
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ":") }
    guard name.first?.isLetter == true else { return nil }
    rest = rest[name.endIndex...]
    var quote: Character?
    var last: Character?
    while let next = rest.first, quote != nil || next != ">" {
      if let mark = quote {
        if next == mark { quote = nil }
      } else if next == "\"" || next == "'" {
        quote = next
      } else if next == "<" {
        return nil
      }
      last = next
      rest = rest.dropFirst()
    }
    guard rest.first == ">" else { return nil }
    self.name = name.lowercased()
    isSelfClosing = last == "/"
    text = rest.dropFirst()
  }
}

extension Substring {
  /// Where a text in lower case that begins with < stands in this one, whatever the case.
  fileprivate func start(of text: String) -> Index? {
    indices.first { self[$0] == "<" && self[$0...].prefix(text.count).lowercased() == text }
  }
}
