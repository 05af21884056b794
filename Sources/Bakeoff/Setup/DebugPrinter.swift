public import BakeoffClient
public import BakeoffCore
internal import Foundation

/// Prints every prompt and answer to standard error when `DSPY_DEBUG` is true.
///
/// The name is DSPy's, so that one file of settings serves both. Keys are in no prompt and no
/// answer, so none is printed.
public enum DebugPrinter {
  /// What to give a client as `onExchange`; nil when nothing is to be printed.
  public static func onExchange(_ environment: Environment) -> (@Sendable (Exchange) -> Void)? {
    guard environment["DSPY_DEBUG"].flatMap(LMSettings.boolean) == true else { return nil }
    return { exchange in
      // One write, so that the exchanges of several threads do not run into each other.
      FileHandle.standardError.write(Data(text(exchange).utf8))
    }
  }

  /// An exchange as text.
  static func text(_ exchange: Exchange) -> String {
    var lines = ["[debug] \(exchange.model) \(exchange.request.parameters.json.text)"]
    for message in exchange.request.messages {
      lines.append("[debug] \(message.role.rawValue): \(message.text)")
    }
    switch exchange.result {
    case .success(let response):
      lines.append("[debug] answer: \(response.text)")
      lines += response.toolCalls.map { "[debug] calls \($0.name): \($0.arguments)" }
    case .failure(let error): lines.append("[debug] error: \(error.message)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
