internal import BakeoffCore
internal import Foundation

/// One element of `prompts`, before its file is read.
struct ConfiguredPrompt: Sendable {
  var name: String?
  var text: String?
  var file: String?
  var system: String?

  static let keys: [ConfigKey<ConfiguredPrompt>] = [
    ConfigKey("name", nameText, \.name, example: "brief", "What the prompt is called in reports."),
    ConfigKey(
      "text",
      .text,
      \.text,
      example: "Answer briefly: {{input}}",
      "The prompt with {{placeholders}}; {{input}} is the sample's own."
    ),
    ConfigKey("file", .text, \.file, example: "brief.txt", "A file with the prompt, instead."),
    ConfigKey(
      "system",
      .text,
      \.system,
      example: "You are terse.",
      "Instructions for samples that have none of their own."
    ),
  ]

  /// Reads an element: a text, or a mapping with `text` or `file`.
  static func read(
    _ node: ConfigNode,
    number: Int,
    folder: String
  ) throws(InputError) -> PromptMatrix.Prompt {
    var prompt = ConfiguredPrompt()
    if node.scalar != nil {
      prompt.text = try node.text()
    } else {
      let members = try node.members("a prompt, or a mapping with \"text\" or \"file\"")
      try ConfigSection(name: "prompt", keys: keys).read(members, into: &prompt)
    }
    var text = prompt.text
    var name = prompt.name
    if let file = prompt.file {
      guard text == nil else {
        throw InputError("\(node.place): \"text\" and \"file\" are there both: leave one out")
      }
      let path = ConfigPath.path(file, in: folder)
      guard let content = try? String(contentsOfFile: path, encoding: .utf8) else {
        throw InputError("\(node.place): cannot read the prompt in \(path)")
      }
      // The last line's end belongs to the file.
      text = content.hasSuffix("\n") ? String(content.dropLast()) : content
      let stem = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      name = name ?? (isName(stem) ? stem : nil)
    }
    guard let text else {
      throw InputError("\(node.place): no \"text\" and no \"file\" of a prompt")
    }
    guard PromptTemplate.hasPlaceholder(text) else {
      throw InputError(
        "\(node.place): the prompt has no {{placeholder}}, so that all samples would ask the same: "
          + "{{input}} stands for the sample's own prompt"
      )
    }
    return PromptMatrix.Prompt(
      name: name ?? "prompt-\(number)",
      text: text,
      system: prompt.system
    )
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || ".-_".contains($0) }
  }

  private static let nameText = ConfigValue<String>.form(
    "letters, digits, \".\", \"-\" or \"_\"",
    json: { .string($0) },
    parse: { isName($0) ? $0 : nil }
  )
}
