import Bakeoff
import Foundation
import Testing

/// `setupLM` sets a default for the whole program, so these run one after the other.
@Suite("setupLM", .serialized)
struct SetupLMTests {
  private func settingsFile(_ text: String) throws -> String {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).env").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test("Settings come from the file, and the model becomes the default")
  func fromFile() throws {
    let file = try settingsFile(
      "LLM_MODEL=mock/echo\nexport LLM_TEMPERATURE='0.2' # cool\nLLM_MAX_TOKENS=\"77\"\n"
        + "LLM_CACHE=false\n"
    )
    let lm = try setupLM(envFile: file)
    #expect("\(lm.name)" == "mock/echo")
    #expect(lm.parameters.temperature == 0.2)
    #expect(lm.parameters.maxTokens == 77)
    #expect(lm.cache == nil)
    #expect(try lm("Hello") == "Hello")
    #expect(LM.default?.name == lm.name)
  }

  @Test("Without settings the usual values hold, and arguments win")
  func defaults() throws {
    let file = try settingsFile("LLM_CACHE=false\nOPENAI_API_KEY=sk-planted\nLLM_TEMPERATURE=1\n")
    let lm = try setupLM(temperature: 0, envFile: file)
    #expect("\(lm.name)" == "openai/gpt-4o-mini")
    #expect(lm.parameters.temperature == 0)
    #expect(lm.parameters.maxTokens == 1024)
    var dumped = ""
    dump(lm, to: &dumped)
    #expect(!dumped.contains("sk-planted"))
  }

  @Test("A general temperature is left out for a model that takes none, one that was asked for not")
  func reasoningModel() throws {
    let file = try settingsFile(
      "LLM_MODEL=openai/o3\nLLM_TEMPERATURE=0.7\nLLM_CACHE=false\nOPENAI_API_KEY=sk-x\n"
    )
    let prepared = try setupLM(envFile: file).prepare(ModelRequest("Hi"))
    #expect(prepared.dropped == ["temperature"])
    #expect(prepared.request.parameters.temperature == nil)
    let explicit = try setupLM(temperature: 0.7, envFile: file)
    #expect(throws: ModelError.self) { try explicit.prepare(ModelRequest("Hi")) }
  }

  @Test(
    "A provider of one's own and a URL in the name are asked",
    .enabled(
      if: ProcessInfo.processInfo.environment["XDG_CONFIG_HOME"] == nil,
      "the environment wins over the file of settings"
    )
  )
  func ownProvider() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent(UUID().uuidString, isDirectory: true)
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("bakeoff"),
      withIntermediateDirectories: true
    )
    try Data(
      #"[{"prefix":"acme","name":"Acme","protocol":"openai-chat","auth":"none"}]"#.utf8
    ).write(to: folder.appendingPathComponent("bakeoff/providers.json"))
    let file = try settingsFile("XDG_CONFIG_HOME=\(folder.path)\nLLM_CACHE=false\n")
    let lm = try setupLM("acme/m@http://h:1/v1", envFile: file)
    #expect(lm.baseURL == "http://h:1/v1")
  }

  @Test("Answers are kept in a file when the cache is on")
  func caching() throws {
    let file = try settingsFile("LLM_MODEL=mock/echo\n")
    let cacheFile = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString)/cache.sqlite").path
    _ = try setupLM(envFile: file, cacheFile: cacheFile)("Once")
    let again = try setupLM(envFile: file, cacheFile: cacheFile).complete(ModelRequest("Once"))
    #expect(again.isReplayed)
    #expect(again.text == "Once")
  }

  @Test("Two models with one file have one cache, until the file is gone")
  func sharedFile() throws {
    let file = try settingsFile("LLM_MODEL=mock/echo\n")
    let cacheFile = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString)/cache.sqlite").path
    let first = try setupLM(envFile: file, cacheFile: cacheFile)
    let second = try setupLM(envFile: file, cacheFile: cacheFile)
    let shared = try #require(first.cache as? LayeredCache)
    #expect((second.cache as? LayeredCache) === shared)
    try FileManager.default.removeItem(atPath: cacheFile)
    let third = try setupLM(envFile: file, cacheFile: cacheFile)
    #expect((third.cache as? LayeredCache) !== shared)
  }

  @Test("A bad value, a bad line and a missing file are named")
  func errors() throws {
    let bad = try settingsFile("LLM_RETRIES=many\n")
    #expect(
      throws: InputError(
        "LLM_RETRIES is \"many\" in \(bad): expected a whole number of 0 or more"
      )
    ) { try setupLM(envFile: bad) }
    let odd = try settingsFile("A=1\nnonsense\n")
    #expect(
      throws: InputError("\(odd):2: expected NAME=value, as in OPENAI_API_KEY=…")
    ) { try setupLM(envFile: odd) }
    #expect(throws: InputError.self) { try setupLM(envFile: "/nonexistent.env") }
  }
}
