import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

@Suite("Rate limits")
struct RateLimitTests {
  /// A vendor, its headers, and what they say at 2027-01-15T08:00:00Z.
  static let vendors: [(String, [String: String], RateLimits)] = [
    (
      "OpenAI",
      [
        "x-ratelimit-limit-requests": "10000", "x-ratelimit-remaining-requests": "9999",
        "x-ratelimit-reset-requests": "12ms", "x-ratelimit-limit-tokens": "200000",
        "x-ratelimit-remaining-tokens": "199000", "x-ratelimit-reset-tokens": "6m0s",
      ],
      RateLimits(
        requests: .init(limit: 10000, remaining: 9999, reset: 0.012),
        tokens: .init(limit: 200_000, remaining: 199_000, reset: 360)
      )
    ),
    (
      "Azure",
      [
        "x-ratelimit-limit-requests": "-1", "x-ratelimit-remaining-requests": "59",
        "x-ratelimit-limit-tokens": "1000", "x-ratelimit-remaining-tokens": "990",
        "x-ratelimit-reset-tokens": "42", "x-ms-region": "Sweden Central",
      ],
      RateLimits(
        requests: .init(remaining: 59),
        tokens: .init(limit: 1000, remaining: 990, reset: 42)
      )
    ),
    (
      "Groq",
      [
        "x-ratelimit-limit-requests": "14400", "x-ratelimit-remaining-requests": "14370",
        "x-ratelimit-reset-requests": "2m59.56s", "x-ratelimit-limit-tokens": "18000",
        "x-ratelimit-remaining-tokens": "17997", "x-ratelimit-reset-tokens": "7.66s",
      ],
      RateLimits(
        requests: .init(limit: 14400, remaining: 14370, reset: 179.56),
        tokens: .init(limit: 18000, remaining: 17997, reset: 7.66)
      )
    ),
    (
      "Mistral",
      [
        "x-ratelimit-limit-req-minute": "60", "x-ratelimit-remaining-req-minute": "58",
        "x-ratelimit-limit-tokens-minute": "500000",
        "x-ratelimit-remaining-tokens-minute": "499000",
        "x-ratelimit-limit-tokens-month": "1000000000",
        "x-ratelimit-remaining-tokens-month": "1200",
        "x-ratelimit-tokens-query-cost": "37",
      ],
      RateLimits(
        requests: .init(limit: 60, remaining: 58, period: 60),
        tokens: .init(limit: 1_000_000_000, remaining: 1200, period: 2_592_000)
      )
    ),
    (
      "Mistral's older accounts",
      [
        "x-ratelimitbysize-limit-minute": "500000", "x-ratelimitbysize-remaining-minute": "499958",
        "ratelimitbysize-reset": "19",
      ],
      RateLimits(tokens: .init(limit: 500_000, remaining: 499_958, reset: 19, period: 60))
    ),
    (
      "Anthropic",
      [
        "anthropic-ratelimit-requests-limit": "50", "anthropic-ratelimit-requests-remaining": "49",
        "anthropic-ratelimit-requests-reset": "2027-01-15T08:00:01Z",
        "anthropic-ratelimit-tokens-limit": "48000",
        "anthropic-ratelimit-tokens-remaining": "47000",
        "anthropic-ratelimit-tokens-reset": "2027-01-15T08:00:30Z",
        "anthropic-ratelimit-input-tokens-limit": "40000",
        "anthropic-ratelimit-input-tokens-remaining": "39000",
        "anthropic-ratelimit-input-tokens-reset": "2027-01-15T08:01:00Z",
        "anthropic-ratelimit-output-tokens-limit": "8000",
        "anthropic-ratelimit-output-tokens-remaining": "8000",
        "anthropic-ratelimit-output-tokens-reset": "2027-01-15T07:59:00Z",
      ],
      RateLimits(
        requests: .init(limit: 50, remaining: 49, reset: 1),
        tokens: .init(limit: 48000, remaining: 47000, reset: 30),
        inputTokens: .init(limit: 40000, remaining: 39000, reset: 60),
        outputTokens: .init(limit: 8000, remaining: 8000, reset: 0)
      )
    ),
    (
      "Cerebras",
      [
        "x-ratelimit-limit-requests-day": "1000", "x-ratelimit-remaining-requests-day": "999",
        "x-ratelimit-reset-requests-day": "33011.382867",
        "x-ratelimit-limit-tokens-minute": "8000", "x-ratelimit-remaining-tokens-minute": "7990",
        "x-ratelimit-reset-tokens-minute": "11.382867",
      ],
      RateLimits(
        requests: .init(limit: 1000, remaining: 999, reset: 33011.382867, period: 86_400),
        tokens: .init(limit: 8000, remaining: 7990, reset: 11.382867, period: 60)
      )
    ),
    (
      "Together",
      [
        "x-ratelimit-limit": "600", "x-ratelimit-remaining": "599", "x-ratelimit-reset": "1",
        "x-tokenlimit-limit": "1000000", "x-tokenlimit-remaining": "999000",
      ],
      RateLimits(
        requests: .init(limit: 600, remaining: 599, reset: 1),
        tokens: .init(limit: 1_000_000, remaining: 999_000)
      )
    ),
    (
      "Fireworks",
      [
        "x-ratelimit-limit-requests": "600", "x-ratelimit-remaining-requests": "599",
        "x-ratelimit-limit-tokens-prompt": "60000", "x-ratelimit-remaining-tokens-prompt": "59000",
        "x-ratelimit-limit-tokens-generated": "6000",
        "x-ratelimit-remaining-tokens-generated": "5900", "x-ratelimit-over-limit": "no",
      ],
      RateLimits(
        requests: .init(limit: 600, remaining: 599),
        inputTokens: .init(limit: 60000, remaining: 59000),
        outputTokens: .init(limit: 6000, remaining: 5900)
      )
    ),
  ]

