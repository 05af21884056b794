internal import BakeoffCore
internal import Foundation

/// Fills `{{name}}` placeholders in a prompt.
///
/// A dot reaches into objects: `{{user.name}}`.
struct PromptTemplate {
  let values: JSONObject

  /// Whether a text has something that looks like a placeholder.
  static func hasPlaceholder(_ text: String) -> Bool {
    // Bytes first: nearly every prompt has none, and searching for a string is slow.
    text.utf8.contains(UInt8(ascii: "{")) && next(in: text[...]) != nil
  }

  /// The names in a text's placeholders, up to the first dot of each.
  static func placeholders(in text: String) -> [String] {
    var names: [String] = []
    var rest = text[...]
    while let (range, name) = next(in: rest) {
      names.append(name.split(separator: ".").first.map(String.init) ?? name)
      rest = rest[range.upperBound...]
    }
    return names
  }

  /// The text with every placeholder replaced: strings as they are, other values as JSON.
  ///
  /// - Throws: `TaskLineError` that names a placeholder without a value.
  func filled(_ text: String) throws(TaskLineError) -> String {
    var result = ""
    var rest = text[...]
    while let (range, name) = Self.next(in: rest) {
      result += rest[..<range.lowerBound]
      result += try value(of: name)
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  /// The turn with the placeholders of its words and addresses replaced.
  ///
  /// - Throws: `TaskLineError` that names a placeholder without a value.
  func filled(_ message: Message) throws(TaskLineError) -> Message {
    var message = message
    for index in message.parts.indices {
      switch message.parts[index] {
      case .text(let text): message.parts[index] = .text(try filled(text))
      case .attachment(var attachment):
        guard case .url(let url) = attachment.source else { continue }
        attachment.source = Attachment.source(ofURL: try filled(url))
        message.parts[index] = .attachment(attachment)
      }
    }
    return message
  }

  /// A path, or a list of paths, with every placeholder replaced; nil for nil.
  ///
  /// - Throws: `TaskLineError` that names a placeholder without a value.
  func filled(_ paths: JSON?) throws(TaskLineError) -> JSON? {
    guard let paths else { return nil }
    if let path = paths.stringValue { return .string(try filled(path)) }
    guard let elements = paths.arrayValue else { return paths }
    var filled: [JSON] = []
    for element in elements { filled.append(try self.filled(element) ?? element) }
    return .array(filled)
  }

  private func value(of name: String) throws(TaskLineError) -> String {
    var value = JSON.object(values)
    for part in name.split(separator: ".") {
      guard let member = value[String(part)] else {
        if value.objectValue?[String(part)] != nil {
          throw TaskLineError(
            "the prompt has {{\(name)}} but \"\(name)\" in \"vars\" is null: "
              + "give it a value"
          )
        }
        let known = values.keys.isEmpty ? "it is empty" : values.keys.joined(separator: ", ")
        throw TaskLineError(
          "the prompt has {{\(name)}} but \"vars\" has no \"\(name)\" (it has: \(known))"
        )
      }
      value = member
    }
    return value.stringValue ?? value.text
  }

  /// The first placeholder of a text; nil when there is none.
  private static func next(in text: Substring) -> (Range<String.Index>, String)? {
    var rest = text
    while let open = rest.firstRange(of: "{{") {
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else { return nil }
      let name = rest[..<close.lowerBound].trimmingCharacters(in: .whitespaces)
      let isName =
        name.first.map { $0.isLetter || $0 == "_" } == true
        && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." || $0 == "-" }
      if isName { return (open.lowerBound..<close.upperBound, name) }
    }
    return nil
  }
}
