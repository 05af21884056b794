import BakeoffCore
import Testing

@Suite struct ModelParametersTests {
  private let base = ModelParameters(
    temperature: 0.7,
    topP: 0.9,
    maxTokens: 100,
    stop: ["\n"],
    seed: 1
  )

  @Test("What the other has wins, the rest stays")
  func overridden() {
    let other = ModelParameters(temperature: 0, stop: ["END", "STOP"])
    #expect(
      base.overridden(by: other)
        == ModelParameters(
          temperature: 0,
          topP: 0.9,
          maxTokens: 100,
          stop: ["END", "STOP"],
          seed: 1
        )
    )
    #expect(
      base.overridden(by: ModelParameters(topP: 0.1, maxTokens: 5, seed: 2))
        == ModelParameters(temperature: 0.7, topP: 0.1, maxTokens: 5, stop: ["\n"], seed: 2)
    )
  }

  @Test("Empty parameters change nothing, and anything overrides them")
  func empty() {
    #expect(base.overridden(by: ModelParameters()) == base)
    #expect(ModelParameters().overridden(by: base) == base)
  }

  @Test("An effort and a budget say the same of reasoning: the later of the two takes both places")
  func reasoning() {
    let effort = ModelParameters(reasoningEffort: .high)
    let budget = ModelParameters(reasoningBudget: 2000)
    #expect(effort.overridden(by: budget) == budget)
    #expect(budget.overridden(by: effort) == effort)
    #expect(effort.overridden(by: ModelParameters(seed: 1)).reasoningEffort == .high)
  }

  @Test("Further headers are told by their names, in any case, and secrets are not written")
  func headers() throws {
    func header(_ name: String, _ value: String) throws -> ExtraHeader {
      try #require(ExtraHeader(name, value))
    }
    let base = ModelParameters(
      extraHeaders: [try header("X-Team", "blue"), try header("X-Api-Key", "planted")]
    )
    let other = ModelParameters(extraHeaders: [try header("x-team", "red")])
    #expect(
      base.overridden(by: other).json.text
        == #"{"extra_headers":{"X-Api-Key":"<redacted>","x-team":"red"}}"#
    )
  }

  @Test("Only what is set is written, and it is read back the same")
  func json() {
    #expect(
      base.json.text
        == #"{"temperature":0.7,"top_p":0.9,"max_tokens":100,"stop":["\n"],"seed":1}"#
    )
    #expect(ModelParameters().json.text == "{}")
    #expect(ModelParameters(json: base.json) == base)
    #expect(
      ModelParameters(json: ["stop": "x", "temperature": "hot"]) == ModelParameters(stop: ["x"])
    )
    #expect(ModelParameters(json: .null) == ModelParameters())
  }
}
