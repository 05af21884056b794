import BakeoffTestSupport
import Testing

@testable import BakeoffClient

@Suite("The most that a call may cost")
struct WorstCostTests {
  private func worst(_ model: String, maxTokens: Int?, _ prompt: String = "Hi") throws -> Cost? {
    let lm = try LM(model, maxTokens: maxTokens, options: .test())
    return lm.worstCost(of: try lm.prepare(ModelRequest(prompt)), at: 1.8e9)
  }

  @Test("It has a token for each byte that is sent, and as many as may come out")
  func bytes() throws {
    let lm = try LM("openai/gpt-4o-mini", maxTokens: 100, options: .test())
    let prepared = try lm.prepare(ModelRequest("What is 2 + 2?"))
    let expected = Cost(picodollars: prepared.cached.body.count * 150_000 + 100 * 600_000)
    #expect(lm.worstCost(of: prepared, at: 1.8e9) == expected)
  }

  @Test("Without a limit the model's own counts, and one that is supposed where none is known")
  func withoutLimit() throws {
    let cheap = try #require(try worst("openai/gpt-4o-mini", maxTokens: 16_384))
    let open = try #require(try worst("openai/gpt-4o-mini", maxTokens: nil))
    // The limit that is sent takes some bytes itself.
    #expect(abs(open.picodollars - cheap.picodollars) < 40 * 150_000)
    let lm = try LM("openai/m", options: .test())
    #expect(lm.maximumOutput(of: ModelRequest("Hi")) == LM.supposedMaximumOutput)
  }

  @Test("Where a provider's cache is dear to write, all of the input is supposed to be written")
  func cacheWrites() throws {
    let lm = try LM("anthropic/claude-sonnet-4-5", maxTokens: 100, options: .test())
    let prepared = try lm.prepare(ModelRequest("What is 2 + 2?"))
    let price = try #require(lm.price)
    let plain = price.cost(
      of: TokenUsage(inputTokens: prepared.cached.body.count, outputTokens: 100)
    )
    #expect(try #require(lm.worstCost(of: prepared, at: 1.8e9)) > #require(plain))
  }

  @Test("A server of one's own costs nothing, and an unknown price is unknown")
  func free() throws {
    #expect(try worst("ollama/gemma3", maxTokens: nil) == .zero)
    #expect(try worst("openai/no-such-model", maxTokens: 10) == nil)
  }
}
