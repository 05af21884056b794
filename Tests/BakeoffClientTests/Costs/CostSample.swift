import BakeoffClient
import BakeoffCore
import Testing

/// A model, a usage and what it must cost, read from a line of three fields with tabs between them:
/// the model, `KEY=VALUE` words, and dollars or `unknown`.
struct CostSample: Sendable, CustomTestStringConvertible {
  let line: String
  let model: ModelName
  let usage: TokenUsage
  let billing: Billing
  /// Nil when the cost cannot be known.
  let usd: String?

  var testDescription: String { line }

  init(_ line: String) throws {
    self.line = line
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    try #require(fields.count == 3, "\(line)")
    model = try #require(ModelName(fields[0]))
    usd = fields[2] == "unknown" ? nil : fields[2]
    let pairs = fields[1].split(separator: " ").map { word in
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      return (parts[0], parts[1])
    }
    let values = Dictionary(uniqueKeysWithValues: pairs)
    let known: Set = [
      "P", "H", "W", "W1", "C", "R", "A", "HA", "AO", "I", "IO", "V", "S", "maps", "batch", "tier",
      "time", "geo", "fast", "residency", "regional", "size", "seconds", "images", "ci", "co",
    ]
    try #require(known.isSuperset(of: values.keys), "\(line)")
    func count(_ key: String) -> Int? { values[key].flatMap { Int($0) } }
    usage = TokenUsage(
      inputTokens: count("P"),
      cachedInputTokens: count("H"),
      cacheWriteTokens: count("W"),
      cacheWrite1hTokens: count("W1"),
      outputTokens: count("C"),
      reasoningTokens: count("R"),
      audioInputTokens: count("A"),
      cachedAudioTokens: count("HA"),
      audioOutputTokens: count("AO"),
      imageInputTokens: count("I"),
      imageOutputTokens: count("IO"),
      videoInputTokens: count("V"),
      searches: count("S"),
      mapSearches: count("maps")
    )
    billing = Billing(
      serviceTier: values["tier"],
      isBatch: values["batch"] != nil,
      time: values["time"].flatMap { Double($0) },
      speed: values["fast"] == nil ? "standard" : "fast",
      inferenceGeo: values["geo"],
      residency: values["residency"].flatMap { Billing.Residency(rawValue: $0) },
      isRegionalEndpoint: values["regional"] != nil,
      searchSize: values["size"].flatMap { Billing.SearchSize(rawValue: $0) },
      seconds: values["seconds"].flatMap { Double($0) },
      inputImages: count("images"),
      inputCharacters: count("ci"),
      outputCharacters: count("co")
    )
  }

  /// The samples of a text, one a line.
  static func list(_ text: String) throws -> [CostSample] {
    try text.split(separator: "\n").map { try CostSample(String($0)) }
  }
}
