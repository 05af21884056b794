public import BakeoffCore

extension LM {
  /// How long an answer is supposed to be at most where neither a limit is asked for nor the model's
  /// own is known, in tokens.
  public static let supposedMaximumOutput = 16_384

  /// How many tokens an answer to a request can have at most: what is asked for, what the model can
  /// write, or `supposedMaximumOutput`.
  public func maximumOutput(of request: ModelRequest) -> Int {
    let asked = request.parameters.maxTokens ?? parameters.maxTokens
    return asked ?? price?.maxOutputTokens ?? Self.supposedMaximumOutput
  }

  /// What one attempt at a request can cost at most.
  ///
  /// The input is estimated upwards: a token for each byte that is sent, for no tokenizer makes more of
  /// a text; pictures and documents by the rules of their makers. Where writing to a provider's cache
  /// costs more than reading anew, all of it is supposed to be written. The output has as many tokens as
  /// it may have, all at the dearer of the rates for words and for reasoning. Fees that are counted only
  /// afterwards, such as those for searches, are not in it.
  ///
  /// - Parameters:
  ///   - prepared: What is to be sent.
  ///   - time: When, in seconds since 1970 (UTC).
  /// - Returns: The cost; nil when the price is not known.
  public func worstCost(of prepared: PreparedRequest, at time: Double) -> Cost? {
    guard let price else { return nil }
    if price.isFree { return .zero }
    let request = prepared.request
    let billing = billing(of: request, at: time)
    let input = maximumInput(of: prepared)
    let output = options.embeds ? 0 : maximumOutput(of: request)
    let plain = TokenUsage(inputTokens: input, outputTokens: output)
    var usages = [plain]
    if price.rates.cacheWrite != nil {
      usages.append(plain.changed { $0.cacheWriteTokens = input })
    }
    if price.rates.reasoning != nil {
      usages.append(plain.changed { $0.reasoningTokens = output })
    }
    return usages.compactMap { price.cost(of: $0, billed: billing) }.max()
  }

  private func maximumInput(of prepared: PreparedRequest) -> Int {
    var count = prepared.cached.body.count
    for attachment in prepared.request.messages.flatMap(\.attachments) {
      guard case .base64(let data, _) = attachment.source else {
        count += estimatedTokens(of: attachment) ?? 0
        continue
      }
      // Its letters are no text; without a rule a quarter of them stands for what they may come to.
      count -= data.utf8.count
      count += estimatedTokens(of: attachment) ?? data.utf8.count / Self.bytesPerToken
    }
    return max(count, 1)
  }
}

extension TokenUsage {
  fileprivate func changed(_ change: (inout TokenUsage) -> Void) -> TokenUsage {
    var usage = self
    change(&usage)
    return usage
  }
}
