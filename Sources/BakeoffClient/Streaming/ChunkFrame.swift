internal import BakeoffCore

/// What the chunks of OpenAI's chat and text completions have around the pieces of the answer.
struct ChunkFrame {
  /// The members beside the choices and the usage, such as the model's name.
  private var head = JSONObject()
  private var finishReason: JSON?
  private var usage: JSON?
  /// Whether the mark of the end has come.
  var hasEnded = false

  /// Takes a chunk, and gives its choice; nil when it has none.
  ///
  /// - Throws: `ProviderFault` for a chunk that is an error.
  mutating func receive(_ event: JSON) throws(ProviderFault) -> JSON? {
    if event["error"] != nil, let fault = ProviderFault(event) { throw fault }
    let rest = event.objectValue?.filter { key, value in
      key != "choices" && key != "usage" && !value.isNull
    }
    head = head.replaced(by: rest ?? [:])
    // Some servers send a running total with every chunk: the last one counts.
    if let usage = event["usage"] ?? event["x_groq"]?["usage"], usage != .null {
      self.usage = usage
    }
    let choice = event["choices"]?[0]
    if let reason = choice?["finish_reason"], reason != .null { finishReason = reason }
    return choice
  }

  /// The whole reply around a choice.
  ///
  /// The mark of the end alone is not enough: a gateway may send it after a source that broke off.
  /// Servers without the mark send the usage last.
  ///
  /// - Throws: `ProviderFault` when the stream broke off.
  func reply(with choice: JSONObject) throws(ProviderFault) -> JSON {
    guard let finishReason, hasEnded || usage != nil else { throw .brokenStream }
    var choice = choice
    choice["index"] = 0
    choice["finish_reason"] = finishReason
    var reply = head
    reply["choices"] = [.object(choice)]
    reply["usage"] = usage
    return .object(reply)
  }
}
