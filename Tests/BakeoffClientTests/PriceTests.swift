import BakeoffClient
import BakeoffCore
import Testing

struct PriceTests {
  /// A request with a known cost.
  struct Example: Sendable, CustomTestStringConvertible {
    var model: String
    var usage: TokenUsage
    var usd: String
    var testDescription: String { "\(model): \(usd)" }

    init(
      _ model: String,
      input: Int,
      cached: Int? = nil,
      written: Int? = nil,
      hour: Int? = nil,
      output: Int,
      reasoning: Int? = nil,
      usd: String
    ) {
      self.model = model
      self.usd = usd
      usage = TokenUsage(
        inputTokens: input,
        cachedInputTokens: cached,
        cacheWriteTokens: written,
        cacheWrite1hTokens: hour,
        outputTokens: output,
        reasoningTokens: reasoning
      )
    }
  }

  @Test(
    "Costs are exact to the last digit",
    arguments: [
      Example("openai/gpt-4o", input: 1200, cached: 1024, output: 350, usd: "0.00522"),
      Example("openai/gpt-5", input: 5000, output: 2000, reasoning: 1500, usd: "0.02625"),
      Example(
        "anthropic/claude-sonnet-4-5",
        input: 28500,
        cached: 20000,
        written: 8000,
        hour: 2000,
        output: 900,
        usd: "0.0555"
      ),
      Example(
        "anthropic/claude-sonnet-4-5",
        input: 28500,
        cached: 20000,
        written: 8000,
        output: 900,
        usd: "0.051"
      ),
      Example(
        "gemini/gemini-2.5-pro",
        input: 250_000,
        cached: 100_000,
        output: 3000,
        reasoning: 1000,
        usd: "0.445"
      ),
      Example("openai/gpt-5.4", input: 272_000, output: 1000, usd: "0.695"),
      Example("openai/gpt-5.4", input: 272_001, output: 1000, usd: "1.382505"),
      Example(
        "xai/grok-4.20-0309-reasoning",
        input: 199_999,
        output: 1000,
        usd: "0.25249875"
      ),
      Example("xai/grok-4.20-0309-reasoning", input: 200_000, output: 1000, usd: "0.505"),
      Example(
        "xai/grok-4.20-0309-reasoning",
        input: 10000,
        cached: 4000,
        output: 2500,
        reasoning: 2000,
        usd: "0.01455"
      ),
      Example(
        "dashscope/qwen-plus-2025-07-28",
        input: 300_000,
        output: 2000,
        reasoning: 500,
        usd: "0.3714"
      ),
      Example(
        "dashscope/qwen-plus-2025-07-28",
        input: 256_000,
        output: 2000,
        reasoning: 500,
        usd: "0.1062"
      ),
      Example(
        "dashscope/qwen-plus-2025-07-28",
        input: 2_000_000,
        output: 0,
        usd: "2.4"
      ),
      Example(
        "fireworks_ai/accounts/fireworks/models/deepseek-v3",
        input: 10000,
        cached: 6000,
        output: 1000,
        usd: "0.0072"
      ),
      Example("fireworks_ai/deepseek-v3", input: 10000, cached: 6000, output: 1000, usd: "0.0072"),
      Example(
        "bedrock/anthropic.claude-sonnet-4-5-20250929-v1:0",
        input: 230_000,
        cached: 150_000,
        written: 30000,
        hour: 20000,
        output: 1200,
        usd: "0.732"
      ),
      Example("groq/openai/gpt-oss-120b", input: 3000, cached: 2000, output: 500, usd: "0.0006"),
      Example(
        "deepseek/deepseek-v4-flash",
        input: 10000,
        cached: 2000,
        output: 1000,
        usd: "0.003612"
      ),
      Example("anthropic/claude-sonnet-4-5", input: 500, output: 900, usd: "0.015"),
      Example("anthropic/claude-opus-4-6", input: 10000, output: 1000, usd: "0.075"),
      Example("openai/gpt-4o", input: 0, output: 0, usd: "0"),
    ]
  )
  func cost(example: Example) throws {
    let name = try #require(ModelName(example.model))
    let price = try #require(PriceTable.builtIn.price(for: name))
    #expect(price.cost(of: example.usage)?.usd == example.usd)
  }

  @Test("A cost needs both counts and both rates")
  func unknown() throws {
    let price = Price(rates: TokenRates(input: 5, output: 7))
    #expect(price.cost(of: TokenUsage(inputTokens: 1, outputTokens: 1))?.picodollars == 12)
    #expect(price.cost(of: TokenUsage(inputTokens: 1)) == nil)
    #expect(price.cost(of: TokenUsage(outputTokens: 1)) == nil)
    #expect(price.cost(of: TokenUsage(inputTokens: -1, outputTokens: 1)) == nil)
    let half = Price(rates: TokenRates(input: 5, output: nil))
    #expect(half.cost(of: TokenUsage(inputTokens: 1, outputTokens: 1)) == nil)
  }

  @Test("Numbers past 64 bits give no cost, and no crash")
  func overflow() throws {
    let price = Price(rates: TokenRates(input: 10_000_000, output: 10_000_000))
    #expect(price.cost(of: TokenUsage(inputTokens: .max, outputTokens: 1)) == nil)
    #expect(
      price.cost(of: TokenUsage(inputTokens: 900_000_000_000, outputTokens: 900_000_000_000)) == nil
    )
    let usage = TokenUsage(
      inputTokens: .max,
      cachedInputTokens: .max,
      cacheWriteTokens: .max,
      outputTokens: .max
    )
    #expect(price.cost(of: usage) == nil)
  }

  @Test("Parts that are larger than their whole never make a cost negative")
  func strangeCounts() {
    let price = Price(rates: TokenRates(input: 5, output: 7, cacheRead: 1, reasoning: 9))
    let usage = TokenUsage(
      inputTokens: 10,
      cachedInputTokens: 20,
      outputTokens: 3,
      reasoningTokens: 8
    )
    #expect(price.cost(of: usage)?.picodollars == 20 * 1 + 3 * 9)
  }

  @Test("Without rates of their own, cached and written input cost as much as other input")
  func fallbacks() {
    let plain = Price(rates: TokenRates(input: 5, output: 7))
    let usage = TokenUsage(
      inputTokens: 10,
      cachedInputTokens: 4,
      cacheWriteTokens: 3,
      cacheWrite1hTokens: 1,
      outputTokens: 0
    )
    #expect(plain.cost(of: usage)?.picodollars == 50)
    let written = Price(rates: TokenRates(input: 5, output: 7, cacheWrite: 6))
    #expect(written.cost(of: usage)?.picodollars == 7 * 5 + 3 * 6)
  }

  @Test("Prices are read from dollars per million tokens")
  func fromText() throws {
    let price = try #require(
      Price(inputPerMillion: "0.15", outputPerMillion: "6e-1", cacheReadPerMillion: "0.075")
    )
    #expect(price.rates == TokenRates(input: 150_000, output: 600_000, cacheRead: 75_000))
    #expect(Price(inputPerMillion: "cheap", outputPerMillion: "1") == nil)
    #expect(Price(inputPerMillion: "1", outputPerMillion: "-1") == nil)
    #expect(
      Price(inputPerMillion: "1", outputPerMillion: "1", cacheWritePerMillion: "x") == nil
    )
  }
}
