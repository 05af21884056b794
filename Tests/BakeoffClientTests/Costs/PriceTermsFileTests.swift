import BakeoffClient
import BakeoffCore
import Testing

@Suite("Further prices in files")
struct PriceTermsFileTests {
  private static let own = """
    {"openai/x": {"input": "1", "output": "2", "audio_input": "10", "audio_output": "20",
      "audio_cache_read": "0.5", "image_input": "3", "image_output": "4", "video_input": "5",
      "tiers": [{"above": 200000, "input": "2", "output": "3"}],
      "batch": {"input": "0.4", "output": "0.9", "cache_read": "0.1", "audio_input": "4",
        "tiers": [{"above": 200000, "input": "0.8"}]},
      "service_tiers": {"flex": {"input": "0.5", "output": "1"}, "fast": {"input": "6",
        "output": "7", "tiers": [{"above": 200000, "input": "8", "output": "9"}]}},
      "off_peak": {"output": "1.5",
        "windows": [{"hours_utc": "22:00-02:30", "weekdays": [3]}], "weekday_timezone": "UTC"},
      "per_request": "0.001", "per_image": "0.002", "per_output_image": "0.003",
      "per_search": {"low": "0.01", "medium": "0.02", "high": "0.03"}, "per_map_search": "0.04",
      "multipliers": {"us": "1.1", "fast": "2", "eu_residency": "1.2", "us_residency": "1.3",
        "regional_endpoint": "1.4"}}}
    """
  private static let map = """
    {"x": {"litellm_provider": "openai", "mode": "chat",
      "input_cost_per_token": 1e-6, "output_cost_per_token": 2e-6,
      "input_cost_per_audio_token": 1e-5, "output_cost_per_audio_token": 2e-5,
      "cache_read_input_audio_token_cost": 5e-7, "input_cost_per_image_token": 3e-6,
      "output_cost_per_image_token": 4e-6, "input_cost_per_video_token": 5e-6,
      "input_cost_per_token_above_200k_tokens": 2e-6,
      "output_cost_per_token_above_200k_tokens": 3e-6,
      "input_cost_per_token_batches": 4e-7, "output_cost_per_token_batches": 9e-7,
      "cache_read_input_token_cost_batches": 1e-7, "input_cost_per_audio_token_batches": 4e-6,
      "input_cost_per_token_above_200k_tokens_batches": 8e-7,
      "input_cost_per_token_flex": 5e-7, "output_cost_per_token_flex": 1e-6,
      "input_cost_per_token_priority": 6e-6, "output_cost_per_token_priority": 7e-6,
      "input_cost_per_token_above_200k_tokens_priority": 8e-6,
      "output_cost_per_token_above_200k_tokens_priority": 9e-6,
      "off_peak_pricing": {"output_cost_per_token": 1.5e-6, "weekday_timezone": "UTC",
        "windows": [{"hours_utc": ["22:00-02:30"], "weekdays": [3]}]},
      "input_cost_per_request": 0.001, "input_cost_per_image": 0.002,
      "output_cost_per_image": 0.003, "search_context_cost_per_query":
      {"search_context_size_low": 0.01, "search_context_size_medium": 0.02,
        "search_context_size_high": 0.03},
      "google_maps_grounding_cost_per_query": 0.04,
      "provider_specific_entry": {"us": 1.1, "fast": 2.0},
      "regional_processing_uplift_multiplier_eu": 1.2,
      "regional_processing_uplift_multiplier_us": 1.3,
      "regional_endpoint_uplift_multiplier": 1.4}}
    """

  private static func price(_ text: String) throws -> Price {
    let file = try PriceFile(parsing: Array(text.utf8), path: "p.json")
    let name = try #require(ModelName("openai/x"))
    return try #require(PriceTable.builtIn.overridden(by: file).price(for: name))
  }

  @Test("Our own form and LiteLLM's keys give the same price, and so does what is written of it")
  func forms() throws {
    let price = try Self.price(Self.own)
    #expect(try Self.price(Self.map) == price)
    let written = try PriceFile(parsing: Array(Self.map.utf8), path: "p.json").text
    #expect(try Self.price(written) == price)
    #expect(try Self.price(#"{"openai/x": \#(price.entry.text)}"#) == price)
  }

  /// A request by what makes its price, and its cost, in millionths of a dollar on top of the
  /// thousand that each request costs.
  struct Example: Sendable {
    var usage = TokenUsage(inputTokens: 1000, outputTokens: 100)
    var billing = Billing()
    var micros: Int
  }

