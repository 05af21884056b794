import Testing

@testable import BakeoffClient

@Suite("A limit on a sliding window")
struct SlidingWindowTests {
  @Test("The whole limit may be taken at once, and the next amount when the first have left")
  func burst() {
    var window = SlidingWindow(limit: 3)
    for _ in 0..<3 {
      #expect(window.wait(for: 1, at: 100) == 0)
      _ = window.take(1, at: 100)
    }
    let wait = window.wait(for: 1, at: 110)
    #expect(wait >= 50 && wait <= 50.5)
    #expect(window.wait(for: 1, at: 110 + wait) == 0)
  }

  @Test("No span of its length ever has more than the limit", arguments: [1, 7, 60])
  func neverMore(limit: Int) {
    var window = SlidingWindow(limit: limit)
    var time = 5.03
    var taken: [Double] = []
    for number in 0..<(limit * 4) {
      time += Double(number % 3) * 0.4
      time += window.wait(for: 1, at: time)
      _ = window.take(1, at: time)
      taken.append(time)
    }
    for start in taken {
      #expect(taken.count { $0 >= start && $0 < start + 60 } <= limit)
    }
    // And no time is lost: so many full windows lie between the first and the last.
    #expect(taken[taken.count - 1] - taken[0] <= 3 * 60.5 + Double(limit * 4) * 0.8)
  }

  @Test("What was estimated too high makes room when it is corrected, and too low takes it")
  func correction() {
    var window = SlidingWindow(limit: 1000)
    let step = window.take(900, at: 0)
    #expect(window.wait(for: 200, at: 1) > 50)
    window.correct(step, by: -500)
    #expect(window.wait(for: 200, at: 1) == 0)
    window.correct(step, by: 550)
    #expect(window.wait(for: 200, at: 1) > 50)
    #expect(window.wait(for: 200, at: 60.5) == 0)
    window.correct(step, by: 100)
    #expect(window.wait(for: 1000, at: 60.5) == 0)
  }

  @Test("What is more than the limit may be taken from an empty window")
  func tooMuch() {
    var window = SlidingWindow(limit: 10)
    #expect(window.wait(for: 50, at: 0) == 0)
    _ = window.take(50, at: 0)
    #expect(window.wait(for: 1, at: 30) > 0)
    #expect(window.wait(for: 50, at: 60.5) == 0)
  }
}
