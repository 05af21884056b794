public import BakeoffCore

/// A deployment of a router that did not answer.
public struct RouterFailure: Sendable, CustomStringConvertible {
  /// The deployment.
  public let deployment: LM
  /// Why it did not answer, with all attempts that were made at it.
  public let error: ModelError

  /// The deployment's name and address, the error's code, and its message.
  public var description: String {
    "\(deployment.recordedName) at \(deployment.baseURL): \(error.code.rawValue): \(error.message)"
  }
}

/// No deployment of a router answered.
public struct RouterError: Error, Sendable, CustomStringConvertible {
  /// How each deployment that was asked failed, in order; never empty.
  public let failures: [RouterFailure]

  /// How many were asked, and a line for each of them.
  public var description: String {
    let count = failures.count == 1 ? "1 deployment" : "\(failures.count) deployments"
    let lines = failures.enumerated().map { "  \($0.offset + 1). \($0.element)" }
    return (["no answer from \(count):"] + lines).joined(separator: "\n")
  }

  /// The failures as one error, with the code of the last and all attempts.
  public var modelError: ModelError {
    guard var error = failures.last?.error else { return ModelError(.configuration, description) }
    if failures.count > 1 { error.message = description }
    error.attempts = failures.attempts()
    return error
  }
}

extension [RouterFailure] {
  /// The attempts of all, and then further ones, numbered anew.
  func attempts(before last: [Attempt] = []) -> [Attempt] {
    (flatMap(\.error.attempts) + last).enumerated().map { index, attempt in
      var attempt = attempt
      attempt.number = index + 1
      return attempt
    }
  }
}
