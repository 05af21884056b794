internal import BakeoffCore

/// Checks why the answer ended: promptfoo's `finish-reason`.
///
/// The value is one of `stop`, `length`, `tool_calls`, `content_filter` and `refusal`, whatever the
/// provider calls it; or the provider's own word. Case does not count, nor `-` for `_`.
struct FinishReasonScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "finish-reason",
      summary:
        "The answer ended for this reason: stop, length, tool_calls, content_filter, refusal.",
      example: "finish-reason:stop"
    ) { settings throws(ScorerError) in
      guard let reason = settings.value?.stringValue, !reason.isEmpty else {
        throw ScorerError.missingValue(scorer: "finish-reason", expected: "a reason such as stop")
      }
      return FinishReasonScorer(reason: folded(reason))
    }
  ]

  let name = "finish-reason"
  /// The reason, folded.
  let reason: String

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let reasons = [answer.stopReason.rawValue, answer.providerStopReason].compactMap(\.self)
    return .verdict(
      name,
      reasons.contains { Self.folded($0) == reason },
      explanation: "The answer ended with \(answer.stopReason.rawValue)."
    )
  }

  private static func folded(_ reason: String) -> String {
    reason.lowercased().replacing("-", with: "_")
  }
}
