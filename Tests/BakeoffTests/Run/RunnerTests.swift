import Bakeoff
import BakeoffTestSupport
import Foundation
import Testing

@Suite("A run")
struct RunnerTests {
  /// A folder with a store and a task file of so many samples.
  private final class Bench {
    let folder: TemporaryFolder
    let store: Store
    let tasks: String

    init(prompts: [String]) throws {
      folder = try TemporaryFolder()
      store = try Store(path: folder.path + "/store.sqlite")
      tasks = try folder.write(
        prompts.enumerated().map {
          "{\"id\": \"s\($0)\", \"input\": \"\($1)\", \"target\": \"yes\"}"
        }
        .joined(separator: "\n"),
        to: "tasks.jsonl"
      )
    }

    deinit { folder.remove() }

    func run(
      _ model: String,
      control: RunControl = RunControl(),
      onStart: (RunProgress) -> Void = { _ in },
      errorLimit: RunSettings.ErrorLimit? = nil,
      cacheMaximumAge: Age? = nil,
      clock: Clock = .system,
      heldSamples: Int = 1000
    ) throws -> RunEnd {
      var settings = RunSettings()
      settings.taskFiles = [tasks]
      settings.models = [model]
      settings.maxConnections = 1
      settings.errorLimit = errorLimit
      settings.cacheMaximumAge = cacheMaximumAge
      let options = ClientOptions(
        retry: .never,
        environment: Environment(process: [:]),
        clock: clock
      )
      let lm = try LM(model, options: options)
      return try Runner(
        settings,
        models: [lm],
        store: store,
        clock: clock,
        control: control,
        heldSamples: heldSamples
      ).run(onStart: onStart)
    }
  }

  private let failing = "mock/fixed?text=yes&fail_rate=1"

  @Test("A run that errors stop before its end can be gone on with, and is finished then")
  func tooManyErrors() throws {
    let bench = try Bench(prompts: (0..<40).map { "Question \($0)?" })
    let stopped = try bench.run(failing, errorLimit: .count(5))
    #expect(stopped.reason == .tooManyErrors)
    #expect(stopped.run.status == .interrupted)
    #expect(try bench.store.trialCount(ofRun: stopped.run.id) < 40)
    let end = try bench.run(failing)
    #expect(end.run.id == stopped.run.id)
    #expect(end.reason == .finished)
    #expect(end.run.status == .finished)
    #expect(try bench.store.trialCount(ofRun: end.run.id) == 40)
  }

  @Test("A share of errors is judged at the end, and a stop before it counts as a stop")
  func errorShare() throws {
    let bench = try Bench(prompts: (0..<40).map { "Question \($0)?" })
    let control = RunControl()
    control.stop(because: .interrupted)
    let stopped = try bench.run(failing, control: control, errorLimit: .share(0.1))
    #expect(stopped.reason == .interrupted)
    #expect(stopped.run.status == .interrupted)
    let end = try bench.run(failing, errorLimit: .share(0.1))
    #expect(end.reason == .tooManyErrors)
    #expect(end.run.status == .finished)
  }

  @Test("Samples that are not held in memory are asked like those that are", arguments: [0, 7, 40])
  func heldSamples(count: Int) throws {
    let bench = try Bench(prompts: (0..<40).map { "Question \($0)?" })
    let end = try bench.run("mock/echo", heldSamples: count)
    let rows = try bench.store.results(ofRun: end.run.id)
    #expect(rows.map(\.output) == (0..<40).map { "Question \($0)?" })
  }

  @Test("A run that is stopped with work left in its queue can be let go")
  func stoppedWithWorkLeft() throws {
    let bench = try Bench(prompts: (0..<200).map { "Question \($0)?" })
    for _ in 0..<20 {
      let control = RunControl()
      let end = try bench.run(
        "mock/fixed?text=yes&latency_ms=1",
        control: control,
        onStart: { _ in
          DispatchQueue.global().asyncAfter(deadline: .now() + 0.005) {
            control.stop(because: .interrupted)
          }
        }
      )
      if end.reason == .finished { break }
    }
  }

  @Test("A run that is taken up again is running meanwhile")
  func resumedStatus() throws {
    let bench = try Bench(prompts: ["Question?"])
    let control = RunControl()
    control.stop(because: .interrupted)
    let stopped = try bench.run("mock/fixed?text=yes", control: control)
    #expect(stopped.run.status == .interrupted)
    var status: RunRecord.Status?
    let end = try bench.run(
      "mock/fixed?text=yes",
      onStart: { status = try? bench.store.run(id: $0.run.id)?.status }
    )
    #expect(status == .running)
    #expect(end.run.id == stopped.run.id)
    #expect(end.run.status == .finished)
    #expect(end.run.endedAt != nil)
  }

  @Test("Trials that wait for one request count no attempts of their own", arguments: [0, 1])
  func sharedAttempts(failRate: Int) throws {
    let bench = try Bench(prompts: ["Same?", "Same?", "Same?"])
    let end = try bench.run("mock/fixed?text=yes&latency_ms=100&fail_rate=\(failRate)")
    let rows = try bench.store.results(ofRun: end.run.id)
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { $0.outcome == (failRate == 1 ? .error : .correct) })
    #expect(rows.reduce(0) { $0 + $1.attempts } == 1)
  }

  @Test("An empty plan, of no sample, is an error before a run begins")
  func noSamples() throws {
    let bench = try Bench(prompts: [])
    #expect(throws: InputError.self) { try bench.run("mock/echo") }
    #expect(try bench.store.runs().isEmpty)
  }

  @Test("Answers are used up to the age that is asked for; a newer one then takes their place")
  func cacheAge() throws {
    let bench = try Bench(prompts: ["Question?"])
    let clock = TestClock()
    func attempts(maximumAge: Age?) throws -> Int {
      let end = try bench.run(
        "mock/fixed?text=yes",
        cacheMaximumAge: maximumAge,
        clock: clock.clock
      )
      return try bench.store.results(ofRun: end.run.id).reduce(0) { $0 + $1.attempts }
    }
    #expect(try attempts(maximumAge: Age("60s")) == 1)
    #expect(try attempts(maximumAge: Age("60s")) == 0)
    clock.clock.sleep(100, Cancellation())
    #expect(try attempts(maximumAge: nil) == 0)
    #expect(try attempts(maximumAge: Age("60s")) == 1)
    #expect(try attempts(maximumAge: Age("60s")) == 0)
  }
}