  private func model(_ step: ScriptedTransport.Step) throws -> LM {
    let example = try #require(ProtocolCase.named("openai-chat"))
    return try LM.test(
      example,
      at: "http://127.0.0.1:1",
      streams: false,
      transport: ScriptedTransport([step])
    )
  }

  @Test("Every vendor's headers are read, on answers and on errors", arguments: vendors)
  func everyVendor(_ name: String, _ headers: [String: String], _ limits: RateLimits) throws {
    let answer = try model(.init(headers: headers)).complete(ModelRequest("?"))
    let error = #expect(throws: ModelError.self) {
      try model(.init(status: 429, headers: headers, body: "")).complete(ModelRequest("?"))
    }
    for found in [answer.rateLimits, error?.rateLimits] {
      #expect(rounded(found) == rounded(limits), "\(name)")
    }
  }

  @Test(
    "Headers that say nothing of limits leave them unknown",
    arguments: [
      [:], ["x-limit-of-something": "5"], ["x-ratelimit-limit-requests": "many"],
      ["ratelimit-policy": "100;w=60"], ["x-ratelimit-remaining-requests": "-1"],
    ]
  )
  func nothing(_ headers: [String: String]) throws {
    #expect(try model(.init(headers: headers)).complete(ModelRequest("?")).rateLimits == nil)
  }

  /// Without the errors of computing with binary fractions.
  private func rounded(_ limits: RateLimits?) -> RateLimits? {
    func rounded(_ window: RateLimits.Window?) -> RateLimits.Window? {
      guard var window else { return nil }
      if let reset = window.reset { window.reset = (reset * 1e6).rounded() / 1e6 }
      return window
    }
    return limits.map {
      RateLimits(
        requests: rounded($0.requests),
        tokens: rounded($0.tokens),
        inputTokens: rounded($0.inputTokens),
        outputTokens: rounded($0.outputTokens)
      )
    }
  }
}
