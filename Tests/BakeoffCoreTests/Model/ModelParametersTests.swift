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
