import BakeoffCore
import Testing

@testable import Bakeoff

@Suite struct ModelFamilyTests {
  @Test(
    "A family is told by the model's name, whoever serves it",
    arguments: [
      ("openai/gpt-4o", "azure/my-gpt-4o-mini", true), ("openai/o3-mini", "openai/gpt-4o", true),
      ("anthropic/claude-sonnet-4-5", "bedrock/us.anthropic.claude-opus-5", true),
      ("openai/gpt-4o", "anthropic/claude-sonnet-4-5", false),
      ("groq/llama-3.3-70b", "ollama/llama3.2", true), ("mock/oak", "mock/birch", false),
      ("acme/x", "acme/x@http://localhost", true), ("gemini/gemini-2.5-pro", "groq/qwen3", false),
    ]
  )
  func families(left: String, right: String, isOne: Bool) throws {
    let names = try [left, right].map { try #require(ModelName($0)) }
    #expect((ModelFamily(names[0]) == ModelFamily(names[1])) == isOne)
  }
}
