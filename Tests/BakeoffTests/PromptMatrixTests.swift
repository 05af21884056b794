import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff

@Suite("Prompts × variables, and field maps")
struct PromptMatrixTests {
  private static func samples(
    _ lines: String,
    fields: [String: String] = [:],
    _ matrix: PromptMatrix = PromptMatrix()
  ) throws -> (samples: [Sample], problems: [String]) {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = try folder.write(lines, to: "tasks.jsonl")
    var samples: [Sample] = []
    var problems: [String] = []
    try TaskFile(path: path, fields: fields, matrix: matrix).read(
      onProblem: { problems.append($0.description.replacing(folder.path + "/", with: "")) },
      onEntry: { samples.append($0.sample) }
    )
    return (samples, problems)
  }

  private static let matrix = PromptMatrix(
    prompts: [
      .init(name: "plain", text: "{{input}}"),
      .init(name: "styled", text: "In a {{style}} way: {{input}}", system: "You are {{style}}."),
    ],
    variables: [.init(name: "style", values: ["formal", "casual"])]
  )

  @Test("Each combination is a sample of its own, told apart by id and tags")
  func combinations() throws {
    let (samples, problems) = try Self.samples(
      #"{"id": "a", "input": "Who is {{who}}?", "vars": {"who": "Ann"}, "target": "x", "tags": "t"}"#,
      Self.matrix
    )
    #expect(problems.isEmpty)
    #expect(
      samples.map(\.id) == [
        "a/plain/style=formal", "a/plain/style=casual", "a/styled/style=formal",
        "a/styled/style=casual",
      ]
    )
    #expect(samples[0].prompt == "Who is Ann?")
    #expect(samples[3].prompt == "In a casual way: Who is Ann?")
    #expect(samples[3].messages.first == .system("You are casual."))
    #expect(samples[3].tags == ["t", "prompt=styled", "style=casual"])
    #expect(samples.allSatisfy { $0.targets == ["x"] })
  }

  @Test("A prompt takes the place of the last user turn, and choices follow it")
  func conversation() throws {
    let (samples, _) = try Self.samples(
      """
      {"messages": [{"role": "system", "content": "S"}, {"role": "user", "content": "one"}, \
      {"role": "assistant", "content": "two"}, {"role": "user", "content": "three"}], \
      "choices": ["yes", "no"]}
      """,
      PromptMatrix(prompts: [.init(name: "p", text: "<{{input}}>", system: "other")])
    )
    let messages = try #require(samples.first?.messages)
    #expect(messages.map(\.role) == [.system, .user, .assistant, .user])
    #expect(messages[0].text == "S")
    #expect(messages[1].text == "one")
    #expect(messages[3].text.hasPrefix("<three>\n\nA) yes\nB) no"))
    #expect(samples.first?.id.contains("/") == false, "one combination needs no name")
  }

  @Test(
    "What a value brings is never filled in again, and a line's own fields can stand in a prompt"
  )
  func values() throws {
    let (samples, problems) = try Self.samples(
      #"{"id": 1, "vars": {"q": "{{context}}"}, "context": "Paris is a city.", "target": "Paris"}"#,
      PromptMatrix(prompts: [.init(name: "p", text: "{{context}} {{q}}")])
    )
    #expect(samples.first?.prompt == "Paris is a city. {{context}}")
    #expect(!problems.contains { $0.contains("not known") })
  }

  @Test("A variable without a value, and one that is varied twice, are problems of the line")
  func problems() throws {
    let (_, missing) = try Self.samples(
      #"{"input": "a"}"#,
      PromptMatrix(prompts: [.init(name: "p", text: "{{input}} {{tone}}")])
    )
    #expect(missing.first?.hasPrefix("tasks.jsonl:1: the prompt has {{tone}}") == true)
    let (_, twice) = try Self.samples(
      #"{"input": "a", "vars": {"style": "x"}}"#,
      Self.matrix
    )
    #expect(twice.first?.contains("\"style\" is in \"vars\", but the configuration") == true)
  }

  @Test("A field map finds a sample's fields under the file's names, also within objects")
  func fieldMap() throws {
    let (samples, problems) = try Self.samples(
      #"{"question": "Q?", "gold": {"text": ["A", "B"]}, "answer": "not this", "qid": 7, "input": "no"}"#,
      fields: ["input": "question", "target": "gold.text", "id": "qid"]
    )
    #expect(problems.isEmpty)
    let sample = try #require(samples.first)
    #expect(sample.id == "7")
    #expect(sample.prompt == "Q?")
    #expect(sample.targets == ["A", "B"])
    let (_, missing) = try Self.samples(#"{"input": "x"}"#, fields: ["input": "question"])
    #expect(missing.first?.contains("no \"question\", which \"fields\" names") == true)
  }
}
