extension ModelSummary {
  /// What slowed its requests and what can be done, as a paragraph; nil where a reader need not know.
  var throttled: RichText? {
    guard let throttling, throttling.matters else { return nil }
    return throttling.sentences(on: model)
  }
}

extension Throttling {
  /// What slowed the requests to a model, and what can be done about it.
  fileprivate func sentences(on model: String) -> RichText {
    var text = lead(model)
    if !circumstances.isEmpty { text = text + " \(Self.list(circumstances))." }
    return text + " \(remedy)"
  }

  private func lead(_ model: String) -> RichText {
    guard share > 0.1 else {
      return "\(strong: model) was slowed by its endpoint, which turned \(rejections) away (429)."
    }
    var parts: [RichText] = []
    if limiter > 0 { parts.append("\(figure: Figures.seconds(limiter)) for limits") }
    if backoff > 0 { parts.append("\(figure: Figures.seconds(backoff)) between attempts") }
    let waits = parts.dropFirst().reduce(parts[0]) { "\($0) and \($1)" }
    let refused: RichText = turnedAway > 0 ? "; \(rejections) turned away (429)" : ""
    let cause = limiter > 0 || turnedAway > 0 ? "limits" : "attempts that failed"
    return """
      \(strong: model) was slowed by \(cause): \(figure: Figures.percent(share)) of its requests' time was \
      waiting, \(waits) beside \(figure: Figures.seconds(answering)) of answers\(refused).
      """
  }

  private var rejections: RichText {
    "\(figure: Figures.count(turnedAway, "request"))"
  }

  /// What the endpoint said and how the run gave way.
  private var circumstances: [RichText] {
    var parts: [RichText] = []
    if pauses > 0 {
      let count = Figures.count(pauses, "pause")
      let time = Figures.seconds(pauseSeconds)
      let sum = pauses > 1 ? " in all" : ""
      parts.append("asked for \(figure: count) of \(figure: time)\(sum)")
    }
    let limits = [(requestsPerMinute, "requests"), (tokensPerMinute, "tokens")]
    let allowed = limits.compactMap { amount, unit in
      amount.map { "\(Figures.count(Int($0.rounded()))) \(unit)" }
    }
    if !allowed.isEmpty {
      parts.append("allows \(figure: allowed.joined(separator: " and ")) a minute")
    }
    if let fewestConnections {
      let count = Figures.count(fewestConnections, "request")
      parts.append("was sent as few as \(figure: count) at once")
    }
    return parts
  }

  private static func list(_ parts: [RichText]) -> RichText {
    let start = parts.dropLast().dropFirst().reduce(parts[0]) { "\($0), \($1)" }
    return "Its endpoint " + (parts.count > 1 ? "\(start) and \(parts[parts.count - 1])" : parts[0])
  }

  /// What the user can do.
  private var remedy: RichText {
    if turnedAway > 0 {
      let rate = requestsPerMinute.map { " \(max(1, Int($0)))" } ?? " N"
      let pace: RichText = "\(code: "--rpm" + rate) keeps the pace below its limit"
      guard fewestConnections == nil else { return "\(pace)." }
      return """
        \(pace), and \(code: "--adaptive-connections") finds how many requests it takes at once.
        """
    }
    if limiter >= backoff {
      return """
        Latencies are not affected; if the account allows more, a higher \(code: "--rpm"), \
        \(code: "--tpm") or \(code: "--max-connections") makes the run shorter.
        """
    }
    return """
      Latencies are those of the attempts that answered; fewer \(code: "--max-connections") may spare \
      attempts that fail.
      """
  }
}
