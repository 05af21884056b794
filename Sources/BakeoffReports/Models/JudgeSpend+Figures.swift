internal import BakeoffCore

extension JudgeSpend {
  /// What a page says of it.
  var note: RichText {
    let count = Figures.count(requests, "request")
    var text: RichText = "Besides, scorers made \(figure: count) of \(strong: model)"
    if cachedRequests > 0 {
      text = "\(text), \(figure: Figures.count(cachedRequests)) answered from the cache"
    }
    if failedRequests > 0 {
      text = "\(text), \(figure: Figures.count(failedRequests)) not answered"
    }
    let spent = Figures.cost(spent ?? (unpricedRequests == 0 ? .zero : nil))
    let bound = unpricedRequests > 0 && self.spent != nil ? "≥ " : ""
    text = "\(text): spent \(figure: bound + spent)"
    if let replayed {
      let cost = Figures.cost(replayed)
      text = "\(text); those from the cache cost \(figure: cost) when they were made"
    }
    if let possiblySpent {
      let cost = Figures.cost(possiblySpent)
      text = "\(text); up to \(figure: cost) may have been paid for requests lost on their way"
    }
    return "\(text)."
  }
}
