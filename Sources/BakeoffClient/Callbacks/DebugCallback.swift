public import BakeoffCore
internal import Foundation

/// Prints every prompt and answer, to standard error unless told otherwise.
///
/// Keys are in no prompt, so none is printed; those that an answer or an error repeats are removed
/// before callbacks see them.
public struct DebugCallback: Callback {
  private let print: @Sendable (String) -> Void

  /// Creates the callback.
  ///
  /// - Parameter print: Takes the text of each exchange, of several lines; nil writes it to standard
  ///   error.
  public init(print: (@Sendable (String) -> Void)? = nil) {
    // One write, so that nothing else gets between the lines.
    self.print = print ?? { FileHandle.standardError.write(Data($0.utf8)) }
  }

  /// Prints the exchange.
  public func onRequestEnd(_ request: RequestEvent, _ response: ModelResponse) {
    show(Exchange(model: request.model, request: request.request, result: .success(response)))
  }

  /// Prints the exchange.
  public func onError(_ request: RequestEvent, _ error: ModelError) {
    show(Exchange(model: request.model, request: request.request, result: .failure(error)))
  }

  /// Prints the call with what the tool gave.
  public func onTool(_ tool: ToolEvent) {
    let result = tool.isError ? "tool error" : "tool result"
    show("tool: \(tool.call.name) \(tool.call.arguments)\n\(result): \(tool.output)")
  }

  private func show(_ exchange: Exchange) { show(exchange.description) }

  private func show(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    print(lines.map { "[debug] \($0)\n" }.joined())
  }
}
