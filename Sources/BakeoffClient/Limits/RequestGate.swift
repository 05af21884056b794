public import BakeoffCore

/// What every attempt at a request passes on its way out: it may have to wait there, or be turned back.
///
/// Answers from a cache are sent nowhere and pass no gate. A gate is asked by many threads at once.
public protocol RequestGate: Sendable {
  /// Waits until an attempt may be sent.
  ///
  /// - Parameters:
  ///   - request: What is to be sent.
  ///   - model: The model that it is sent to.
  ///   - cancellation: What ends the wait.
  /// - Returns: How long was waited; its `end(_:)` must be called with what became of the attempt.
  /// - Throws: `ModelError` when the attempt may not be sent, with `.cancelled` when the program is
  ///   stopping.
  func admit(
    _ request: PreparedRequest,
    to model: LM,
    cancellation: Cancellation
  ) throws(ModelError) -> GatePass
}

/// An attempt that a gate has let through.
public struct GatePass: Sendable {
  /// How long it had to wait, in seconds.
  public let waited: Double
  private let onEnd: @Sendable (Result<ModelResponse, ModelError>) -> Void

  /// Lets an attempt through.
  ///
  /// - Parameters:
  ///   - waited: How long it had to wait, in seconds.
  ///   - onEnd: Called once, with what became of it.
  public init(
    waited: Double,
    onEnd: @escaping @Sendable (Result<ModelResponse, ModelError>) -> Void
  ) {
    self.waited = waited
    self.onEnd = onEnd
  }

  /// Tells the gate what became of the attempt.
  public func end(_ result: Result<ModelResponse, ModelError>) { onEnd(result) }
}

/// Several gates, one behind the other.
public struct GateChain: RequestGate {
  private let gates: [any RequestGate]

  /// Puts gates in a row; the first is passed first.
  public init(_ gates: [any RequestGate]) { self.gates = gates }

  /// Waits at each gate in turn.
  ///
  /// - Throws: What a gate throws; those before it are told that nothing was sent.
  public func admit(
    _ request: PreparedRequest,
    to model: LM,
    cancellation: Cancellation
  ) throws(ModelError) -> GatePass {
    if gates.count == 1 {
      return try gates[0].admit(request, to: model, cancellation: cancellation)
    }
    var passes: [GatePass] = []
    for gate in gates {
      do throws(ModelError) {
        passes.append(try gate.admit(request, to: model, cancellation: cancellation))
      } catch {
        var failure = error
        failure.wasSent = false
        for pass in passes.reversed() { pass.end(.failure(failure)) }
        throw failure
      }
    }
    return GatePass(waited: passes.reduce(0) { $0 + $1.waited }) { [passes] result in
      for pass in passes.reversed() { pass.end(result) }
    }
  }
}
