public import BakeoffCore
internal import Foundation
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import Synchronization

/// An HTTP server that speaks the formats of OpenAI, Anthropic, Gemini and Ollama, from a script or as an
/// echo, for anyone who tests a client.
///
///     var settings = MockServerSettings()
///     settings.faults = [ServerFault(.status(503), .share(0.1))]
///     let server = try MockServer(settings)
///     defer { server.stop() }
///     print(server.url)
///
/// | path | is |
/// |---|---|
/// | `/v1/chat/completions`, `/v1/embeddings`, `/v1/models` | OpenAI's |
/// | `/v1/messages`, `/v1/messages/count_tokens`, `/v1/models` | Anthropic's |
/// | `/v1beta/models/MODEL:generateContent`, `:streamGenerateContent`, `:countTokens`, `/v1beta/models` | Gemini's |
/// | `/api/chat`, `/api/tags`, `/api/version` | Ollama's |
///
/// Any key is taken. Embeddings follow from the words of a text, so that they are always the same.
public final class MockServer: Sendable {
  /// The port that it listens on.
  public let port: Int
  private let host: String
  private let listening: Listening
  private let task: Task<Void, Never>

  /// Begins to listen.
  ///
  /// - Parameter settings: How requests are answered.
  /// - Throws: `ModelError` with `.configuration` for a script that cannot be used, or an address that
  ///   cannot be listened on.
  public init(_ settings: MockServerSettings = MockServerSettings()) throws(ModelError) {
    let engine = try MockEngine(settings)
    let listening = Listening()
    // Its words are for those who run services; what matters here is thrown.
    var logger = Logger(label: "bakeoff mock-server")
    logger.logLevel = .critical
    let application = Application(
      responder: MockResponder(engine: engine, settings: settings),
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port)
      ),
      onServerRunning: { channel in listening.began(on: channel.localAddress?.port) },
      logger: logger
    )
    task = Task.detached(executorPreference: ServerThreads()) {
      do {
        try await application.run()
        listening.ended(because: nil)
      } catch {
        listening.ended(because: "\(error)")
      }
    }
    self.listening = listening
    host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
    switch listening.waitForBeginning() {
    case .success(let port): self.port = port
    case .failure(let problem):
      throw ModelError(
        .configuration,
        "cannot listen on \(settings.host):\(settings.port): "
          + (problem.reason.contains("errno: \(EADDRINUSE)")
            ? "another program does; name another --port, or 0 for a free one" : problem.reason)
      )
    }
  }

  /// Where it is: `http://127.0.0.1:8090`.
  public var url: String { "http://\(host):\(port)" }

  /// Closes the port and all connections, and waits until that is done, two seconds at most.
  public func stop() {
    task.cancel()
    listening.waitForEnd(seconds: 2)
  }
}

/// Threads of a server's own: those that all tasks share may all be waiting for it.
private final class ServerThreads: TaskExecutor {
  private let queue = DispatchQueue(label: "bakeoff mock-server", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}

/// How far a server is, for those who wait for it on threads of their own.
private final class Listening: Sendable {
  struct Problem: Error {
    let reason: String
  }

  private let beginning = Mutex<Result<Int, Problem>?>(nil)
  private let hasBegun = DispatchSemaphore(value: 0)
  private let end = DispatchGroup()

  init() { end.enter() }

  func began(on port: Int?) {
    beginning.withLock { $0 = .success(port ?? 0) }
    hasBegun.signal()
  }

  func ended(because reason: String?) {
    beginning.withLock { beginning in
      if beginning == nil { beginning = .failure(Problem(reason: reason ?? "it ended at once")) }
    }
    hasBegun.signal()
    end.leave()
  }

  func waitForBeginning() -> Result<Int, Problem> {
    hasBegun.wait()
    return beginning.withLock { $0 } ?? .failure(Problem(reason: "it ended at once"))
  }

  func waitForEnd(seconds: Double) { _ = end.wait(timeout: .now() + seconds) }
}
