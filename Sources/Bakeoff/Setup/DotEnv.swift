internal import BakeoffCore
internal import Foundation

/// A file of settings: lines of `NAME=value`.
///
/// An optional `export` before a name is skipped. A value in single quotes is taken as it is; in
/// double quotes `\n`, `\t`, `\"` and `\\` are unescaped; an unquoted value ends before ` #`. Empty
/// lines and lines that begin with `#` are skipped. Of a repeated name the last value counts.
struct DotEnv {
  /// The settings by name.
  private(set) var values: [String: String] = [:]
  /// The lines that they stand on, from 1.
  private(set) var lines: [String: Int] = [:]

  /// Reads the text of a file.
  ///
  /// - Parameters:
  ///   - text: What stands in the file.
  ///   - path: What the file is called in errors.
  /// - Throws: `InputError` that names the line which is no setting.
  init(parsing text: String, path: String) throws(InputError) {
    // "\r\n" is one character to Swift, so lines are split on any kind of line end.
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      var rest = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      if rest.isEmpty || rest.first == "#" { continue }
      if rest.hasPrefix("export ") { rest = rest.dropFirst(7).drop { $0.isWhitespace } }
      guard let equals = rest.firstIndex(of: "="),
        let name = Self.name(rest[..<equals]),
        let value = Self.value(rest[rest.index(after: equals)...])
      else {
        throw InputError("\(path):\(index + 1): expected NAME=value, as in OPENAI_API_KEY=…")
      }
      values[name] = value
      lines[name] = index + 1
    }
  }

  /// The path of the nearest `.env`, looked for in a folder and then in those above it; nil when
  /// there is none.
  static func nearest(from folder: String) -> String? {
    var url = URL(fileURLWithPath: folder, isDirectory: true).standardizedFileURL
    while true {
      let candidate = url.appendingPathComponent(".env").path
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return candidate
      }
      guard url.path != "/" else { return nil }
      url = url.deletingLastPathComponent().standardizedFileURL
    }
  }

  private static func name(_ text: Substring) -> String? {
    let name = text.trimmingCharacters(in: .whitespaces)
    let isName =
      name.first.map { $0.isLetter || $0 == "_" } == true
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    return isName ? name : nil
  }

  private static func value(_ text: Substring) -> String? {
    let text = text.drop { $0 == " " || $0 == "\t" }
    guard let quote = text.first, quote == "\"" || quote == "'" else {
      var value = text
      if value.first == "#" { return "" }
      if let comment = value.firstRange(of: " #") { value = value[..<comment.lowerBound] }
      return value.trimmingCharacters(in: .whitespaces)
    }
    var value = ""
    var index = text.index(after: text.startIndex)
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if character == quote {
        let rest = text[next...].drop { $0 == " " || $0 == "\t" }
        return rest.isEmpty || rest.first == "#" ? value : nil
      }
      if character == "\\", quote == "\"", next < text.endIndex {
        switch text[next] {
        case "n": value.append("\n")
        case "t": value.append("\t")
        case "\"", "\\": value.append(text[next])
        default: value += "\\\(text[next])"
        }
        index = text.index(after: next)
      } else {
        value.append(character)
        index = next
      }
    }
    return nil
  }
}
