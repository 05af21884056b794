import Bakeoff
import BakeoffTestSupport
import Foundation
import Testing

@Suite("Why the cache does or does not answer")
struct CacheExplanationTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path("store.sqlite"))
  }

  private func lm(_ model: String = "mock/echo", exact: Bool = false) throws -> LM {
    try LM(
      model,
      cache: store,
      options: ClientOptions(usesExactCache: exact, environment: Environment(process: [:]))
    )
  }

  private func request(
    _ prompt: String = "Hi",
    temperature: Double = 0,
    maxTokens: Int = 100
  ) -> ModelRequest {
    ModelRequest(
      prompt,
      parameters: ModelParameters(temperature: temperature, maxTokens: maxTokens)
    )
  }

  private func explain(
    _ request: ModelRequest,
    _ lm: LM,
    at time: Double = Clock.system.now()
  ) throws -> CacheExplanation {
    try CacheExplanation(lm.prepare(request), of: lm, in: store, at: time)
  }

  @Test("Nothing is stored, then the same, then another limit")
  func verdicts() throws {
    defer { folder.remove() }
    let lm = try lm()
    #expect(try explain(request(), lm).verdict == .nothingStored)
    _ = try lm.complete(request())
    let same = try explain(request(), lm)
    #expect(same.verdict == .answers)
    #expect(same.differences.isEmpty)
    let raised = try explain(request(maxTokens: 200), lm)
    #expect(raised.verdict == .answersWithinLimit)
    #expect(raised.differences.count == 1)
    #expect(try explain(request(maxTokens: 50), lm).verdict == .otherLimit)
    let exact = try self.lm(exact: true)
    #expect(try explain(request(maxTokens: 200), exact).verdict == .otherLimit)
    _ = try store.prune(CachePruning(expired: true))
    _ = try store.prune(CachePruning(everything: true))
    #expect(try explain(request(), lm).verdict == .nothingStored)
  }

  @Test("An answer whose time has ended, and one that is not shared, are told apart")
  func notGiven() throws {
    defer { folder.remove() }
    let lm = try lm()
    let prepared = try lm.prepare(request())
    try store.store(
      CachedAnswer(ModelResponse(text: "x"), madeAt: 10, expiresAt: 20),
      to: prepared.cached,
      replacing: false
    )
    #expect(try explain(request(), lm, at: 15).verdict == .answers)
    #expect(try explain(request(), lm, at: 20).verdict == .expired)
    try store.store(
      CachedAnswer(ModelResponse(text: "x"), madeAt: 30, expiresAt: 40),
      to: prepared.cached,
      replacing: true
    )
    #expect(try explain(request(), lm, at: 35).verdict == .answers)
  }

  @Test("Of several requests the nearest is named, with the fields that differ")
  func nearest() throws {
    defer { folder.remove() }
    let lm = try lm()
    _ = try lm.complete(request("A question about the capital of Australia", temperature: 1))
    _ = try lm.complete(request("Something else altogether, of no use", temperature: 0))
    let found = try explain(request("A question about the capital of Australia"), lm)
    #expect(found.verdict == .differs)
    #expect(
      found.differences == [
        RequestDifference(field: "temperature", asked: "0", stored: "1")
      ]
    )
    let other = try explain(request("A question about the capital of Austria", temperature: 1), lm)
    #expect(other.differences.count == 1)
    #expect(other.differences.first?.stored == "A question about the capital of Australia")
    var draw = request("A question about the capital of Australia", temperature: 1)
    draw.epoch = 2
    #expect(try explain(draw, lm).differences.map(\.field) == ["epoch"])
  }

  private func run(
    _ model: String = "mock/echo",
    _ change: (inout RunSettings) -> Void = { _ in }
  ) throws -> RunRecord {
    var settings = RunSettings()
    settings.taskFiles = [
      try folder.write("{\"id\": \"s\", \"input\": \"Hi\"}\n", to: "tasks.jsonl")
    ]
    settings.models = [model]
    change(&settings)
    return try Runner(settings, models: [lm(model)], store: store).run().run
  }

  private func explain(_ run: RunRecord, _ model: String = "mock/echo") throws -> TrialExplanation {
    let options = ClientOptions(environment: Environment(process: [:]))
    return try TrialExplanation(
      run: run.name,
      sample: "s",
      model: model,
      in: store,
      options: options
    )
  }

  @Test("A trial that was sent is compared with what was stored before it")
  func sentTrial() throws {
    defer { folder.remove() }
    let first = try explain(run { $0.parameters.temperature = 0 })
    #expect(first.source == .sent(1))
    #expect(first.cache?.verdict == .nothingStored)
    let second = try explain(run { $0.parameters.temperature = 1 })
    #expect(second.source == .sent(2))
    #expect(second.cache?.nearest?.id == 1)
    #expect(second.cache?.differences.map(\.field) == ["temperature"])
    let third = try explain(run { $0.parameters.temperature = 0 })
    #expect(third.source == .cache(1))
    #expect(third.cache == nil)
    let other = try explain(run("mock/fixed?text=x"), "mock/fixed?text=x")
    #expect(other.cache?.nearest != nil)
    #expect(other.cache?.differences.map(\.field).contains("model") == true)
    let fourth = try explain(
      run {
        $0.parameters.temperature = 0
        $0.usesCache = false
      }
    )
    #expect(fourth.cache?.verdict == .unshared)
    #expect(fourth.cache?.differences.isEmpty == true)
  }

  @Test("A trial without an answer is written anew, and compared with what is stored")
  func missingTrial() throws {
    defer { folder.remove() }
    _ = try run { $0.system = "Be brief." }
    let missing = try explain(
      run {
        $0.system = "Be very brief."
        $0.cacheMode = .only
      }
    )
    #expect(missing.source == .nothing)
    #expect(missing.cache?.verdict == .differs)
    #expect(
      missing.cache?.differences == [
        RequestDifference(
          field: "messages[0].content",
          asked: "Be very brief.",
          stored: "Be brief."
        )
      ]
    )
  }

  @Test("A run, sample, model or epoch that there is not is named")
  func wrongNames() throws {
    defer { folder.remove() }
    let run = try run()
    #expect(
      throws: InputError("run \"run-1\" has no model \"mock/oak\": its models are mock/echo")
    ) { try explain(run, "mock/oak") }
    #expect(throws: InputError.self) {
      try TrialExplanation(run: "latest", sample: "t", model: "mock/echo", in: store)
    }
    #expect(throws: InputError.self) {
      try TrialExplanation(run: "latest", sample: "s", model: "mock/echo", epoch: 2, in: store)
    }
  }
}