  @Test(
    "Each of them counts",
    arguments: [
      Example(micros: 1200), Example(billing: Billing(serviceTier: "flex"), micros: 600),
      Example(billing: Billing(serviceTier: "priority"), micros: 6700),
      Example(billing: Billing(serviceTier: "fast"), micros: 6700),
      Example(
        usage: TokenUsage(inputTokens: 300_000, outputTokens: 0),
        billing: Billing(serviceTier: "priority"),
        micros: 2_400_000
      ),
      // Flex has no rate for long requests: those cost what they cost otherwise.
      Example(
        usage: TokenUsage(inputTokens: 300_000, outputTokens: 0),
        billing: Billing(serviceTier: "flex"),
        micros: 600_000
      ),
      Example(billing: Billing(isBatch: true), micros: 490),
      Example(billing: Billing(serviceTier: "batch"), micros: 490),
      Example(
        usage: TokenUsage(inputTokens: 300_000, outputTokens: 0),
        billing: Billing(isBatch: true),
        micros: 240_000
      ),
      Example(
        usage: TokenUsage(
          inputTokens: 1000,
          cachedInputTokens: 500,
          outputTokens: 0,
          audioInputTokens: 300
        ),
        billing: Billing(isBatch: true),
        micros: 50 + 1200 + 80
      ),
      // Wednesday 22:00 and 02:29 (UTC) are in the window, 02:30 and Thursday are not.
      Example(billing: Billing(time: 1_792_620_000), micros: 1150),
      Example(billing: Billing(time: 1_792_549_799), micros: 1150),
      Example(billing: Billing(time: 1_792_549_800), micros: 1200),
      Example(billing: Billing(time: 1_792_627_300), micros: 1200),
      Example(billing: Billing(inferenceGeo: "us"), micros: 1320),
      Example(billing: Billing(speed: "fast", inferenceGeo: "us"), micros: 2640),
      Example(billing: Billing(residency: .eu), micros: 1440),
      Example(billing: Billing(residency: .us), micros: 1560),
      Example(billing: Billing(isRegionalEndpoint: true), micros: 1680),
      Example(
        usage: TokenUsage(inputTokens: 0, outputTokens: 0, searches: 2, mapSearches: 1),
        billing: Billing(searchSize: .high, inputImages: 3, outputImages: 1),
        micros: 60_000 + 40_000 + 6000 + 3000
      ),
      Example(
        usage: TokenUsage(
          inputTokens: 1000,
          cachedInputTokens: 100,
          outputTokens: 100,
          audioInputTokens: 350,
          cachedAudioTokens: 50,
          audioOutputTokens: 40,
          imageInputTokens: 200,
          imageOutputTokens: 10,
          videoInputTokens: 100
        ),
        // Text 300, cached 50 and 50 of sound, sound 300, images 200, video 100; out 50, 40, 10.
        micros: 300 + 50 + 25 + 3000 + 600 + 500 + 100 + 800 + 40
      ),
    ]
  )
  func cost(example: Example) throws {
    let cost = try Self.price(Self.own).cost(of: example.usage, billed: example.billing)
    #expect(cost == Cost(picodollars: (example.micros + 1000) * 1_000_000))
  }

  @Test(
    "What cannot be right is an error that names its place",
    arguments: zip(
      [
        #""multipliers": {"eu": "1.1"}"#, #""multipliers": {"us": "cheap"}"#, #""batch": 3"#,
        #""batch": {"inputs": "1"}"#, #""service_tiers": {"flex": "1"}"#,
        #""off_peak": {"input": "1"}"#, #""per_search": {"low": "x"}"#, #""per_request": -1"#,
      ],
      [
        "\"multipliers\" \"eu\" is not one of us, fast",
        "\"multipliers\" \"us\": expected a factor",
        "\"batch\": expected an object", "\"batch\" has an unknown key \"inputs\"",
        "\"service_tiers\" \"flex\": expected an object of rates", "\"off_peak\" \"windows\"",
        "\"per_search\": expected dollars for each", "\"per_request\": expected dollars for each",
      ]
    )
  )
  func errors(entry: String, problem: String) throws {
    let error = try #require(throws: PriceFileError.self) {
      try Self.price(#"{"openai/x": {"input": "1", "output": "2", \#(entry)}}"#)
    }
    #expect(error.description.contains(problem), "\(error)")
  }

  @Test("What is finer than a picodollar is rounded once, at the end")
  func rounding() throws {
    let text = #"{"openai/x": {"input": "0.000001", "output": "0.000001"}}"#
    let price = try Self.price(text)
    func batch(_ tokens: Int) -> Int? {
      let usage = TokenUsage(inputTokens: tokens, outputTokens: 0)
      return price.cost(of: usage, billed: Billing(isBatch: true))?.picodollars
    }
    #expect((0...4).map(batch) == [0, 1, 1, 2, 2])
  }

  @Test("A price of requests alone, seconds or characters needs to know how many there were")
  func units() throws {
    let seconds = try Self.price(#"{"openai/x": {"per_second": "0.0011416"}}"#)
    let usage = TokenUsage(inputTokens: 5, outputTokens: 5)
    #expect(seconds.cost(of: usage) == nil)
    #expect(seconds.cost(of: usage, billed: Billing(seconds: 2.5))?.usd == "0.002854")
    let characters = try Self.price(
      #"{"openai/x": {"per_character": "0.0000005", "per_output_character": "0.000001"}}"#
    )
    #expect(characters.cost(of: usage) == nil)
    let billing = Billing(inputCharacters: 100, outputCharacters: 10)
    #expect(characters.cost(of: usage, billed: billing)?.usd == "0.00006")
  }
}
