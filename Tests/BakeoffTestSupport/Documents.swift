public import Testing

internal import Foundation

/// The documents that users read: the README, and the articles of every DocC catalog.
public enum Documents {
  /// A fenced block of a document.
  public struct Block: Sendable, CustomTestStringConvertible {
    /// The document's path in the package.
    public let document: String
    /// The line of its fence, from 1.
    public let line: Int
    /// What is between its fences, without indentation.
    public let lines: [String]

    /// Its place: `README.md:12`.
    public var testDescription: String { "\(document):\(line)" }
    /// Its text.
    public var text: String { lines.joined(separator: "\n") }
  }

  /// The top of the package.
  public static let package: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.path
  }()

  /// The paths of all documents in the package.
  public static let paths: [String] = {
    let sources = FileManager.default.enumerator(atPath: package + "/Sources")
    let articles = (sources?.allObjects ?? []).compactMap { $0 as? String }
      .filter { $0.contains(".docc/") && $0.hasSuffix(".md") }.map { "Sources/" + $0 }
    return ["README.md"] + articles.sorted()
  }()

  /// Every fenced block in a language.
  public static func blocks(of language: String) -> [Block] {
    paths.flatMap { blocks(of: language, in: $0) }
  }

  /// A block's text with its indentation, for languages in which that has a meaning.
  public static func indentedText(of block: Block) -> String {
    let text = (try? String(contentsOfFile: "\(package)/\(block.document)", encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n").dropFirst(block.line).prefix(block.lines.count)
      .joined(separator: "\n")
  }

  /// The fenced blocks of one document in a language.
  public static func blocks(of language: String, in document: String) -> [Block] {
    let text = (try? String(contentsOfFile: "\(package)/\(document)", encoding: .utf8)) ?? ""
    var blocks: [Block] = []
    var open: (line: Int, language: String, lines: [String])?
    for (index, indented) in text.components(separatedBy: "\n").enumerated() {
      // Within a list, a block is indented.
      let line = String(indented.drop { $0 == " " })
      if line.hasPrefix("```") {
        if let block = open, block.language == language {
          blocks.append(Block(document: document, line: block.line, lines: block.lines))
        }
        open = open == nil ? (index + 1, String(line.dropFirst(3)), []) : nil
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }
}
