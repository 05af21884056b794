internal import BakeoffCore

/// The rule for URLs that credentials are sent to.
enum TokenEndpoint {
  /// Checks a URL: secrets go by HTTPS, or stay on this machine.
  ///
  /// - Parameters:
  ///   - url: The URL.
  ///   - origin: Where it was found, for the error.
  /// - Returns: The URL.
  /// - Throws: `ModelError` with `.configuration` for any other URL.
  static func checked(_ url: String, from origin: String) throws(ModelError) -> String {
    let parts = URLParts(url)
    let isClean = url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    guard isClean, parts.scheme == "https" && !parts.authority.isEmpty || isLoopback(parts) else {
      throw ModelError(
        .configuration,
        "the token endpoint \"\(parts.withoutUser)\" of \(origin) cannot be used: it must begin with "
          + "https://, or be on this machine"
      )
    }
    return url
  }

  private static func isLoopback(_ parts: URLParts) -> Bool {
    guard parts.scheme == "http" else { return false }
    if parts.authority == "[::1]" || parts.authority.hasPrefix("[::1]:") { return true }
    let host = parts.authority.split(separator: ":", omittingEmptySubsequences: false).first ?? ""
    let bytes = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return host.lowercased() == "localhost"
      || bytes.count == 4 && bytes[0] == 127 && !bytes.contains(nil)
  }
}
