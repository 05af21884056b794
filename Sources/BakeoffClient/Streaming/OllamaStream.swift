internal import BakeoffCore

/// Puts the lines of an Ollama reply together.
struct OllamaStream: StreamReader {
  private var content = ""
  private var thinking: String?
  private var toolCalls: [JSON] = []
  private var logprobs: [JSON] = []
  private var last: JSONObject?

  var isComplete: Bool { last != nil }

  mutating func receive(_ event: JSON) throws(ProviderFault) -> StreamedWords? {
    if event["error"] != nil, let fault = ProviderFault(event) { throw fault }
    let message = event["message"]
    guard message != nil || event["done"] != nil else {
      throw .malformed("a line of the stream is no part of a message")
    }
    let text = message?["content"]?.stringValue ?? ""
    let thought = message?["thinking"]?.stringValue ?? ""
    content += text
    if !thought.isEmpty { thinking = (thinking ?? "") + thought }
    toolCalls += message?["tool_calls"]?.arrayValue ?? []
    logprobs += event["logprobs"]?.arrayValue ?? []
    if event["done"]?.boolValue == true { last = event.objectValue }
    return !text.isEmpty ? .answer : !thought.isEmpty ? .reasoning : nil
  }

  func reply() throws(ProviderFault) -> JSON {
    guard var reply = last else { throw .brokenStream }
    var message: JSONObject = ["role": "assistant", "content": .string(content)]
    message["thinking"] = thinking.map { .string($0) }
    message["tool_calls"] = toolCalls.isEmpty ? nil : .array(toolCalls)
    reply["message"] = .object(message)
    reply["logprobs"] = logprobs.isEmpty ? nil : .array(logprobs)
    return .object(reply)
  }
}
