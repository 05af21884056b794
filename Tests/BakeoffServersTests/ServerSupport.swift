import BakeoffClient
import BakeoffCore
import BakeoffServers
import BakeoffTestSupport
import Testing

/// A format, by the model that asks in it.
enum Format: String, CaseIterable, CustomTestStringConvertible {
  case openai, anthropic, gemini, ollama

  var testDescription: String { rawValue }

  func lm(
    _ server: MockServer,
    _ model: String = "echo",
    streams: Bool = false,
    retries: Int = 0,
    timeouts: Timeouts = Timeouts(),
    clock: Clock = .system
  ) throws -> LM {
    try LM(
      "\(rawValue)/\(model)",
      baseURL: self == .openai ? "\(server.url)/v1" : server.url,
      options: ClientOptions(
        retry: RetryPolicy(retries: retries),
        timeouts: timeouts,
        streams: streams,
        environment: Environment(process: [
          "OPENAI_API_KEY": "sk-x", "ANTHROPIC_API_KEY": "sk-x", "GEMINI_API_KEY": "sk-x",
        ]),
        clock: clock
      )
    )
  }
}

/// Each format, plain and streamed.
let ways = Format.allCases.flatMap { format in [(format, false), (format, true)] }

/// Starts a server for as long as it is asked.
func withServer<Value>(
  script: String? = nil,
  _ change: (inout MockServerSettings) -> Void = { _ in },
  _ body: (MockServer) throws -> Value
) throws -> Value {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  var settings = MockServerSettings()
  settings.script = try script.map { try folder.write($0, to: "script.jsonl") }
  change(&settings)
  let server = try MockServer(settings)
  defer { server.stop() }
  return try body(server)
}
