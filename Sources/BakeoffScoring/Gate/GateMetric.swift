/// What a check of a gate measures.
public enum GateMetric: Hashable, Sendable {
  /// The share of samples that are correct, 0…1.
  case accuracy
  /// The mean of a score by its recorded name, 0…1.
  case score(String)
  /// The mean cost of a sample, in US dollars.
  case cost
  /// A quantile of the latency in seconds, by its per cent, 1…99.
  case latency(percent: Int)
  /// A quantile of the time to the first token in seconds, by its per cent, 1…99.
  case firstToken(percent: Int)
  /// The share of samples that got no answer, 0…1.
  case errors
  /// The share of samples whose answer was cut off, 0…1.
  case truncations
  /// The share of samples that were refused, 0…1.
  case refusals

  private static let plain: [(name: String, metric: GateMetric)] = [
    ("accuracy", .accuracy), ("cost", .cost), ("errors", .errors), ("truncations", .truncations),
    ("refusals", .refusals),
  ]

  /// What it may be called, for error messages.
  static let expected =
    "accuracy, score:NAME, cost, latency_p95, ttft_p95 (or another per cent from 1 to 99), errors, "
    + "truncations or refusals"

  /// The name in a policy: `accuracy`, `score:f1`, `cost`, `latency_p95`, `ttft_p50`, `errors`,
  /// `truncations` or `refusals`.
  public var name: String {
    switch self {
    case .score(let name): "score:" + name
    case .latency(let percent): "latency_p\(percent)"
    case .firstToken(let percent): "ttft_p\(percent)"
    default: Self.plain.first { $0.metric == self }?.name ?? ""
    }
  }

  /// Finds the metric of a name; nil when there is none.
  public init?(name: String) {
    func rest(after prefix: String) -> String? {
      name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil
    }
    func percent(_ digits: String) -> Int? {
      guard digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
      return Int(digits).flatMap { (1...99).contains($0) ? $0 : nil }
    }
    if let metric = Self.plain.first(where: { $0.name == name })?.metric {
      self = metric
    } else if let score = rest(after: "score:"), !score.isEmpty {
      self = .score(score)
    } else if let percent = rest(after: "latency_p").flatMap(percent) {
      self = .latency(percent: percent)
    } else if let percent = rest(after: "ttft_p").flatMap(percent) {
      self = .firstToken(percent: percent)
    } else {
      return nil
    }
  }

  /// Whether values lie in 0…1.
  var isShare: Bool {
    switch self {
    case .accuracy, .score, .errors, .truncations, .refusals: true
    case .cost, .latency, .firstToken: false
    }
  }
}
