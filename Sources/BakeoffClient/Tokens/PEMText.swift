internal import Foundation

/// Finds the blocks in a file that holds several in PEM.
enum PEMText {
  /// The bytes of the first block with a label; nil when there is none.
  static func block(_ label: String, in text: String) -> [UInt8]? {
    guard let block = wholeBlock(label, in: text) else { return nil }
    let lines = block.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("-----") }
    return Data(base64Encoded: lines.joined().filter { !$0.isWhitespace }).map { [UInt8]($0) }
  }

  /// The first private key with its first and last line; nil when there is none.
  static func keyText(in text: String) -> String? {
    let labels = ["PRIVATE KEY", "RSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY"]
    return labels.lazy.compactMap { wholeBlock($0, in: text) }.first
  }

  private static func wholeBlock(_ label: String, in text: String) -> String? {
    guard let start = text.firstRange(of: "-----BEGIN \(label)-----")?.lowerBound,
      let end = text[start...].firstRange(of: "-----END \(label)-----")?.upperBound
    else { return nil }
    return String(text[start..<end]) + "\n"
  }
}
