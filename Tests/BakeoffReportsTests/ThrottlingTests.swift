internal import BakeoffCore
internal import BakeoffReports
internal import Testing

@Suite("What a report says of limits")
struct ThrottlingTests {
  private func text(_ throttling: Throttling?, _ format: any ReportFormat) -> String {
    var report = Fixtures.report
    report.models = [Fixtures.oak]
    report.models[0].throttling = throttling
    return format.rendered(report)
  }

  private func text(_ throttling: Throttling?) -> String {
    text(throttling, TerminalFormat(width: nil))
  }

  @Test("Waiting for limits is told with its share, and what makes the run shorter")
  func limits() {
    let text = text(Throttling(answering: 75, limiter: 25))
    let told = """
      mock/oak was slowed by limits: 25.0 % of its requests' time was waiting, 25.0 s for limits beside 1m \
      15s of answers. Latencies are not affected; if the account allows more, a higher `--rpm`, `--tpm` or \
      `--max-connections` makes the run shorter.
      """
    #expect(text.contains(told), "\(text)")
  }

  @Test("Refusals, pauses, learned limits and fewer connections are told, and the pace that fits")
  func refusals() {
    var throttling = Throttling(answering: 10, limiter: 20, backoff: 30, turnedAway: 12)
    throttling.pauses = 3
    throttling.pauseSeconds = 45
    throttling.requestsPerMinute = 500
    throttling.tokensPerMinute = 200_000
    throttling.fewestConnections = 4
    let text = text(throttling)
    let told = """
      mock/oak was slowed by limits: 83.3 % of its requests' time was waiting, 20.0 s for limits and 30.0 s \
      between attempts beside 10.0 s of answers; 12 requests turned away (429). Its endpoint asked for 3 \
      pauses of 45.0 s in all, allows 500 requests and 200,000 tokens a minute and was sent as few as 4 \
      requests at once. `--rpm 500` keeps the pace below its limit.
      """
    #expect(text.contains(told), "\(text)")
  }

  @Test("A few refusals are told though they cost little time")
  func fewRefusals() {
    let text = text(Throttling(answering: 100, backoff: 3, turnedAway: 1))
    #expect(
      text.contains("mock/oak was slowed by its endpoint, which turned 1 request away (429)."),
      "\(text)"
    )
    #expect(
      text.contains(
        "`--rpm N` keeps the pace below its limit, and `--adaptive-connections` finds how many"
      )
    )
  }

  @Test("Waits after failures of the server are no reason for a higher limit")
  func failures() {
    let text = text(Throttling(answering: 10, backoff: 20))
    #expect(text.contains("was slowed by attempts that failed: 66.7 % of its requests'"), "\(text)")
    #expect(text.contains("20.0 s between attempts beside 10.0 s"))
    #expect(!text.contains("--rpm"))
    #expect(text.contains("fewer `--max-connections` may spare attempts that fail"))
  }

  @Test(
    "What hardly slowed a model is not mentioned",
    arguments: [
      nil, Throttling(), Throttling(answering: 90, limiter: 5, backoff: 5),
      Throttling(answering: 1, limiter: 1, backoff: 0.9, turnedAway: 9),
    ]
  )
  func quiet(throttling: Throttling?) {
    #expect(!text(throttling).contains("slowed"))
    #expect(!text(throttling, MarkdownFormat()).contains("slowed"))
    #expect(!text(throttling, HTMLFormat()).contains("slowed"))
  }

  @Test("A page shows it beside a recommendation, too")
  func page() {
    let throttling = Throttling(answering: 75, limiter: 25)
    #expect(text(throttling, HTMLFormat()).contains("was slowed by limits"))
    #expect(text(throttling, MarkdownFormat()).contains("was slowed by limits"))
  }
}
