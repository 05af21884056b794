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
    "What follows an @ is seen to be an address that lacks its scheme",
    arguments: [
      ("openai/gpt-4o@localhost:8000/v1", true), ("openai/gpt-4o@localhost", true),
      ("openai/gpt-4o@127.0.0.1:8000", true), ("openai/gpt-4o@10.0.0.7/v1", true),
      ("openai/gpt-4o@llm.acme.example:443/v1", true), ("openai/gpt-4o@htp://x/v1", true),
      ("vertex_ai/claude-sonnet-4@20250514", false), ("cloudflare/@cf/meta/llama-2-7b", false),
      ("openai/gpt-4o@http://localhost:8000/v1", false), ("ollama/gemma3:27b", false),
      ("x/model@sha256:0123456789abcdef", false), ("x/model@v1.2.3.x", false), ("x/model@", false),
    ]
  )
  func bareAddress(text: String, isBare: Bool) throws {
    #expect(try #require(ModelName(text)).hasBareAddress == isBare)
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

  @Test(
    "From @http:// or @https:// on, a name says where the model is asked",
    arguments: [
      ("openai/m@http://h:1/v1", "m", "http://h:1/v1"),
      ("openai/meta/m@https://h", "meta/m", "https://h"),
      ("vertex_ai/claude@20250514@https://h/v1", "claude@20250514", "https://h/v1"),
      ("cloudflare/@cf/meta/m@https://h", "@cf/meta/m", "https://h"),
      ("openai/m@http://h/a@https://b", "m", "http://h/a@https://b"),
    ]
  )
  func endpoint(text: String, model: String, url: String) throws {
    let name = try #require(ModelName(text))
    #expect(name.model == model)
    #expect(name.baseURL == url)
    #expect(name.description == text)
    #expect(ModelName(name.description) == name)
    #expect(name.withoutBaseURL.description == "\(name.provider)/\(model)")
  }

  @Test(
    "Any other @ belongs to the model",
    arguments: [
      "vertex_ai/claude-sonnet-4@20250514", "cloudflare/@cf/meta/llama-3", "x/m@h:1", "x/m@ftp://h",
      "mock/fixed?text=me@example.org", "x/m@https:/h",
    ]
  )
  func noEndpoint(text: String) throws {
    let name = try #require(ModelName(text))
    #expect(name.baseURL == nil)
    #expect(name.description == text)
    #expect(name.withoutBaseURL == name)
  }

  @Test("A user's name and password in the URL are no part of the name")
  func userInfo() throws {
    let name = try #require(ModelName("openai/m@http://me:secret@h:1/v1"))
    #expect(name.description == "openai/m@http://h:1/v1")
    #expect(name == ModelName("openai/m@http://h:1/v1"))
    var dumped = ""
    dump(name, to: &dumped)
    #expect(!dumped.contains("secret"))
  }

  @Test(
    "A URL without a model, or with white space, is refused",
    arguments: [
      "openai/@http://h", "openai@http://h/v1", "@http://h/v1", "openai/m@http://h /v1",
    ]
  )
  func refusedEndpoint(text: String) {
    #expect(ModelName(text) == nil)
  }
}
