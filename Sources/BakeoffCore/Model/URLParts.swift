/// The parts of a URL that matter here, found by its delimiters alone.
package struct URLParts {
  /// What stands before the first colon, in lowercase; empty when there is no colon.
  package let scheme: String
  /// Host and port as written, without a user's name or password; empty when there is none.
  package let authority: String
  /// What follows the host, from its slash on; may be empty.
  package let rest: String

  /// Takes a URL apart; whatever is missing is empty.
  package init(_ url: String) {
    guard let colon = url.firstIndex(of: ":") else {
      (scheme, authority, rest) = ("", "", url)
      return
    }
    scheme = url[..<colon].lowercased()
    let afterColon = url[url.index(after: colon)...]
    guard afterColon.hasPrefix("//") else {
      (authority, rest) = ("", String(afterColon))
      return
    }
    let afterSlashes = afterColon.dropFirst(2)
    let end = afterSlashes.firstIndex { "/?#".contains($0) } ?? afterSlashes.endIndex
    let full = afterSlashes[..<end]
    authority = String(full.lastIndex(of: "@").map { full[full.index(after: $0)...] } ?? full)
    rest = String(afterSlashes[end...])
  }

  /// Scheme, host and port: what shares connections and rate limits.
  package var endpoint: String { authority.isEmpty ? scheme + ":" : scheme + "://" + authority }

  /// The URL without a user's name or password, so that it can be shown and stored.
  package var withoutUser: String { endpoint + rest }
}
