import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

/// A reply that asks for a tool, whole and as the data of a stream's events.
struct ToolCallCase: Sendable, CustomTestStringConvertible {
  let id: String
  let whole: String
  let events: [String]
  var testDescription: String { id }

  static let all: [ToolCallCase] = [
    ToolCallCase(
      id: "openai-chat",
      whole:
        #"{"choices":[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"lookup","arguments":"{\"q\":\"cat\"}"}},{"id":"call_2","type":"function","function":{"name":"add","arguments":"{}"}}]},"finish_reason":"tool_calls"}]}"#,
      events: [
        #"{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"lookup","arguments":"{\"q\""}}]}}]}"#,
        #"{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":":\"cat\"}"}}]}}]}"#,
        #"{"choices":[{"index":0,"delta":{"tool_calls":[{"index":1,"id":"call_2","type":"function","function":{"name":"add","arguments":"{}"}}]}}]}"#,
        #"{"choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}"#, "[DONE]",
      ]
    ),
    ToolCallCase(
      id: "openai-responses",
      whole:
        #"{"status":"completed","output":[{"type":"function_call","id":"fc_1","call_id":"call_1","name":"lookup","arguments":"{\"q\":\"cat\"}","status":"completed"}]}"#,
      events: [
        #"{"type":"response.output_item.added","output_index":0,"item":{"type":"function_call","id":"fc_1","call_id":"call_1","name":"lookup","arguments":""}}"#,
        #"{"type":"response.function_call_arguments.delta","item_id":"fc_1","output_index":0,"delta":"{\"q\":"}"#,
        #"{"type":"response.function_call_arguments.done","item_id":"fc_1","output_index":0,"arguments":"{\"q\":\"cat\"}"}"#,
        #"{"type":"response.output_item.done","output_index":0,"item":{"type":"function_call","id":"fc_1","call_id":"call_1","name":"lookup","arguments":"{\"q\":\"cat\"}","status":"completed"}}"#,
        // Some servers do not repeat the output here.
        #"{"type":"response.completed","response":{"status":"completed","output":[]}}"#,
      ]
    ),
    ToolCallCase(
      id: "cohere-v2",
      whole:
        #"{"id":"c1","finish_reason":"TOOL_CALL","message":{"role":"assistant","tool_plan":"I will look.","tool_calls":[{"id":"t1","type":"function","function":{"name":"lookup","arguments":"{\"q\":\"cat\"}"}},{"id":"t2","type":"function","function":{"name":"add","arguments":"{}"}}],"content":[]}}"#,
      events: [
        #"{"type":"message-start","id":"c1","delta":{"message":{"role":"assistant"}}}"#,
        #"{"type":"tool-plan-delta","delta":{"message":{"tool_plan":"I will "}}}"#,
        #"{"type":"tool-plan-delta","delta":{"message":{"tool_plan":"look."}}}"#,
        #"{"type":"tool-call-start","index":0,"delta":{"message":{"tool_calls":{"id":"t1","type":"function","function":{"name":"lookup","arguments":""}}}}}"#,
        #"{"type":"tool-call-delta","index":0,"delta":{"message":{"tool_calls":{"function":{"arguments":"{\"q\":"}}}}}"#,
        #"{"type":"tool-call-delta","index":0,"delta":{"message":{"tool_calls":{"function":{"arguments":"\"cat\"}"}}}}}"#,
        #"{"type":"tool-call-end","index":0}"#,
        #"{"type":"tool-call-start","index":1,"delta":{"message":{"tool_calls":[{"id":"t2","type":"function","function":{"name":"add","arguments":"{}"}}]}}}"#,
        #"{"type":"message-end","delta":{"finish_reason":"TOOL_CALL"}}"#,
      ]
    ),
  ]
}

@Suite("Tool calls in streams")
struct StreamedToolCallTests {
  @Test("Fragments of tool calls are put together", arguments: ToolCallCase.all)
  func toolCalls(_ example: ToolCallCase) throws {
    let wire = try #require(WireProtocols.named(example.id))
    var reader = try #require(wire.streaming).makeReader()
    for event in example.events {
      if event == "[DONE]" {
        reader.receiveEnd()
      } else {
        _ = try reader.receive(JSON(parsing: event))
      }
    }
    let reply = try reader.reply()
    let whole = try JSON(parsing: example.whole)
    let path: (JSON) -> JSON? = {
      $0["choices"]?[0]?["message"]?["tool_calls"] ?? $0["output"] ?? $0["message"]
    }
    #expect(path(reply) == path(whole))
    #expect(try wire.decode(reply) == wire.decode(whole))
    #expect(try wire.decode(reply).stopReason == .toolCalls)
  }
}
