import BakeoffTestSupport
import Synchronization
import Testing

@testable import BakeoffClient

@Suite("A number of connections that adapts")
struct AdaptiveConnectionsTests {
  private let clock = TestClock()
  private let changes = Changes()

  private final class Changes: Sendable {
    let all = Mutex<[LimitChange]>([])
    var values: [Int] { all.withLock { $0.map { Int($0.value) } } }
  }

  private func make(_ range: String) throws -> AdaptiveConnections {
    let range = try #require(ConnectionRange(range))
    return AdaptiveConnections(range, clock: clock.clock) { [changes] change in
      changes.all.withLock { $0.append(change) }
    }
  }

  /// Sends as many as may be in flight at once, and has all of them end in the same way.
  private func round(
    of gate: AdaptiveConnections,
    _ result: Result<ModelResponse, ModelError>,
    take share: Int = 1
  ) throws {
    let lm = try LM("openai/m", options: .test(transport: ScriptedTransport([.init()])))
    let request = try lm.prepare(ModelRequest("Hi"))
    let passes = try (0..<(gate.current / share)).map { _ in
      try gate.admit(request, to: lm, cancellation: Cancellation())
    }
    clock.clock.sleep(1, Cancellation())
    for pass in passes { pass.end(result) }
  }

  private static let answer = Result<ModelResponse, ModelError>.success(ModelResponse(text: "4"))

  private static func failure(_ code: ModelError.Code) -> Result<ModelResponse, ModelError> {
    .failure(ModelError(code, "no", status: code == .rateLimited ? 429 : 500))
  }

  @Test("It grows with answers up to its most, while it is what holds requests back")
  func growth() throws {
    let gate = try make("1-4-10")
    for _ in 0..<20 { try round(of: gate, Self.answer, take: 2) }
    #expect(gate.current == 4)
    for _ in 0..<20 { try round(of: gate, Self.answer) }
    #expect(gate.current == 10)
    #expect(changes.values.last == 10)
  }

  @Test("A 429 halves it once for all that were sent before, down to its least")
  func halving() throws {
    let gate = try make("3-16-64")
    try round(of: gate, Self.failure(.rateLimited))
    #expect(gate.current == 8)
    try round(of: gate, Self.failure(.rateLimited))
    try round(of: gate, Self.failure(.rateLimited))
    #expect(gate.current == 3)
    #expect(changes.values == [8, 4, 3])
    // From now on it grows by one only with as many answers as it is large.
    try round(of: gate, Self.answer)
    #expect(gate.current == 3)
  }

  @Test(
    "Trouble of the server stops its growth for ten seconds",
    arguments: [ModelError.Code.serverError, .overloaded, .timeout, .connection]
  )
  func trouble(code: ModelError.Code) throws {
    let gate = try make("1-4-64")
    try round(of: gate, Self.failure(code))
    #expect(gate.current == 4)
    try round(of: gate, Self.answer)
    #expect(gate.current == 4)
    clock.clock.sleep(10, Cancellation())
    try round(of: gate, Self.answer)
    #expect(gate.current > 4)
  }

  @Test("What was not sent says nothing", arguments: [ModelError.Code.badRequest, .cancelled])
  func neutral(code: ModelError.Code) throws {
    let gate = try make("1-4-64")
    try round(of: gate, Self.failure(code))
    #expect(gate.current == 4)
    #expect(changes.values.isEmpty)
  }

  @Test(
    "Bounds are read as MIN-START-MAX",
    arguments: [
      ("1-8-64", true), ("5-5-5", true), ("8-1-64", false), ("0-1-2", false), ("1-2", false),
      ("1-2-20000", false), ("a-b-c", false),
    ]
  )
  func bounds(text: String, isGood: Bool) {
    #expect(ConnectionRange(text)?.description == (isGood ? text : nil))
  }
}
