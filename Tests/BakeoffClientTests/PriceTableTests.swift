import BakeoffClient
import BakeoffCore
import Testing

struct PriceTableTests {
  private let table = PriceTable.builtIn

  private func price(_ name: String) throws -> Price? {
    table.price(for: try #require(ModelName(name)))
  }

  @Test("The table says where its prices come from")
  func origin() {
    #expect(table.date == "2026-10-21")
    #expect(table.source == "LiteLLM's model price map 1.106.2")
  }

  @Test("Rates are whole picodollars a token")
  func rates() throws {
    let price = try #require(try price("openai/gpt-4o"))
    #expect(price.rates.input == 2_500_000)
    #expect(price.rates.output == 10_000_000)
    #expect(price.rates.cacheRead == 1_250_000)
    #expect(price.rates.cacheWrite == nil)
    #expect(price.bands.isEmpty)
    #expect(price.contextTokens == 128_000)
    #expect(price.flags.contains("tools"))
  }

  @Test(
    "A model that is not in the table has no price",
    arguments: [
      "openai/gpt-99", "anthropic/claude-banana-9", "gemini/gemini-99-ultra",
      "openrouter/openai/gpt-4o", "nobody/model", "openai/gpt-4o-2024-13",
      "azure_ai/model_router", "mock/oak",
    ]
  )
  func unknown(name: String) throws {
    #expect(try price(name) == nil)
    #expect(try price(name) == nil, "nor at the second look")
  }

  @Test(
    "Short and dated forms find the row of the model",
    arguments: zip(
      [
        "openai/gpt-4o-2031-01-31", "openai/ft:gpt-4o-2024-08-06:my-org::id1",
        "openai/responses/gpt-5", "fireworks_ai/deepseek-v3", "cohere/command-a-03-2025",
        "bedrock/converse/us-west-2/anthropic.claude-sonnet-4-5-20250929-v1:0",
        "vertex_ai_beta/gemini-2.5-pro", "vertex_ai/claude-sonnet-5",
      ],
      [
        "openai/gpt-4o", "openai/ft:gpt-4o-2024-08-06", "openai/gpt-5",
        "fireworks_ai/accounts/fireworks/models/deepseek-v3", "cohere_chat/command-a-03-2025",
        "bedrock/anthropic.claude-sonnet-4-5-20250929-v1:0", "vertex_ai/gemini-2.5-pro",
        "vertex_ai/claude-sonnet-5@default",
      ]
    )
  )
  func forms(name: String, row: String) throws {
    let expected = try #require(try price(row))
    #expect(try price(name) == expected)
  }

  @Test(
    "Servers of one's own are free",
    arguments: ["ollama", "ollama_chat", "lemonade", "hosted_vllm", "vllm", "lm_studio"]
  )
  func free(provider: String) throws {
    let price = try #require(try price("\(provider)/anything:7b"))
    #expect(price.isFree)
    #expect(price.cost(of: TokenUsage(inputTokens: 5, outputTokens: 7)) == .zero)
    #expect(price.cost(of: TokenUsage(inputTokens: 5)) == nil)
  }

  @Test("Every row is found by its name and has sound rates")
  func allRows() throws {
    let all = table.models(matching: "")
    #expect(all.count == 3210)
    for (name, listed) in all {
      if !name.description.hasPrefix("azure_ai/model_router") {
        #expect(table.price(for: name) == listed)
      }
      let minima = listed.bands.map(\.minimumInput)
      #expect(minima == minima.sorted())
      for band in listed.bands { #expect(band.rates.input != nil, "\(name)") }
    }
    #expect(all.filter { $0.price.bands.count > 1 }.count >= 40)
    #expect(all.filter { $0.price.flags.contains("ranges") }.allSatisfy { !$0.price.bands.isEmpty })
  }

  @Test("A search finds names that hold all of its words")
  func search() {
    let found = table.models(matching: "OpenAI/ GPT-4o-mini").map(\.name.description)
    #expect(found.contains("openai/gpt-4o-mini"))
    #expect(found.allSatisfy { $0.contains("openai/") && $0.contains("gpt-4o-mini") })
    #expect(table.models(matching: "no such model").isEmpty)
  }

  @Test("A first look takes less than two milliseconds")
  func speed() throws {
    let names = table.models(matching: "deepinfra").map(\.name)
    let clock = ContinuousClock()
    let fresh = names.map { name in clock.measure { _ = table.price(for: name) } }.sorted()
    #expect(fresh[fresh.count / 2] < .milliseconds(2))
  }
}
