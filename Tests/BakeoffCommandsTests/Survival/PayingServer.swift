import BakeoffCore
import BakeoffTestSupport
import Foundation
import Synchronization

/// A provider that counts what it is owed, and breaks down in every way in which one may be owed without
/// giving an answer.
final class PayingServer: Sendable {
  private struct State {
    var chance: SplitMix64
    var owed = 0
    var answered = 0
    var lost = 0
  }

  /// What a fault is: its share of the replies, whether the tokens are owed, and what is sent.
  private struct Fault {
    let share: Double
    let isOwed: Bool
    let reply: @Sendable (Reply) -> Reply
  }

  private let state: Mutex<State>
  private let server: Mutex<LoopbackServer?>

  /// The prices of gpt-4o-mini, in picodollars for a token.
  private static let prices = (input: 150_000, output: 600_000)

  /// Starts it.
  ///
  /// - Parameters:
  ///   - seed: What its faults and lengths come from.
  ///   - delay: How long it thinks, in seconds.
  ///   - failing: Which requests are always broken off, though they are owed.
  ///   - message: What it answers, as JSON.
  /// - Throws: `LoopbackError` when no port can be had.
  init(
    seed: Int,
    delay: Double = 0.01,
    failing: @escaping @Sendable (ReceivedRequest) -> Bool = { _ in false },
    message: @escaping @Sendable (ReceivedRequest) -> String = { _ in #"{"content":"4"}"# }
  ) throws {
    state = Mutex(State(chance: SplitMix64(seed: UInt64(seed))))
    server = Mutex(nil)
    let started = try LoopbackServer { [unowned self] request in
      let (fault, output) = state.withLock { state in
        (Self.fault(state.chance.uniform()), 1 + state.chance.index(below: 100))
      }
      // A token has three bytes at least in these prompts.
      let input = request.body.count / 3
      let isBroken = failing(request)
      if isBroken || fault?.isOwed != false {
        state.withLock { state in
          state.owed += input * Self.prices.input + output * Self.prices.output
          if isBroken || fault != nil { state.lost += 1 } else { state.answered += 1 }
        }
      }
      Thread.sleep(forTimeInterval: delay)
      let message = message(request)
      let reason = message.contains("tool_calls") ? "tool_calls" : "stop"
      let answer = Reply.json(
        #"{"choices":[{"message":\#(message),"finish_reason":"\#(reason)"}],"#
          + #""usage":{"prompt_tokens":\#(input),"completion_tokens":\#(output)}}"#
      )
      return isBroken ? .closeAfterHeader : fault?.reply(answer) ?? answer
    }
    server.withLock { $0 = started }
  }

  private static let faults: [Fault] = [
    Fault(share: 0.04, isOwed: true) { _ in .stall(seconds: 1.5) },
    Fault(share: 0.04, isOwed: true) { _ in .closeAfterHeader },
    Fault(share: 0.03, isOwed: true) { _ in .reset },
    Fault(share: 0.03, isOwed: true) { _ in .closeInBody(Array(repeating: 0x20, count: 400)) },
    Fault(share: 0.03, isOwed: true) { _ in .json("{}", status: 504) },
    Fault(share: 0.03, isOwed: true) { _ in .json("no JSON") },
    Fault(share: 0.05, isOwed: false) { _ in .json("{}", status: 500) },
    Fault(share: 0.05, isOwed: false) { _ in
      .json("{}", status: 429, headers: ["Retry-After": "0"])
    },
  ]

  private static func fault(_ number: Double) -> Fault? {
    var number = number
    for fault in faults {
      number -= fault.share
      if number < 0 { return fault }
    }
    return nil
  }

  /// What it is owed, as it counts.
  var owed: Cost { Cost(picodollars: state.withLock { $0.owed }) }

  /// How many requests it answered, and how many of those that it is owed for it did not.
  var counts: (answered: Int, lost: Int) { state.withLock { ($0.answered, $0.lost) } }

  /// How many requests came.
  var requests: Int { server.withLock { $0?.received.count ?? 0 } }

  var url: String { server.withLock { $0?.url ?? "" } }

  func stop() { server.withLock { $0?.stop() } }
}
