/// The measured times of one model's streamed answers, each list ascending and in seconds.
public struct StreamTally: Sendable {
  /// The times to the first words.
  public var firstTokens = Distribution()
  /// The times to the first words of the answer itself.
  public var firstAnswers = Distribution()
  /// The mean times between the parts of each answer.
  public var betweenTokens = Distribution()
  /// The tokens of each answer that came in a second.
  public var tokensPerSecond = Distribution()

  /// The tally of a model without streamed answers.
  public init() {}

  /// Adds the trial of a row, whose columns stand as `Store.tallies(ofRun:)` asks for them; one that
  /// was not streamed adds nothing.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - latency: Its latency in milliseconds.
  mutating func add(_ row: BoundStatement, latency: Double) {
    guard let firstToken = row.optionalDouble(4) else { return }
    firstTokens.add(firstToken / 1000)
    if let firstAnswer = row.optionalDouble(11) { firstAnswers.add(firstAnswer / 1000) }
    if let gap = row.optionalDouble(12) { betweenTokens.add(gap / 1000) }
    if let tokens = row.optionalInt(9), tokens > 1, latency > firstToken {
      tokensPerSecond.add(Double(tokens - 1) * 1000 / (latency - firstToken))
    }
  }

  mutating func sort() {
    firstTokens.sort()
    firstAnswers.sort()
    betweenTokens.sort()
    tokensPerSecond.sort()
  }
}
