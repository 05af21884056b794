/// The regions of AWS, as model names may hold them.
enum AWSRegion {
  /// Takes the region off a model's name that begins with one, as `us-west-2/MODEL` and
  /// `converse/us-west-2/MODEL` do, or finds the one that the name is bound to by being an ARN.
  ///
  /// - Parameter model: The name after the provider's prefix.
  /// - Returns: The region; nil when the name has none.
  static func taken(from model: inout String) -> String? {
    var parts = model.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let start = parts.first == "converse" ? 1 : 0
    if parts.count > start + 1, isRegion(parts[start]) {
      let region = parts.remove(at: start)
      model = parts.joined(separator: "/")
      return region
    }
    // arn:PARTITION:SERVICE:REGION:ACCOUNT:…
    let fields = parts[start].split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count > 5, fields[0] == "arn", isRegion(String(fields[3])) else { return nil }
    return String(fields[3])
  }

  /// Whether a word is shaped like a region: small letters, names between hyphens, a number.
  static func isRegion(_ word: String) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 3, let number = parts.last, Int(number) != nil else { return false }
    return parts.dropLast().allSatisfy { part in
      part.count >= 2 && part.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= $0 }
    }
  }
}
