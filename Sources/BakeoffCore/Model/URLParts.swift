/// The parts of a URL that matter here, found by its delimiters alone.
package struct URLParts {
  /// What stands before the first colon, in lowercase; empty when there is no colon.
  package let scheme: String
  /// Host and port as written, without a user's name or password; empty when there is none.
  package let authority: String
  /// A user's name and password as they stand before the host, and the password alone; empty when there
  /// are none.
  package let userSecrets: [String]
  /// What follows the host, from its slash on; may be empty.
  package let rest: String

  /// Takes a URL apart; whatever is missing is empty.
  package init(_ url: String) {
    // By bytes and not by characters, for every request takes its URL apart; all that is looked for is
    // ASCII.
    let bytes = url.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
      (scheme, authority, rest, userSecrets) = ("", "", url, [])
      return
    }
    scheme = url[..<colon].lowercased()
    let afterColon = bytes[bytes.index(after: colon)...]
    guard afterColon.starts(with: "//".utf8) else {
      (authority, rest, userSecrets) = ("", String(Substring(afterColon)), [])
      return
    }
    let afterSlashes = afterColon.dropFirst(2)
    let end = afterSlashes.firstIndex { "/?#".utf8.contains($0) } ?? afterSlashes.endIndex
    let full = afterSlashes[..<end]
    if let mark = full.lastIndex(of: UInt8(ascii: "@")) {
      authority = String(Substring(full[full.index(after: mark)...]))
      let user = String(Substring(full[..<mark]))
      userSecrets = [user] + user.split(separator: ":", maxSplits: 1).dropFirst().map(String.init)
    } else {
      authority = String(Substring(full))
      userSecrets = []
    }
    rest = String(Substring(afterSlashes[end...]))
  }

  /// Scheme, host and port: what shares connections and rate limits.
  package var endpoint: String { authority.isEmpty ? scheme + ":" : scheme + "://" + authority }

  /// The URL without a user's name or password, so that it can be shown and stored.
  package var withoutUser: String { endpoint + rest }
}
