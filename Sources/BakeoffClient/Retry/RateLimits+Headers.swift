internal import BakeoffCore

extension RateLimits {
  /// Reads what the headers of a reply say; nil when they say nothing.
  ///
  /// The providers' names are all made of the same few words in different orders:
  /// `x-ratelimit-remaining-tokens`, `anthropic-ratelimit-input-tokens-reset`,
  /// `x-ratelimit-limit-req-minute`, `x-ratelimitbysize-remaining-minute`.
  ///
  /// - Parameters:
  ///   - response: The reply.
  ///   - now: Seconds since 1970, to measure instants from.
  init?(_ response: HTTPResponse, now: Double) {
    guard Self.mayBeNamed(in: response.headerBytes) else { return nil }
    var windows: [Kind: [String: Window]] = [:]
    for (name, value) in response.headers {
      guard let words = Words(name) else { continue }
      var window = windows[words.kind]?[words.span] ?? Window(period: words.period)
      switch words.figure {
      case .limit: window.limit = Self.count(value) ?? window.limit
      case .remaining: window.remaining = Self.count(value) ?? window.remaining
      case .reset: window.reset = Self.wait(value, now: now) ?? window.reset
      }
      windows[words.kind, default: [:]][words.span] = window
    }
    func tightest(_ kind: Kind) -> Window? {
      var spans = windows[kind] ?? [:]
      // A reset without a span belongs to the limits that have one.
      if spans.count > 1, let plain = spans[""], plain == Window(reset: plain.reset) {
        spans[""] = nil
        spans = spans.mapValues { window in
          var window = window
          window.reset = window.reset ?? plain.reset
          return window
        }
      }
      return spans.values.filter { $0 != Window(period: $0.period) }.min {
        // Of two that are used up, the one that stays so for longer.
        ($0.remaining ?? .max, $1.reset ?? 0) < ($1.remaining ?? .max, $0.reset ?? 0)
      }
    }
    self.init(
      requests: tightest(.requests),
      tokens: tightest(.tokens),
      inputTokens: tightest(.inputTokens),
      outputTokens: tightest(.outputTokens)
    )
    if self.windows.isEmpty { return nil }
  }

  /// Whether a limit of a named span is nothing at all, as for a model that is not in the plan: waiting
  /// does not help.
  ///
  /// Without a span, zeros may just as well stand for what is not known.
  var allowsNothing: Bool { windows.contains { $0.limit == 0 && $0.period != nil } }

  /// How many seconds to wait after a request that was turned away; nil when nothing says.
  ///
  /// It is the longest reset among the limits that are used up, or the shortest of all when the reply
  /// does not say how much is left.
  var wait: Double? {
    let used = windows.filter { $0.remaining.map { $0 <= 0 } == true }.compactMap(\.reset).max()
    let isSilent = windows.allSatisfy { $0.remaining == nil }
    return used ?? (isSilent ? windows.compactMap(\.reset).min() : nil)
  }

  /// A quick look: most replies of servers on one's own machine have no such header, and then none
  /// need be taken apart.
  private static func mayBeNamed(in head: [UInt8]) -> Bool {
    head.withUnsafeBufferPointer { head in
      guard head.count > 5 else { return false }
      for index in 0..<(head.count - 5)
      where head[index] | 0x20 == UInt8(ascii: "l") {
        let isNamed = zip(head[(index + 1)...], "imit".utf8).allSatisfy { $0 | 0x20 == $1 }
        if isNamed { return true }
      }
      return false
    }
  }

  /// A count; nil for words, and for numbers below 0, which stand for what is not known.
  private static func count(_ text: String) -> Int? {
    // Some list the spans after the count, as in `100, 100;w=60`.
    let number = text.prefix { $0 != "," && $0 != ";" }
    return Double(number).flatMap { Int(exactly: $0.rounded()) }.flatMap { $0 >= 0 ? $0 : nil }
  }

  /// The seconds of a length of time or until an instant.
  private static func wait(_ text: String, now: Double) -> Double? {
    if let number = RetryHint.number(text) {
      // Instants in seconds or milliseconds since 1970 are as large as no wait is.
      return switch number {
      case 1e12...: max(number / 1000 - now, 0)
      case 1e9...: max(number - now, 0)
      default: number
      }
    }
    return GoDuration.seconds(text)
      ?? (Instant.rfc3339(text) ?? Instant.http(text)).map { max($0 - now, 0) }
  }

  private enum Kind: Hashable {
    case requests
    case tokens
    case inputTokens
    case outputTokens
  }

  private enum Figure {
    case limit
    case remaining
    case reset
  }

  /// The words of a header's name; nil for a name that is none of a rate limit.
  private struct Words {
    let kind: Kind
    let figure: Figure
    let span: String
    /// The span in seconds; nil when the name has none.
    let period: Double?

    private static let periods: [String: Double] = [
      "second": 1, "minute": 60, "hour": 3600, "day": 86_400, "month": 2_592_000,
    ]

    init?(_ name: String) {
      let words = name.lowercased().split(separator: "-").map(String.init)
      let family = words.first { $0.hasPrefix("ratelimit") || $0 == "tokenlimit" }
      // What follows the family, or stands before it, is about the limit; the family itself is not.
      guard let family, let figure = Self.figure(words) else { return nil }
      let countsTokens =
        words.contains("tokens") || family == "tokenlimit" || family == "ratelimitbysize"
      kind =
        switch () {
        case _ where words.contains("input") || words.contains("prompt"): .inputTokens
        case _ where words.contains("output") || words.contains("generated"): .outputTokens
        default: countsTokens ? .tokens : .requests
        }
      self.figure = figure
      span = words.first { Self.periods[$0] != nil } ?? ""
      period = Self.periods[span]
    }

    private static func figure(_ words: [String]) -> Figure? {
      switch () {
      case _ where words.contains("remaining"): .remaining
      case _ where words.contains("reset"): .reset
      case _ where words.contains("limit"): .limit
      default: nil
      }
    }
  }
}
