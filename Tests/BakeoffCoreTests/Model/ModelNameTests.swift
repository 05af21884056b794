import BakeoffCore
import Testing

@Suite struct ModelNameTests {
  @Test(
    "A name is split at its first slash and printed as it was written",
    arguments: [
      ("openai/gpt-4o-mini", "openai", "gpt-4o-mini"),
      ("openrouter/anthropic/claude-sonnet-4.5", "openrouter", "anthropic/claude-sonnet-4.5"),
      ("ollama/qwen2.5:0.5b", "ollama", "qwen2.5:0.5b"),
      ("mock/My Model", "mock", "My Model"),
      ("azure//x", "azure", "/x"),
      ("mock/模型", "mock", "模型"),
    ]
  )
  func split(text: String, provider: String, model: String) throws {
    let name = try #require(ModelName(text))
    #expect(name.provider == provider)
    #expect(name.model == model)
    #expect(name.description == text)
    #expect(ModelName(name.description) == name)
  }

  @Test(
    "A name without provider or model, or with stray white space, is refused",
    arguments: [
      "", "/", "gpt-4o", "/gpt-4o", "openai/", "open ai/gpt", " openai/gpt", "openai /gpt",
      "openai/ gpt", "openai/gpt ", "openai/gpt\n", "openai/g\npt", "openai/g\u{1B}pt",
      "open\tai/gpt", "openai\u{A0}/gpt",
    ]
  )
  func refused(text: String) {
    #expect(ModelName(text) == nil)
  }
}
