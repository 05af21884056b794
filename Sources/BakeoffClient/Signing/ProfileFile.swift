internal import BakeoffCore
internal import Foundation

/// The sections of a file of settings as the tools of AWS and Oracle have them.
struct ProfileFile {
  private var sections: [String: [String: String]] = [:]

  /// Reads a file's text.
  ///
  /// Comments, lines of no known form and values over several lines, which no key or region has, are
  /// skipped. Of a repeated key the last value counts.
  init(parsing text: String) {
    var section: String?
    var indent = 0
    for line in text.split(whereSeparator: \.isNewline) {
      let words = Self.trimmed(line)
      guard let first = words.first, first != "#", first != ";" else { continue }
      if first == "[" {
        section = words.firstIndex(of: "]").map { Self.name(words[..<$0].dropFirst()) }
        indent = .max
        continue
      }
      let depth = line.prefix { $0 == " " || $0 == "\t" }.count
      // A deeper line goes on with the value of the one before.
      guard let section, depth <= indent, let equals = words.firstIndex(of: "=") else { continue }
      indent = depth
      let key = Self.trimmed(words[..<equals]).lowercased()
      sections[section, default: [:]][key] = Self.value(words[words.index(after: equals)...])
    }
  }

  /// Reads the file at a path; nil when there is none.
  ///
  /// - Throws: `ModelError` with `.configuration` when it cannot be read.
  init?(at path: String?) throws(ModelError) {
    guard let path, FileManager.default.fileExists(atPath: path) else { return nil }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw ModelError(.configuration, "\(path) cannot be read: check its rights")
    }
    self.init(parsing: String(decoding: bytes, as: UTF8.self))
  }

  /// The settings of a profile; nil when the file does not have it.
  ///
  /// In `config` a section is called `[profile NAME]`, in `credentials` only `[NAME]`.
  func profile(_ name: String) -> [String: String]? {
    sections["profile \(name)"] ?? sections[name]
  }

  /// The settings of a section; nil when the file does not have it.
  func section(_ name: String) -> [String: String]? { sections[name] }

  /// A section's name without quotes and with single spaces.
  private static func name(_ text: Substring) -> String {
    text.split { $0 == " " || $0 == "\t" || $0 == "\"" || $0 == "'" }.joined(separator: " ")
  }

  /// A value without the comment that may follow it after a space.
  private static func value(_ text: Substring) -> String {
    let starts = [" #", " ;", "\t#", "\t;"].compactMap { text.firstRange(of: $0)?.lowerBound }
    return String(trimmed(starts.min().map { text[..<$0] } ?? text))
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0 == " " || $0 == "\t" }
    let end = start.lastIndex { $0 != " " && $0 != "\t" }
    return end.map { start[...$0] } ?? ""
  }
}
