import BakeoffClient
import BakeoffCore
import Testing

@Suite("Price files")
struct PriceFileTests {
  private static func file(_ text: String) throws -> PriceFile {
    try PriceFile(parsing: Array(text.utf8), path: "p.json")
  }

  /// A file with one model, and the rates that it must give in picodollars a token.
  struct Example: CustomTestStringConvertible {
    var text: String
    var model: String
    var rates: TokenRates
    var testDescription: String { text }

    init(_ text: String, _ model: String, _ rates: TokenRates) {
      self.text = text
      self.model = model
      self.rates = rates
    }
  }

  @Test(
    "A price is read exactly, in whatever form it stands",
    arguments: [
      Example(
        #"{"a/x": {"input": "0.15", "output": 0.6}}"#,
        "a/x",
        TokenRates(input: 150_000, output: 600_000)
      ),
      Example(
        #"{"a/x/y": {"input": 0, "output": "1.5e1", "cache_read": "0.000001", "cache_write": null}}"#,
        "a/x/y",
        TokenRates(input: 0, output: 15_000_000, cacheRead: 1)
      ),
      Example(
        """
        {"a/x": {"input": "3.0000000000", "output": 15, "cache_write": "3.75",
          "cache_write_1h": 6, "reasoning": "20"}}
        """,
        "a/x",
        TokenRates(
          input: 3_000_000,
          output: 15_000_000,
          cacheWrite: 3_750_000,
          cacheWrite1h: 6_000_000,
          reasoning: 20_000_000
        )
      ),
      Example(
        """
        {"sample_spec": {"litellm_provider": "one of", "input_cost_per_token": 0},
          "gpt-x": {"litellm_provider": "openai", "input_cost_per_token": 1.5e-07,
          "output_cost_per_token": 6e-07, "cache_read_input_token_cost": 7.500000000000001e-08,
          "cache_creation_input_token_cost": 0.0000001875, "max_tokens": 100}}
        """,
        "openai/gpt-x",
        TokenRates(input: 150_000, output: 600_000, cacheRead: 75_000, cacheWrite: 187_500)
      ),
      Example(
        """
        {"groq/x": {"input_cost_per_token": "0.0000001", "output_cost_per_token": 0,
          "output_cost_per_reasoning_token": 2e-6,
          "cache_creation_input_token_cost_above_1hr": 3e-6}}
        """,
        "groq/x",
        TokenRates(
          input: 100_000,
          output: 0,
          cacheWrite1h: 3_000_000,
          reasoning: 2_000_000
        )
      ),
    ]
  )
  func reads(_ example: Example) throws {
    let file = try Self.file(example.text)
    #expect(file.overrides == [example.model: PriceOverride(rates: example.rates)])
    #expect(file.leftOut.isEmpty)
    #expect(try Self.file(file.text).overrides == file.overrides, "as it is written, too")
  }

