@testable import BakeoffClient
@testable import BakeoffCore
@testable import BakeoffScoring
import Foundation

extension FuzzTargets {
  /// What headers say of waits and limits.
  static let headers = FuzzTarget(
    "headers",
    words: [
      "retry-after: ", "retry-after-ms: ", "x-should-retry: true", "x-ratelimit-remaining-tokens: ",
      "x-ratelimit-reset-requests: ", "x-ratelimit-limit-requests: ",
      "anthropic-ratelimit-input-tokens-reset: ",
      "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
      "2026-10-21T12:00:00Z", "2026-10-21T14:00:00.5+02:00", "1h30m0s", "2m59.56s", "12ms", "nan",
      "inf",
      "1e400", "9999999999999999999999", "100, 100;w=60", "\r\n", "minute",
    ]
  ) { input in
    let now = 1_800_000_000.0
    let response = HTTPResponse(status: 429, headerBytes: input, body: [], timing: Timing())
    let limits = RateLimits(response, now: now)
    let hint = RetryHint(response, limits: limits, bodyWait: nil, now: now)
    if let wait = hint.wait {
      try require(wait >= 0 && wait.isFinite, "a wait of \(wait) s")
      var error = ModelError(.rateLimited, "no")
      error.retryAfter = wait
      _ = RetryPolicy().verdict(on: error, after: [.rateLimited])
      try require(RetryPolicy().wait(after: 1, hint: wait, random: 0.5).isFinite, "an endless wait")
    }
    for window in limits?.windows ?? [] {
      try require(window.reset.map { $0 >= 0 && $0.isFinite } ?? true, "a reset of \(window)")
      try require(window.remaining.map { $0 >= 0 } ?? true, "\(window) remain")
    }
  }

  /// Amounts, lengths of time and points in time.
  static let numbers = FuzzTarget(
    "numbers",
    words: [
      "e", "-", ".", "1e99", "9223372036854775807", "1h", "T", "Z", "+02:00", "GMT", "nan",
      "try again in ",
    ]
  ) { input in
    let text = String(decoding: input, as: UTF8.self)
    if let cost = Cost(usd: text) {
      try require(Cost(usd: cost.usd) == cost, "\(text) is \(cost.usd), which is read otherwise")
    }
    let times = [
      GoDuration.seconds(text), Instant.http(text), Instant.rfc3339(text),
      WaitPhrase.seconds(in: text),
      RetryHint.number(text),
    ]
    try require(times.allSatisfy { $0?.isFinite ?? true }, "\(text) is no time: \(times)")
    if let time = Instant.http(text), (0..<4e9).contains(time) {
      try require(
        Instant.http(Instant.http(time)) == time.rounded(.down),
        "\(text) reads otherwise"
      )
    }
    if let number = DecimalNumber(text) {
      // Multiples are exact up to eighteen digits.
      let isExact = number != .zero && number.text.utf8.prefix { $0 != 0x65 }.count <= 18
      try require(!isExact || number.isMultiple(of: number), "\(text) is no multiple of itself")
    }
    _ = (Double(text).map { JSON.number($0) }, ModelSize.self)
  }

  /// Names of models, addresses and headers.
  static let names = FuzzTarget(
    "names",
    words: [
      "openai/", "@https://", "http://", "user:pass@", "[::1]", ":80", "?", "#", "data:",
      ";base64,",
    ]
  ) { input in
    let text = String(decoding: input, as: UTF8.self)
    if let name = ModelName(text) {
      // A URL without a host is refused when the model is asked; until then its name says so.
      let hasHost = name.baseURL.map { !URLParts($0).authority.isEmpty } ?? true
      try require(
        !hasHost || ModelName(name.description) == name,
        "\(text) is \(name), which is read otherwise"
      )
      let authority = name.baseURL.map { URLParts($0).authority } ?? ""
      try require(!authority.contains("@"), "a user in \(name)")
      _ = PriceTable.builtIn.price(for: name)
      _ = try? LM(text, options: ClientOptions(environment: Environment(process: [:])))
    }
    let parts = URLParts(text)
    try require(!parts.authority.contains("@"), "a user in \(parts.authority)")
    _ = (parts.endpoint, MediaType.named(text), Attachment.source(ofURL: text))
    _ = ExtraHeader(text, text).map(\.shownValue)
    _ = ProviderTable.builtIn.nearestPrefixes(to: String(text.prefix(64)))
  }

  /// The heads of pictures.
  static let pictures = FuzzTarget("pictures", words: ["GIF89a", "RIFF", "WEBP", "VP8X", "VP8L"]) {
    input in
    for text in [Data(input).base64EncodedString(), String(decoding: input, as: UTF8.self)] {
      guard let size = PixelSize(base64: text) else { continue }
      try require(size.width > 0 && size.height > 0, "a picture of \(size)")
    }
  }

  /// What servers that give out tokens say, and the files that keys stand in.
  static let tokens = FuzzTarget(
    "tokens",
    words: [
      "-----BEGIN PRIVATE KEY-----\n", "\n-----END PRIVATE KEY-----", "<Code>", "</Code>", "&lt;",
    ]
  ) { input in
    let text = String(decoding: input, as: UTF8.self)
    _ = (PEMText.block("PRIVATE KEY", in: text), PEMText.keyText(in: text))
    _ = (
      XMLText.value(of: "Code", in: input),
      AWSFault.read(kind: text, body: try? JSON(parsing: input))
    )
    let cleaned = Quotation(secrets: [Secret("planted-secret-value")]).quoted(input)
    try require(!cleaned.contains("planted-secret-value"), "a secret in \(cleaned)")
  }
}
