/// A URI or a reference to one, taken apart and resolved as RFC 3986 says.
struct SchemaURI: Hashable {
  private var scheme: Substring?
  private var authority: Substring?
  private var path: Substring
  private var query: Substring?
  /// What follows `#`, as it is written; nil without.
  private(set) var fragment: Substring?

  /// Takes a text apart; any text is some reference.
  init(_ text: String) {
    var rest = text[...]
    if let hash = rest.firstIndex(of: "#") {
      fragment = rest[rest.index(after: hash)...]
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: "?") {
      query = rest[rest.index(after: mark)...]
      rest = rest[..<mark]
    }
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    if name.first?.isLetter == true, rest[name.endIndex...].first == ":" {
      scheme = name
      rest = rest[name.endIndex...].dropFirst()
    }
    if rest.hasPrefix("//") {
      let end = rest.dropFirst(2).firstIndex(of: "/") ?? rest.endIndex
      authority = rest[..<end].dropFirst(2)
      rest = rest[end...]
    }
    path = rest
  }

  /// The URI that a reference means within this one.
  func resolving(_ reference: SchemaURI) -> SchemaURI {
    var target = reference
    guard reference.scheme == nil else { return target.normalised }
    target.scheme = scheme
    guard reference.authority == nil else { return target.normalised }
    target.authority = authority
    if reference.path.isEmpty {
      target.path = path
      target.query = reference.query ?? query
      return target
    }
    if !reference.path.hasPrefix("/") {
      if authority != nil, path.isEmpty {
        target.path = "/" + reference.path
      } else {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        target.path = folder + reference.path
      }
    }
    return target.normalised
  }

  /// The same without its fragment.
  var document: SchemaURI {
    var uri = self
    uri.fragment = nil
    return uri
  }

  /// The URI as text.
  var text: String {
    (scheme.map { "\($0):" } ?? "") + (authority.map { "//\($0)" } ?? "") + path
      + (query.map { "?\($0)" } ?? "") + (fragment.map { "#\($0)" } ?? "")
  }

  /// The same without `.` and `..` in a path of folders.
  private var normalised: SchemaURI {
    guard path.contains("."), path.hasPrefix("/") else { return self }
    var kept: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for part in parts {
      if part == ".." { _ = kept.popLast() } else if part != "." { kept.append(part) }
    }
    if parts.last == "." || parts.last == ".." { kept.append("") }
    var uri = self
    uri.path = "/" + kept.joined(separator: "/")[...]
    return uri
  }
}