  @Test(
    "A file that cannot be used is refused with its place and how to mend it",
    arguments: [
      ("{\n  \"a/x\": {\n", "p.json:3: not JSON: "),
      ("[1]", #"p.json: expected an object of models, as in {"openai/gpt-x": "#),
      ("{}", "p.json: no prices of tokens in it; expected entries such as "),
      (#"{"a/x": 3}"#, #"p.json: "a/x": expected an object with "input" and "output", found a nu"#),
      (#"{"gpt-x": {"input": 1, "output": 2}}"#, #"p.json: "gpt-x": expected PROVIDER/MODEL, "#),
      (#"{"a/x": {"input": 1}}"#, #"p.json: "a/x" has no "output": add "output": "0.15", in $ "#),
      (
        #"{"a/x": {"inptu": 1, "output": 2}}"#, #"p.json: "a/x" has an unknown key "inptu"; keys: "#
      ),
      (
        #"{"a/x": {"input": "$1", "output": 2}}"#,
        #"p.json: "a/x" "input" is $1: expected dollars per 1M tokens, such as "0.15""#
      ),
      (#"{"a/x": {"input": "1,5", "output": 2}}"#, #"p.json: "a/x" "input" is 1,5: expected"#),
      (#"{"a/x": {"input": -1, "output": 2}}"#, #"p.json: "a/x" "input" is -1: expected"#),
      (#"{"a/x": {"input": "", "output": 2}}"#, #"p.json: "a/x" "input" is : expected"#),
      (#"{"a/x": {"input": 1e99, "output": 2}}"#, #"p.json: "a/x" "input" is 1e99: expected"#),
      (#"{"a/x": {"input": 1000001, "output": 2}}"#, #"p.json: "a/x" "input" is 1000001: exp"#),
      (
        #"{"a/x": {"input": true, "output": 2}}"#,
        #"expected dollars per 1M tokens, such as "0.15", f"#
      ),
      (
        #"{"a/x": {"input": 1.5e-07, "output": 2}}"#,
        "at most six decimals count, as prices are $ per 1M tokens; prices per token have LiteLLM's"
      ),
      (#"{"a/x": {"input": 0.15000000000000002, "output": 2}}"#, "at most six decimals count"),
      (
        #"{"a/x": {"input": 1, "output": 2, "tiers": {}}}"#,
        #"p.json: "a/x" "tiers": expected a list such as [{"above": 200000, "#
      ),
      (
        #"{"a/x": {"input": 1, "output": 2, "tiers": [{"above": 0}]}}"#, #""a/x" "tiers": expected"#
      ),
      (
        #"{"a/x": {"input": 1, "output": 2, "tiers": [{"above": 9, "in": 1}]}}"#,
        #""a/x" "tiers" has an unknown key "in""#
      ),
      (
        #"{"a/x": {"input_cost_per_token": "cheap", "output_cost_per_token": 0}}"#,
        #"p.json: "a/x" "input_cost_per_token" is cheap: expected dollars per token, such as 1.5e-07"#
      ),
      (
        #"{"a/x": {"input_cost_per_token": 0.15, "output_cost_per_token": [], "mode": "chat"}}"#,
        #"p.json: "a/x" "output_cost_per_token" is a list: expected dollars per token"#
      ),
      (
        #"{"dall-e": {"litellm_provider": "openai", "input_cost_per_pixel": 1e-8}}"#,
        "p.json: no prices of tokens in it"
      ),
    ]
  )
  func refuses(text: String, message: String) throws {
    let error = #expect(throws: PriceFileError.self) { try Self.file(text) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test("A model of LiteLLM's map is asked under its provider's prefix; others are left out")
  func names() throws {
    let price = #""input_cost_per_token": 1e-6, "output_cost_per_token": 2e-6"#
    let file = try Self.file(
      """
      {"gpt-x": {"litellm_provider": "openai", \(price)},
        "anthropic.claude-x-v1:0": {"litellm_provider": "bedrock_converse", \(price)},
        "gemini-x": {"litellm_provider": "vertex_ai-language-models", \(price)},
        "vertex_ai/claude-x": {"litellm_provider": "vertex_ai-anthropic_models", \(price)},
        "groq/openai/gpt-x": {"litellm_provider": "groq", \(price)},
        "deepseek-x": {"litellm_provider": "deepseek", \(price)},
        "deepseek/deepseek-x": {"litellm_provider": "deepseek", "input_cost_per_token": 3e-6,
          "output_cost_per_token": 4e-6},
        "1024-x-1024/dall-e": {"litellm_provider": "openai", "input_cost_per_pixel": 1e-8}}
      """
    )
    #expect(
      file.overrides.keys.sorted() == [
        "bedrock/anthropic.claude-x-v1:0", "deepseek/deepseek-x", "groq/openai/gpt-x",
        "openai/gpt-x", "vertex_ai/claude-x", "vertex_ai/gemini-x",
      ]
    )
    #expect(file.overrides["deepseek/deepseek-x"]?.rates.input == 3_000_000)
    #expect(file.leftOut == ["1024-x-1024/dall-e"])
  }

  @Test("Ranges stand in place of thresholds that say the same again")
  func ranges() throws {
    let file = try Self.file(
      """
      {"a/x": {"input_cost_per_token": 1e-6, "output_cost_per_token": 2e-6,
        "output_cost_per_reasoning_token": 5e-6, "input_cost_per_token_above_272k_tokens": 3e-6,
        "tiered_pricing": [{"range": [272000, null], "input_cost_per_token": 4e-6},
          {"range": [0, 272000], "input_cost_per_token": "1e-6", "output_cost_per_token": 2e-6}]}}
      """
    )
    let override = try #require(file.overrides["a/x"])
    #expect(override.tiers.map(\.above) == [272_000])
    #expect(override.tiers.first?.rates.input == 4_000_000)
    #expect(override.tiers.first?.rates.output == 2_000_000)
    #expect(override.tiers.first?.rates.reasoning == 5_000_000)
    #expect(override.tiers.first?.rates.cacheRead == 4_000_000)
    #expect(override.rates.reasoning == nil)
  }

  @Test("What is written is read again as it was, and keeps what another file has besides")
  func written() throws {
    let file = try Self.file(
      #"{"a/\"x": {"input": 1, "output": "0.000001", "tiers": [{"above": 5, "output": 3}]}}"#
    )
    #expect(
      file.text == """
        {
          "a/\\"x": {"input":"1","output":"0.000001","tiers":[{"above":5,"output":"3"}]}
        }

        """
    )
    let other = try Self.file(
      #"{"a/\"x": {"input": 2, "output": 2}, "b/y": {"input": 0, "output": 0}}"#
    )
    let merged = try Self.file(file.merged(over: other).text)
    #expect(merged.overrides.keys.sorted() == ["a/\"x", "b/y"])
    #expect(merged.overrides["a/\"x"] == file.overrides["a/\"x"])
  }

  @Test("The built-in prices are called old after ninety days")
  func age() throws {
    // Midnight of 2026-10-21, the table's date.
    let date = 1_792_540_800.0
    let table = PriceTable.builtIn
    #expect(table.ageNotice(at: date) == nil)
    #expect(table.ageNotice(at: date + 91 * 86_400 - 1) == nil)
    let notice = try #require(table.ageNotice(at: date + 91 * 86_400))
    #expect(notice.hasPrefix("the built-in prices are of 2026-10-21, 91 days ago: "))
  }

  @Test("The sources of prices are named once, with their days; what costs nothing has none")
  func sources() throws {
    var mine = try Self.file(
      #"{"b/y": {"input": 1, "output": 2}, "c/z": {"input": 1, "output": 2}}"#
    )
    let names = try [
      "openai/gpt-4o", "b/y", "ollama/llama3", "c/z", "openai/gpt-4o-mini", "no/such",
    ]
    .map { try #require(ModelName($0)) }
    let builtIn = PriceTable.builtIn
    #expect(builtIn.sources(of: names) == ["built-in of 2026-10-21"])
    #expect(
      builtIn.overridden(by: mine).sources(of: names) == ["built-in of 2026-10-21", mine.path]
    )
    mine.date = "2026-11-02"
    #expect(
      builtIn.overridden(by: mine).sources(of: names.dropFirst()) == [
        "\(mine.path) of 2026-11-02", "built-in of 2026-10-21",
      ]
    )
  }
}
