internal import BakeoffCore

/// A request's tokens, split into parts that each have one rate.
struct TokenCount {
  /// All that went in: what thresholds are about.
  let input: Int
  let plainInput: Int
  let cacheRead: Int
  let cachedAudio: Int
  let cacheWrite5m: Int
  let cacheWrite1h: Int
  let audioInput: Int
  let imageInput: Int
  let videoInput: Int
  let plainOutput: Int
  let reasoning: Int
  let audioOutput: Int
  let imageOutput: Int

  /// Splits a usage; nil when input or output were not counted, or a count makes no sense.
  ///
  /// A part is never larger than what it is a part of.
  init?(_ usage: TokenUsage) {
    guard let input = usage.inputTokens, let output = usage.outputTokens else { return nil }
    let read = usage.cachedInputTokens ?? 0
    let hour = usage.cacheWrite1hTokens ?? 0
    let written = max(usage.cacheWriteTokens ?? 0, hour)
    let heard = min(usage.cachedAudioTokens ?? 0, read)
    let parts = [
      usage.reasoningTokens, usage.audioInputTokens, usage.audioOutputTokens,
      usage.imageInputTokens, usage.imageOutputTokens, usage.videoInputTokens,
    ].map { $0 ?? 0 }
    let (cached, isTooLarge) = read.addingReportingOverflow(written)
    guard ([input, output, read, hour, written, heard] + parts).allSatisfy({ $0 >= 0 }), !isTooLarge
    else { return nil }
    self.input = input
    cacheRead = read - heard
    cachedAudio = heard
    cacheWrite5m = written - hour
    cacheWrite1h = hour
    var rest = max(0, input - cached)
    func take(_ wanted: Int) -> Int {
      let taken = min(max(0, wanted), rest)
      rest -= taken
      return taken
    }
    audioInput = take(parts[1] - heard)
    imageInput = take(parts[3])
    videoInput = take(parts[5])
    plainInput = rest
    rest = output
    reasoning = take(parts[0])
    audioOutput = take(parts[2])
    imageOutput = take(parts[4])
    plainOutput = rest
  }
}
