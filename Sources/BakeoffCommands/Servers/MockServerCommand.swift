internal import ArgumentParser
internal import Bakeoff
internal import BakeoffServers
internal import Foundation

/// `bakeoff mock-server`: scripted models over HTTP, for anyone who tests a client.
struct MockServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mock-server",
    abstract: "Serve scripted models in the formats of OpenAI, Anthropic, Gemini and Ollama.",
    discussion: """
      It answers from a script of mock models, or repeats every prompt, plain and streamed, and takes \
      any key. Latencies and faults are drawn from the seed: the same requests in the same order meet \
      the same ones. Ctrl-C ends it.

      --latency takes milliseconds: 200, uniform:100-300, log-normal:400,0.5 (median and spread) or \
      pareto:200,1.5 (least and shape, a heavy tail). --fault takes a status of 400 to 599, reset, \
      stall, truncate, malformed, drip, empty, page, other or huge, and after a colon when: 0.1 with that \
      probability, #3 to the third request, /10 to each tenth, nothing to all.

      EXAMPLE
        bakeoff mock-server --latency log-normal:400,0.5 --fault 503:0.05 --fault reset:#3
        OPENAI_API_KEY=any bakeoff ask -m openai/echo@http://127.0.0.1:8090/v1 Hello
      """
  )

  @Option(help: "The port; 0 to take a free one.")
  var port = 8090

  @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "A script as of mock/script, whose models are served. Default: every prompt is repeated.",
      valueName: "path"
    )
  )
  var script: String?

  @Option(
    help: ArgumentHelp(
      "How long answers take, such as 200 or log-normal:400,0.5. Default: as the script says.",
      valueName: "ms"
    ),
    transform: { text in
      guard let latency = LatencyDistribution(text) else {
        throw ValidationError(
          "--latency is \"\(text)\": expected milliseconds such as 200, uniform:100-300, "
            + "log-normal:400,0.5 or pareto:200,1.5"
        )
      }
      return latency
    }
  )
  var latency: LatencyDistribution?

  @Option(help: "What latencies and faults are drawn from.")
  var seed = 0

  @Option(help: ArgumentHelp("How many requests a model takes in a minute.", valueName: "n"))
  var requestsPerMinute: Int?

  @Option(help: ArgumentHelp("How many tokens a model takes in a minute.", valueName: "n"))
  var tokensPerMinute: Int?

  @Option(
    help: ArgumentHelp(
      "Something that goes wrong, such as 503:0.05, reset:#3 or drip:/10. May repeat.",
      valueName: "fault"
    ),
    transform: { text in
      guard let fault = ServerFault(text) else {
        throw ValidationError(
          "--fault is \"\(text)\": expected a status of 400 to 599, reset, stall, truncate, "
            + "malformed, drip, empty, page, other or huge, and after a colon a share such as 0.1, a number such as #3, or a "
            + "step such as /10"
        )
      }
      return fault
    }
  )
  var fault: [ServerFault] = []

  @Option(help: ArgumentHelp("How many seconds a stalled reply stays silent.", valueName: "s"))
  var stall = 600.0

  @Flag(help: "Say a line about each request.")
  var verbose = false

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port is \(port): expected 0 to 65535")
    }
    for (name, limit) in [
      ("requests-per-minute", requestsPerMinute), ("tokens-per-minute", tokensPerMinute),
    ] {
      if let limit, limit < 1 {
        throw ValidationError("--\(name) is \(limit): expected 1 or more")
      }
    }
    guard stall > 0, stall.isFinite else {
      throw ValidationError("--stall is \(stall): expected more than 0 seconds")
    }
  }

  func run() throws {
    let signals = EndSignals()
    let server = try MockServer(settings)
    Console.result(Self.greeting(server.url))
    signals.wait()
    server.stop()
    Console.talk("ended")
  }

  private var settings: MockServerSettings {
    var settings = MockServerSettings()
    settings.host = host
    settings.port = port
    settings.script = script
    settings.latency = latency
    settings.seed = seed
    settings.requestsPerMinute = requestsPerMinute
    settings.tokensPerMinute = tokensPerMinute
    settings.faults = fault
    settings.stall = stall
    if verbose { settings.onExchange = { Console.talk(Self.line($0)) } }
    return settings
  }

  /// Where it is, and the variables that lead clients there.
  private static func greeting(_ url: String) -> String {
    """
    serving mock models at \(url); Ctrl-C ends it
      OpenAI     OPENAI_BASE_URL=\(url)/v1
      Anthropic  ANTHROPIC_BASE_URL=\(url)
      Gemini     GOOGLE_GEMINI_BASE_URL=\(url) GEMINI_API_BASE=\(url)
      Ollama     OLLAMA_HOST=\(url) OLLAMA_API_BASE=\(url)
    """
  }

  private static func line(_ exchange: MockServerExchange) -> String {
    [
      exchange.method, exchange.path, exchange.model ?? "-", "\(exchange.status)",
      exchange.fault.map { "fault \($0)" } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// SIGINT, SIGTERM and SIGHUP as something that can be waited for; a second one ends the program at
/// once.
private struct EndSignals {
  private static let numbers = [SIGINT, SIGTERM, SIGHUP]
  private let sources: [any DispatchSourceSignal]
  private let arrived = DispatchSemaphore(value: 0)

  init() {
    let arrived = arrived
    let queue = DispatchQueue(label: "bakeoff mock-server signals")
    sources = Self.numbers.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        for number in Self.numbers { signal(number, SIG_DFL) }
        arrived.signal()
      }
      source.resume()
      return source
    }
  }

  func wait() {
    arrived.wait()
    for source in sources { source.cancel() }
  }
}
