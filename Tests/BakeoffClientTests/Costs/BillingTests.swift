import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

@Suite("Costs of answers")
struct BillingTests {
  /// A server whose chat replies have 1,000 tokens in and 1,000 out.
  private static func server(_ more: String, usage: String = "") throws -> LoopbackServer {
    try LoopbackServer { _ in
      .json(
        """
        {"choices":[{"message":{"content":"Four."},"finish_reason":"stop"}],"model":"gpt-5",
        "usage":{"prompt_tokens":1000,"completion_tokens":1000\(usage)}\(more)}
        """
      )
    }
  }

  private static func cost(
    _ model: String,
    at server: LoopbackServer,
    parameters: ModelParameters = ModelParameters(),
    clock: Clock = .instant
  ) throws -> String? {
    let options = ClientOptions(
      environment: Environment(process: [
        "OPENAI_API_KEY": testKey, "DEEPSEEK_API_KEY": testKey, "XAI_API_KEY": testKey,
        "AZURE_AI_API_KEY": testKey, "ANTHROPIC_API_KEY": testKey, "HF_TOKEN": testKey,
      ]),
      clock: clock
    )
    let lm = try LM(model, baseURL: server.url + "/v1", options: options)
    return try lm.complete(ModelRequest("2+2?", parameters: parameters)).cost?.usd
  }

  @Test(
    "The tier of service that counts is the one that has answered",
    arguments: zip(
      ["", #","service_tier":"default""#, #","service_tier":"priority""#],
      // What is asked for is flex; where the reply says nothing, it is believed to be that.
      ["0.005625", "0.01125", "0.0225"]
    )
  )
  func serviceTier(reply: String, usd: String) throws {
    let server = try Self.server(reply)
    defer { server.stop() }
    let parameters = ModelParameters(serviceTier: "flex")
    #expect(try Self.cost("openai/gpt-5", at: server, parameters: parameters) == usd)
  }

  @Test("Quiet hours go by the time at which the request was sent")
  func offPeak() throws {
    let server = try Self.server("")
    defer { server.stop() }
    func clock(at time: Double) -> Clock {
      var clock = Clock.instant
      clock.now = { time }
      return clock
    }
    // Wednesday, 02:30 and 05:00 (UTC).
    let model = "deepseek/deepseek-v4-flash"
    #expect(try Self.cost(model, at: server, clock: clock(at: 1_792_549_800)) == "0.0015")
    #expect(try Self.cost(model, at: server, clock: clock(at: 1_792_558_800)) == "0.00075")
  }

  @Test("A cost in the reply wins over the price")
  func stated() throws {
    let server = try Self.server("", usage: #","cost_in_usd_ticks":123"#)
    defer { server.stop() }
    #expect(try Self.cost("xai/grok-4", at: server) == "0.0000000123")
  }

  @Test("Azure's router costs the chosen model and its fee; an unknown choice has no cost")
  func router() throws {
    let server = try Self.server("")
    defer { server.stop() }
    // gpt-5 costs 1.25 in and 10 out.
    #expect(try Self.cost("azure_ai/model_router", at: server) == "0.01139")
    let other = try LoopbackServer { _ in
      .json(
        """
        {"choices":[{"message":{"content":"Four."},"finish_reason":"stop"}],"model":"gpt-99",
        "usage":{"prompt_tokens":1000,"completion_tokens":1000}}
        """
      )
    }
    defer { other.stop() }
    #expect(try Self.cost("azure_ai/model_router", at: other) == nil)
  }

  @Test("A search is paid for on top, by how much it reads")
  func searches() throws {
    let server = try Self.server("", usage: #","num_search_queries":3"#)
    defer { server.stop() }
    let plain = try Self.cost("openai/gpt-4o-search-preview", at: server)
    let parameters = ModelParameters(extra: ["web_search_options": ["search_context_size": "high"]])
    let high = try Self.cost("openai/gpt-4o-search-preview", at: server, parameters: parameters)
    let name = try #require(ModelName("openai/gpt-4o-search-preview"))
    let prices = try #require(PriceTable.builtIn.price(for: name)).terms.units.searches
    let (medium, large) = (try #require(prices[.medium]), try #require(prices[.high]))
    #expect(plain == Cost(picodollars: 12_500_000_000 + 3 * medium).usd)
    #expect(high == Cost(picodollars: 12_500_000_000 + 3 * large).usd)
    // Where a search has no known price, the whole has none.
    #expect(try Self.cost("openai/gpt-3.5-turbo", at: server) == nil)
  }

  @Test("Hugging Face's router has no known price, and never costs nothing")
  func huggingFace() throws {
    let server = try Self.server("")
    defer { server.stop() }
    #expect(try Self.cost("huggingface/meta-llama/Llama-3.3-70B-Instruct", at: server) == nil)
  }

  @Test("Where data stay is known from the URL that is asked")
  func residency() throws {
    func residency(_ url: String) throws -> Billing.Residency? {
      let options = ClientOptions.test()
      return try LM("openai/gpt-5.4", baseURL: url, options: options)
        .billing(of: ModelRequest("2+2?")).residency
    }
    #expect(try residency("https://eu.api.openai.com/v1") == .eu)
    #expect(try residency("https://us.api.openai.com/v1") == .us)
    #expect(try residency("https://api.openai.com/v1") == nil)
  }

  @Test(
    "Models without a row are priced by their size where their provider does so",
    arguments: [
      ("together_ai/acme/New-70B-Chat", 900_000), ("together_ai/acme/new-1.5b", 100_000),
      ("together_ai/acme/new-8x7b", 900_000), ("together_ai/acme/new-405b", nil),
      ("together_ai/acme/new", nil), ("fireworks_ai/acme-3b", 100_000),
      ("fireworks_ai/acme-13b-chat", 200_000), ("fireworks_ai/acme-405b", 900_000),
      ("fireworks_ai/acme-8x7b", 500_000), ("fireworks_ai/acme-8x22b", 1_200_000),
      ("fireworks_ai/acme-32x22b", nil), ("fireworks_ai/acme", nil), ("openai/acme-7b", nil),
    ]
  )
  func sizes(name: String, rate: Int?) throws {
    let price = PriceTable.builtIn.price(for: try #require(ModelName(name)))
    #expect(price?.rates.input == rate)
    #expect(price?.rates.output == rate)
  }

  @Test("Before a run it is said once that prices are old, and of each model that it has none")
  func notices() throws {
    let models = try ["openai/gpt-4o", "openai/gpt-5", "openai/gpt-99", "mock/oak"].map {
      try LM($0, options: .test())
    }
    let day = 1_792_540_800.0
    let fresh = models.priceNotices(at: day + 89 * 86_400)
    #expect(
      fresh == [
        "no price is known for openai/gpt-99, so its cost will be unknown: --prices FILE sets it, "
          + #"as in {"openai/gpt-99": {"input": "0.15", "output": "0.6"}}, in $ per 1M tokens"#
      ]
    )
    let old = models.priceNotices(at: day + 91 * 86_400)
    #expect(old.count == 2)
    #expect(old.first?.contains("the built-in prices are of 2026-10-21, 91 days ago") == true)
  }
}
