import BakeoffCore
import Testing

@Suite struct SampleTests {
  private let full = Sample(
    id: "one",
    messages: [
      .system("Be brief."), .user("2+2?"), .assistant("\"4\"\n"), .user("Sure?\u{0}"),
    ],
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
      seed: 7
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
