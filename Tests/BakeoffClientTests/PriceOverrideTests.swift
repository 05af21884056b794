import BakeoffClient
import BakeoffCore
import Testing

@Suite("Price overrides")
struct PriceOverrideTests {
  private static func file(_ text: String) throws -> PriceFile {
    try PriceFile(parsing: Array(text.utf8), path: "p.json")
  }

  private static func table(_ text: String) throws -> PriceTable {
    PriceTable.builtIn.overridden(by: try file(text))
  }

  private static func price(of model: String, in table: PriceTable) throws -> Price {
    let name = try #require(ModelName(model))
    return try #require(table.price(for: name))
  }

  @Test("An override wins over the built-in row, and all other models keep theirs")
  func overrides() throws {
    let table = try Self.table(#"{"openai/gpt-4o": {"input": "9", "output": "10"}}"#)
    let name = try #require(ModelName("openai/gpt-4o"))
    let price = try #require(table.price(for: name))
    #expect(price.rates == TokenRates(input: 9_000_000, output: 10_000_000))
    #expect(table.source(for: name) == .file("p.json"))
    // What has no price is known still.
    #expect(price.contextTokens == 128_000)
    #expect(price.flags.contains("tools"))
    let dated = try #require(ModelName("openai/gpt-4o-2031-01-31"))
    #expect(table.price(for: dated)?.rates.input == 9_000_000)
    // A row of its own is closer than the override of a shorter name.
    let own = try #require(ModelName("openai/gpt-4o-2024-08-06"))
    #expect(table.source(for: own) == .builtIn)
    for (name, listed) in PriceTable.builtIn.models(matching: "openai/")
    where name.description != "openai/gpt-4o" {
      #expect(table.price(for: name) == listed || table.source(for: name) != .builtIn, "\(name)")
    }
    #expect(PriceTable.builtIn.price(for: name)?.rates.input == 2_500_000)
  }

  @Test("The file that was put on top last wins; models that only a file has are listed")
  func order() throws {
    let low = try PriceFile(
      parsing: Array(#"{"a/x": {"input": 1, "output": 1}, "a/y": {"input": 2, "output": 2}}"#.utf8),
      path: "low.json"
    )
    let table = PriceTable.builtIn.overridden(by: low).overridden(
      by: try Self.file(#"{"a/x": {"input": 3, "output": 3}}"#)
    )
    let found = table.models(matching: "A/")
    #expect(found.map(\.name.description).filter { $0.hasPrefix("a/") } == ["a/x", "a/y"])
    let names = found.map(\.name).filter { $0.provider == "a" }
    #expect(names.map { table.source(for: $0) } == [.file("p.json"), .file("low.json")])
    #expect(names.map { table.price(for: $0)?.rates.input } == [3_000_000, 2_000_000])
  }

  @Test("An override can price what is free or has no row, and a server's own models")
  func anyName() throws {
    let table = try Self.table(
      #"{"ollama/x": {"input": 1, "output": 1}, "azure_ai/model_router": {"input": 1, "output": 1}}"#
    )
    for text in ["ollama/x", "azure_ai/model_router"] {
      let name = try #require(ModelName(text))
      #expect(table.price(for: name)?.rates.input == 1_000_000)
    }
    #expect(try Self.price(of: "ollama/y", in: table).isFree)
  }

  @Test("Longer requests cost what their tier says, in both forms")
  func tiers() throws {
    let table = try Self.table(
      """
      {"a/own": {"input": 1, "output": 2, "cache_read": "0.1",
          "tiers": [{"above": 1000, "input": 3, "output": 4}]},
        "a/map": {"input_cost_per_token": 1e-6, "output_cost_per_token": 2e-6,
          "cache_read_input_token_cost": 1e-7, "input_cost_per_token_above_1k_tokens": 3e-6,
          "output_cost_per_token_above_1k_tokens": 4e-6,
          "output_cost_per_token_above_1k_tokens_priority": 9e-6},
        "a/ranges": {"litellm_provider": "a", "tiered_pricing": [
          {"range": [1000, 9000], "input_cost_per_token": 3e-6, "output_cost_per_token": 4e-6,
            "cache_read_input_token_cost": 1e-7},
          {"range": [0, 1000], "input_cost_per_token": 1e-6, "output_cost_per_token": 2e-6,
            "cache_read_input_token_cost": 1e-7}]}}
      """
    )
    for model in ["a/own", "a/map", "a/ranges"] {
      let price = try Self.price(of: model, in: table)
      let short = TokenUsage(inputTokens: 1000, cachedInputTokens: 400, outputTokens: 10)
      #expect(price.cost(of: short)?.usd == "0.00066", "\(model)")
      let long = TokenUsage(inputTokens: 1001, cachedInputTokens: 400, outputTokens: 10)
      #expect(price.cost(of: long)?.usd == "0.001883", "\(model)")
    }
  }

  @Test("What a provider charges otherwise holds for overrides, too")
  func providers() throws {
    let table = try Self.table(
      """
      {"fireworks_ai/x": {"input": 2, "output": 2},
        "xai/x": {"input": 1, "output": 2, "reasoning": 9,
          "tiers": [{"above": 1000, "input": 3}]}}
      """
    )
    let fireworks = try Self.price(of: "fireworks_ai/x", in: table)
    #expect(fireworks.rates.cacheRead == 1_000_000)
    let xai = try Self.price(of: "xai/x", in: table)
    #expect(xai.rates.reasoning == nil)
    #expect(xai.bands.map(\.minimumInput) == [1000])
  }

  @Test("The whole built-in table costs the same when it is written to a file and read again")
  func wholeTable() throws {
    let small = TokenUsage(inputTokens: 1, outputTokens: 1)
    let models = PriceTable.builtIn.models(matching: "").filter { $0.price.cost(of: small) != nil }
    let entries = models.map { name, price in (key: "\(name)", value: price.entry) }
    let table = try Self.table(JSON.object(JSONObject(entries)).text)
    #expect(models.count > 3000)
    for (name, price) in models {
      let read = try #require(table.price(for: name))
      #expect(table.source(for: name) == .file("p.json"))
      for input in [0, 1000, 128_000, 200_001, 300_000] {
        let usage = TokenUsage(
          inputTokens: input,
          cachedInputTokens: input / 5,
          cacheWriteTokens: input / 3,
          cacheWrite1hTokens: input / 7,
          outputTokens: 700,
          reasoningTokens: 300
        )
        let expected = price.cost(of: usage)
        #expect(read.cost(of: usage) == expected, "\(name) \(input)")
        for tier in ["flex", "priority"] {
          let billing = Billing(serviceTier: tier, time: 1_792_558_800, inferenceGeo: "us")
          let expected = price.cost(of: usage, billed: billing)
          #expect(read.cost(of: usage, billed: billing) == expected, "\(name) \(input) \(tier)")
        }
      }
    }
  }
}
