import BakeoffCore
import Testing

// Testing has a type of this name too.
private typealias Attachment = BakeoffCore.Attachment

@Suite struct SampleTests {
  private let full = Sample(
    id: "one",
    messages: [
      .system("Be brief."), .user("2+2?"), .assistant("\"4\"\n"),
      Message(
        .user,
        parts: [
          .text("Look: "),
          .attachment(
            Attachment(.image, .base64("aGk=", mediaType: "image/png"), detail: "low")
          ),
          .attachment(Attachment(.image, .url("https://h/x.png"))),
          .attachment(
            Attachment(.document, .base64("aGk=", mediaType: "application/pdf"), name: "a.pdf")
          ),
          .attachment(Attachment(.document, .url("https://h/x.pdf"))),
          .attachment(Attachment(.audio, .base64("aGk=", mediaType: "audio/mpeg"))),
          .attachment(Attachment(.audio, .url("https://h/x.wav"))),
          .text("."),
        ]
      ),
      .assistant(toolCalls: [ToolCall(id: "c1", name: "add", arguments: "{", signature: "AbC=")]),
      .tool("no", callID: "c1", name: "add", isError: true), .user("Sure?\u{0}"),
    ],
    tools: [
      ToolDefinition(name: "now"),
      ToolDefinition(
        name: "add",
        description: "adds",
        parameters: ["type": "object"],
        isStrict: false
      ),
    ],
    toolChoice: .named("add"),
    responseFormat: .jsonSchema(
      AnswerSchema(name: "sum", schema: ["type": "object"], isStrict: true)
    ),
    targets: ["4", "four"],
    choices: ["3", "4"],
    assertions: [
      Assertion(type: "exact"),
      Assertion(
        type: "numeric",
        value: ["low": 3.5],
        threshold: 0.25,
        weight: 2,
        metric: "number",
        transform: ["after:=", "trim"]
      ),
      Assertion(
        type: "assert-set",
        threshold: 0.5,
        assertions: [Assertion(type: "contains:4"), Assertion(type: "exact", weight: 0)]
      ),
    ],
    metadata: ["source": "x", "list": [1, nil]],
    tags: ["easy", "ünïcode"],
    parameters: ModelParameters(
      temperature: 0,
      topP: 0.5,
      maxTokens: 3,
      stop: ["\n"],
      seed: 7,
      topK: 5,
      presencePenalty: 0.5,
      frequencyPenalty: -0.5,
      logprobs: true,
      topLogprobs: 3,
      reasoningBudget: 2048,
      serviceTier: "flex",
      parallelToolCalls: false,
      extraHeaders: [ExtraHeader("X-Team", "blue")].compactMap { $0 }
    )
  )

  @Test("A sample is restored whole from its content and its id")
  func roundTrip() throws {
    #expect(try Sample(id: "one", contentBytes: full.contentBytes) == full)
    let least = Sample(id: "least", messages: [.user("?")])
    #expect(try Sample(id: "least", contentBytes: least.contentBytes) == least)
    #expect(
      String(decoding: least.contentBytes, as: UTF8.self)
        == #"{"messages":[{"role":"user","content":"?"}]}"#
    )
  }

  @Test("A copy of a sample goes its own way, and is equal again once nothing differs")
  func copies() {
    var copy = full
    copy.messages.append(.user("more"))
    copy.tags = []
    #expect(full.messages + [.user("more")] == copy.messages)
    #expect(copy != full)
    #expect(Set([full, copy]).count == 2)
    copy.messages.removeLast()
    copy.tags = full.tags
    #expect(copy == full)
    #expect(Set([full, copy]).count == 1)
  }

  @Test("The hash is that of the content alone: another id has the same one")
  func hashIgnoresID() {
    var renamed = full
    renamed.id = "two"
    #expect(renamed.contentHash == full.contentHash)
  }

  @Test(
    "Everything but the id changes the hash",
    arguments: [
      { $0.messages[1].text += "!" }, { $0.messages[2].role = .user }, { $0.messages.removeLast() },
      { $0.targets = ["4"] }, { $0.choices.reverse() }, { $0.assertions.removeLast() },
      { $0.assertions[1].weight = 1 }, { $0.assertions[1].transform.removeLast() },
      { $0.assertions[2].assertions.removeLast() }, { $0.metadata["source"] = "y" },
      { $0.tags = [] },
      { $0.parameters.seed = nil },
      { $0.assertions[1].weight = 1 }, { $0.metadata["source"] = "y" }, { $0.tags = [] },
      { $0.parameters.seed = nil }, { $0.tools.removeLast() }, { $0.toolChoice = .auto },
      { $0.responseFormat = .jsonObject }, { $0.messages[3].parts.removeLast() },
      { $0.messages[4].toolCalls[0].arguments = "{}" },
      { $0.messages[5].toolResult?.isError = false },
    ] as [@Sendable (inout Sample) -> Void]
  )
  func hashCovers(change: @Sendable (inout Sample) -> Void) {
    var changed = full
    change(&changed)
    #expect(changed.contentHash != full.contentHash)
  }

  @Test("The prompt is the last user turn")
  func prompt() {
    #expect(full.prompt == "Sure?\u{0}")
    #expect(Sample(id: "x", messages: [.user("a"), .assistant("b")]).prompt == "a")
    #expect(Sample(id: "x", messages: [.system("a")]).prompt.isEmpty)
  }

  @Test("Content that is not JSON is an error")
  func damaged() {
    #expect(throws: JSONSyntaxError.self) { try Sample(id: "x", contentBytes: [0x7B]) }
  }

  @Test("A check without a type is no check")
  func assertionWithoutType() {
    #expect(Assertion(json: ["value": "x"]) == nil)
    #expect(Assertion(json: "exact") == nil)
    #expect(Assertion(json: ["type": "exact", "threshold": "0.5"]) == nil)
    #expect(Assertion(json: ["type": "exact", "weight": true]) == nil)
    #expect(Assertion(json: ["type": "exact"]) == Assertion(type: "exact"))
    #expect(Assertion(json: ["type": "assert-set", "assert": ["exact", ["value": 1]]]) == nil)
    #expect(
      Assertion(json: ["type": "assert-set", "assert": ["exact"], "transform": "trim"])
        == Assertion(
          type: "assert-set",
          transform: ["trim"],
          assertions: [Assertion(type: "exact")]
        )
    )
  }
}
