import BakeoffCore
import Testing

@Suite struct CancellationTests {
  @Test("A flag is set once and stays set")
  func set() {
    let cancellation = Cancellation()
    #expect(!cancellation.isCancelled)
    cancellation.cancel()
    cancellation.cancel()
    #expect(cancellation.isCancelled)
  }

  @Test("A wait ends at once when it is cancelled before it begins", .timeLimit(.minutes(20)))
  func sleepEnds() {
    let cancellation = Cancellation()
    cancellation.cancel()
    let start = Clock.system.uptime()
    Clock.system.sleep(3600, cancellation)
    #expect(Clock.system.uptime() - start < 30)
  }
}
