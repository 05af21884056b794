import Bakeoff
import BakeoffTestSupport
import Logging
import Synchronization
import Testing

@Suite("Callbacks of a run")
struct RunCallbackTests {
  private final class Recorder: Callback {
    private let notes = Mutex<[String]>([])
    var all: [String] { notes.withLock { $0 } }
    private func note(_ text: String) { notes.withLock { $0.append(text) } }

    func onRunStart(_ run: RunEvent) { note("start \(run.done)/\(run.trials)") }
    func onRunEnd(_ run: RunEvent) { note("end \(run.done)/\(run.trials) \(run.end ?? "")") }
    func onTrial(_ trial: TrialEvent) {
      note("trial \(trial.sampleID) \(trial.trial.outcome.rawValue)")
    }
    func onCacheHit(_ request: RequestEvent, _ response: ModelResponse) { note("hit") }
    func onRequestEnd(_ request: RequestEvent, _ response: ModelResponse) { note("answer") }
  }

  @Test("A run tells of its start, each recorded trial and its end, and so does one from the cache")
  func run() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let tasks = try folder.write(
      #"{"id": "a", "input": "Say yes", "target": "yes"}"# + "\n"
        + #"{"id": "b", "input": "Say no", "target": "no"}"#,
      to: "tasks.jsonl"
    )
    let store = try Store(path: folder.path + "/store.sqlite")
    func notes() throws -> [String] {
      let recorder = Recorder()
      var settings = RunSettings()
      settings.taskFiles = [tasks]
      settings.models = ["mock/fixed?text=yes"]
      settings.maxConnections = 1
      let options = ClientOptions(
        environment: Environment(process: [:]),
        callbacks: CallbackList([recorder])
      )
      let lm = try LM(settings.models[0], options: options)
      _ = try Runner(settings, models: [lm], store: store).run()
      return recorder.all
    }
    let cold = try notes()
    #expect(cold.first == "start 0/2")
    #expect(cold.last == "end 2/2 finished")
    #expect(cold.filter { $0.hasPrefix("trial") } == ["trial a correct", "trial b incorrect"])
    #expect(cold.filter { $0 == "answer" }.count == 2)
    #expect(!cold.contains("hit"))
    let cached = try notes()
    #expect(cached.filter { $0 == "hit" }.count == 2)
    #expect(cached.filter { $0.hasPrefix("trial") }.count == 2)
  }

  @Test("A logger of swift-log hears of answers and errors, without prompts")
  func logger() throws {
    struct Handler: LogHandler {
      let lines: @Sendable (String) -> Void
      var metadata: Logger.Metadata = [:]
      var logLevel = Logger.Level.trace
      subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
      }
      func log(event: LogEvent) {
        lines("\(event.level) \(event.message) \(event.metadata?["model"] ?? "")")
      }
    }
    let lines = Mutex<[String]>([])
    let heard: @Sendable (String) -> Void = { line in lines.withLock { $0.append(line) } }
    let logger = Logger(label: "test") { _ in Handler(lines: heard) }
    let options = ClientOptions(
      retry: .never,
      environment: Environment(process: [:]),
      callbacks: CallbackList([LoggingCallback(logger)])
    )
    _ = try LM("mock/echo", options: options)("A secret prompt")
    #expect(throws: ModelError.self) {
      try LM("mock/fixed?text=x&fail_rate=1", options: options)("A secret prompt")
    }
    let heardLines = lines.withLock { $0 }
    #expect(heardLines.prefix(2) == ["debug attempt mock/echo", "debug answered mock/echo"])
    #expect(heardLines.last?.hasPrefix("error ") == true)
    #expect(!heardLines.joined().contains("secret"))
  }
}
