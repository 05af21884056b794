import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff

// Testing has a type of this name too.
private typealias Attachment = BakeoffCore.Attachment

@Suite("Parts, tools and files of task lines")
struct TaskContentTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(
    _ lines: String...
  ) throws -> (samples: [Sample], problems: [String]) {
    let path = try folder.write(lines.joined(separator: "\n"), to: "tasks/tasks.jsonl")
    var samples: [Sample] = []
    var problems: [String] = []
    try TaskFile(path: path).read(
      onProblem: { problems.append(String($0.description.dropFirst(path.count))) },
      onEntry: { entry in
        samples.append(entry.sample)
        let restored = try Sample(id: entry.sample.id, contentBytes: entry.content)
        #expect(restored == entry.sample)
      }
    )
    return (samples, problems)
  }

  @Test("Messages hold parts, calls and results in OpenAI's shape, with placeholders")
  func messages() throws {
    defer { folder.remove() }
    let (samples, problems) = try read(
      #"""
      {"id": "x", "vars": {"city": "Oslo"}, "messages": [{"role": "user", "content": [{"type": "text", "text": "Is this {{city}}?"}, {"type": "image_url", "image_url": {"url": "https://h/{{city}}.png", "detail": "low"}}, {"type": "image_url", "image_url": {"url": "data:image/png;base64,aGk="}}, {"type": "input_audio", "input_audio": {"data": "aGk=", "format": "wav"}}, {"type": "file", "file": {"file_data": "data:application/pdf;base64,aGk=", "filename": "a.pdf"}}]}, {"role": "assistant", "content": null, "tool_calls": [{"id": "c1", "type": "function", "function": {"name": "look", "arguments": "{}"}}]}, {"role": "tool", "tool_call_id": "c1", "content": "yes"}], "tools": [{"type": "function", "function": {"name": "look", "parameters": {"type": "object"}}}], "tool_choice": {"type": "function", "function": {"name": "look"}}, "response_format": {"type": "json_object"}}
      """#
    )
    #expect(problems.isEmpty)
    let parts: [ContentPart] = [
      .text("Is this Oslo?"),
      .attachment(Attachment(.image, .url("https://h/Oslo.png"), detail: "low")),
      .attachment(Attachment(.image, .base64("aGk=", mediaType: "image/png"))),
      .attachment(Attachment(.audio, .base64("aGk=", mediaType: "audio/wav"))),
      .attachment(
        Attachment(.document, .base64("aGk=", mediaType: "application/pdf"), name: "a.pdf")
      ),
    ]
    #expect(
      samples == [
        Sample(
          id: "x",
          messages: [
            Message(.user, parts: parts),
            .assistant(toolCalls: [ToolCall(id: "c1", name: "look", arguments: "{}")]),
            .tool("yes", callID: "c1"),
          ],
          tools: [ToolDefinition(name: "look", parameters: ["type": "object"])],
          toolChoice: .named("look"),
          responseFormat: .jsonObject
        )
      ]
    )
  }

  @Test("Lines of OpenAI's and Anthropic's batches bring their tools and parameters")
  func batches() throws {
    defer { folder.remove() }
    let (samples, problems) = try read(
      #"""
      {"custom_id": "a", "method": "POST", "url": "/v1/chat/completions", "body": {"model": "m", "messages": [{"role": "user", "content": "Hi"}], "tools": [{"type": "function", "function": {"name": "f"}}], "tool_choice": "required", "response_format": {"type": "json_schema", "json_schema": {"name": "n", "schema": {"type": "object"}, "strict": true}}, "top_k": 4, "presence_penalty": 0.5, "frequency_penalty": -1, "logprobs": true, "top_logprobs": 2, "service_tier": "flex", "parallel_tool_calls": false, "max_completion_tokens": 9, "user": "u"}}
      """#,
      #"""
      {"custom_id": "b", "params": {"model": "m", "max_tokens": 5, "messages": [{"role": "user", "content": "Hi"}], "tools": [{"name": "f", "input_schema": {"type": "object"}}], "tool_choice": {"type": "any"}, "reasoning_tokens": 2000, "extra_headers": {"X-Team": "blue"}, "speed": "fast"}}
      """#
    )
    #expect(problems == [#":2: the parameter "speed" is not known and is left out"#])
    #expect(
      samples == [
        Sample(
          id: "a",
          messages: [.user("Hi")],
          tools: [ToolDefinition(name: "f")],
          toolChoice: .required,
          responseFormat: .jsonSchema(
            AnswerSchema(name: "n", schema: ["type": "object"], isStrict: true)
          ),
          parameters: ModelParameters(
            maxTokens: 9,
            topK: 4,
            presencePenalty: 0.5,
            frequencyPenalty: -1,
            logprobs: true,
            topLogprobs: 2,
            serviceTier: "flex",
            parallelToolCalls: false
          )
        ),
        Sample(
          id: "b",
          messages: [.user("Hi")],
          tools: [ToolDefinition(name: "f", parameters: ["type": "object"])],
          toolChoice: .required,
          parameters: ModelParameters(
            maxTokens: 5,
            reasoningBudget: 2000,
            extraHeaders: [ExtraHeader("X-Team", "blue")].compactMap { $0 }
          )
        ),
      ]
    )
  }

  @Test("Pictures and files beside a task file are shown with the last question")
  func files() throws {
    defer { folder.remove() }
    try folder.write("png", to: "tasks/img/cat.png")
    try folder.write("pdf", to: "tasks/a.pdf")
    try folder.write("wav", to: "tasks/b.WAV")
    let (samples, problems) = try read(
      #"{"id": "x", "input": "What?", "vars": {"n": "cat"}, "images": ["img/{{n}}.png"], "files": ["a.pdf", "./img/../b.WAV", "https://h/c.pdf"]}"#,
      #"{"id": "y", "input": "What?", "images": "img/cat.png"}"#
    )
    #expect(problems.isEmpty)
    let cat = Attachment(.image, .base64("cG5n", mediaType: "image/png"))
    #expect(
      samples.map { $0.messages[0].parts } == [
        [
          .text("What?"), .attachment(cat),
          .attachment(
            Attachment(.document, .base64("cGRm", mediaType: "application/pdf"), name: "a.pdf")
          ),
          .attachment(Attachment(.audio, .base64("d2F2", mediaType: "audio/wav"))),
          .attachment(Attachment(.document, .url("https://h/c.pdf"))),
        ],
        [.text("What?"), .attachment(cat)],
      ]
    )
  }

  @Test(
    "Files outside the folder, missing or of unknown kinds are errors with file and line",
    arguments: [
      ("../secret.png", "leaves the folder of the task file"),
      ("/etc/hosts.png", "leaves the folder of the task file"),
      ("link.png", "leaves the folder of the task file"),
      ("sub/../../secret.png", "leaves the folder of the task file"),
      ("../tasks-2/x.png", "leaves the folder of the task file"),
      ("none.png", "there is no file \"none.png\""), ("folder.png", "there is no file"),
      ("a.xyz", "cannot be told from its ending"), ("a.pdf", "is no picture"),
    ]
  )
  func fileErrors(_ path: String, _ words: String) throws {
    defer { folder.remove() }
    try folder.write("png", to: "secret.png")
    try folder.write("png", to: "tasks-2/x.png")
    try folder.write("pdf", to: "tasks/a.pdf")
    try folder.write("x", to: "tasks/a.xyz")
    try folder.write("x", to: "tasks/folder.png/x")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("tasks/link.png"),
      withDestinationPath: folder.path("secret.png")
    )
    let (samples, problems) = try read(
      #"{"input": "fine"}"#,
      #"{"input": "What?", "images": ["\#(path)"]}"#
    )
    #expect(samples.count == 1)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(":2: ") == true)
    #expect(problems.first?.contains(words) == true, "\(problems)")
  }

  static let refusals = [
    (#"{"messages": [{"role": "user", "content": [{"type": "video", "x": 1}]}]}"#, "\"video\""),
    (
      #"{"messages": [{"role": "user", "content": [{"type": "file", "file": {"file_id": "f"}}]}]}"#,
      "file_id"
    ),
    (#"{"messages": [{"role": "tool", "content": "x"}]}"#, "tool_call_id"),
    (#"{"messages": [{"role": "assistant", "tool_calls": [{"id": "x"}]}]}"#, "tool_calls"),
    (#"{"messages": [{"role": "assistant"}]}"#, "role"),
    (#"{"input": "a", "tools": {"name": "f"}}"#, "a list in"),
    (#"{"input": "a", "tools": [{"type": "web_search"}]}"#, "in \"tools\""),
    (#"{"input": "a", "tool_choice": "maybe"}"#, "tool_choice"),
    (#"{"input": "a", "response_format": {"type": "xml"}}"#, "response_format"),
    (#"{"input": "a", "response_format": {"type": "json_schema"}}"#, "schema"),
    (#"{"input": "a", "params": {"n": 5}}"#, "--epochs"),
    (
      #"{"input": "a", "params": {"top_k": "many"}}"#,
      "expected a whole number from 0 in \"top_k\", found a string"
    ),
    (
      #"{"input": "a", "params": {"max_tokens": 1.5}}"#,
      "expected a whole number from 0 in \"max_tokens\", found 1.5"
    ),
    (
      #"{"input": "a", "params": {"temperature": 1e999}}"#,
      "expected a number in \"temperature\", found 1e999"
    ),
    (
      #"{"input": "a", "params": {"seed": 1e30}}"#,
      "expected a whole number in \"seed\", found 1e30"
    ),
    (#"{"input": "a", "params": {"logprobs": 3}}"#, "true or false in \"logprobs\""),
    (
      #"{"input": "a", "params": {"extra_headers": {"X-Api-Key": "planted"}}}"#,
      "looks like a secret"
    ),
    (
      #"{"messages": [{"role": "system", "content": "a"}], "files": "https://h/a.pdf"}"#,
      "no message of the user"
    ),
  ]

  @Test("What cannot be used is an error that says where and why", arguments: refusals)
  func refusal(_ line: String, _ words: String) throws {
    defer { folder.remove() }
    let (samples, problems) = try read(line)
    #expect(samples.isEmpty)
    #expect(problems.first?.hasPrefix(":1: ") == true)
    #expect(problems.first?.contains(words) == true, "\(problems)")
    #expect(problems.first?.contains("planted") != true)
  }

  @Test("Lettered options go to the words, wherever the picture stands")
  func choices() throws {
    defer { folder.remove() }
    try folder.write("png", to: "tasks/cat.png")
    let (samples, _) = try read(
      #"{"input": "Which?", "images": ["cat.png"], "choices": ["red", "blue"]}"#
    )
    let message = try #require(samples.first?.messages.first)
    #expect(message.text.hasPrefix("Which?\n\nA) red\nB) blue"))
    #expect(message.attachments.count == 1)
    #expect(message.parts.count == 2)
  }
}
