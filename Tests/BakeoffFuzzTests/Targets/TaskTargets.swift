@testable import Bakeoff
@testable import BakeoffClient
@testable import BakeoffCore
@testable import BakeoffScoring
import Foundation

extension FuzzTargets {
  private static let taskWords = [
    "\"input\":", "\"messages\":", "\"target\":", "\"choices\":", "\"assert\":", "\"vars\":",
    "\"metadata\":", "\"tags\":", "\"params\":", "\"body\":", "\"tools\":", "\"tool_choice\":",
    "\"response_format\":", "\"images\":", "\"files\":", "\"role\":", "\"content\":", "{{a}}",
    "\"tool_calls\":", "\"image_url\":", "data:image/png;base64,", "\"threshold\":", "\"weight\":",
    "\"returns\":", "\"system\":", "\"id\":", "contains:x", "json-schema", "assert-set",
  ]

  /// Lines of samples, compressed or not.
  static let taskFile = FuzzTarget("task-file", words: taskWords) { input in
    try read(input) { TaskFile(path: $0) }
  }

  /// Lines of samples under names of their own, put into prompts.
  static let taskMatrix = FuzzTarget("task-matrix", words: taskWords) { input in
    let matrix = PromptMatrix(
      prompts: [
        .init(name: "plain", text: "{{input}}", system: "Be {{style}}."),
        .init(name: "long", text: "{{context.name}}: {{input}} {{n}}"),
      ],
      variables: [.init(name: "style", values: ["brief", "long"]), .init(name: "n", values: [1])]
    )
    try read(input) { TaskFile(path: $0, fields: ["target": "gold.text"], matrix: matrix) }
  }

  private static func read(_ input: [UInt8], _ file: (String) -> TaskFile) throws {
    let plan = try ScoringPlan(scorers: [])
    try ScratchFile.with(input, named: "tasks.jsonl") { path in
      var problems: [String] = []
      do {
        try file(path).read(
          onProblem: { problems.append($0.description) },
          onEntry: { entry in
            try? plan.validate(entry.sample)
            let stored = try? Sample(id: entry.sample.id, contentBytes: entry.content)
            try require(stored != nil, "a sample that cannot be read back")
            try require(
              stored?.contentBytes == entry.content,
              "a sample that is stored otherwise: \(String(decoding: entry.content, as: UTF8.self))"
            )
          }
        )
      } catch let error as InputError {
        try requirePlace(path, in: error.description, of: input)
      }
      for words in problems {
        try requirePlace("\(path):", in: words, of: input)
        let line = words.dropFirst(path.utf8.count + 1).prefix { $0.isNumber }
        try require(Int(line).map { $0 > 0 } == true, "an error without a line: \(words)")
      }
    }
  }

  /// What the store keeps of a sample.
  static let samples = FuzzTarget("samples", words: taskWords) { input in
    guard let sample = try? Sample(id: "a", contentBytes: input) else { return }
    let again = try? Sample(id: "a", contentBytes: sample.contentBytes)
    try require(again != nil, "a sample that cannot be read back")
    try require(again?.contentBytes == sample.contentBytes, "a sample that is stored otherwise")
  }

  /// Values on the first line, and a text that they are filled into.
  static let template = FuzzTarget(
    "template",
    words: ["{{", "}}", "{{a}}", "{{a.b}}", "{{ a }}", "{", "}", "{{{", "{{}}"]
  ) { input in
    let (head, rest) = split(input)
    guard let values = (try? JSON(parsing: head))?.objectValue,
      let text = String(validating: rest, as: UTF8.self)
    else { return }
    let isPlain = !PromptTemplate.hasPlaceholder(text)
    try require(isPlain == PromptTemplate.placeholders(in: text).isEmpty, "two minds about \(text)")
    let filled = try? PromptTemplate(values: values).filled(text)
    if isPlain { try require(filled == text, "a plain text becomes \(filled ?? "an error")") }
  }
}
