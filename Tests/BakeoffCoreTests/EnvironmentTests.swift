import BakeoffCore
import Testing

@Suite struct EnvironmentTests {
  private let environment = Environment(
    process: ["BOTH": "process", "EMPTY": "", "ONLY_PROCESS": "p"],
    file: ["BOTH": "file", "EMPTY": "from file", "ONLY_FILE": "f", "EMPTY_FILE": ""],
    filePath: "/work/.env"
  )

  @Test(
    "The process wins over the file, and an empty value counts as none",
    arguments: [
      ("BOTH", "process", .process),
      ("ONLY_PROCESS", "p", .process),
      ("ONLY_FILE", "f", .file("/work/.env")),
      ("EMPTY", "from file", .file("/work/.env")),
    ] as [(String, String, Environment.Source)]
  )
  func precedence(name: String, value: String, source: Environment.Source) throws {
    let found = try #require(environment.find(name))
    #expect(found.value == value)
    #expect(found.source == source)
    #expect(environment[name] == value)
  }

  @Test("What is nowhere, or empty everywhere, is nil", arguments: ["NONE", "EMPTY_FILE", ""])
  func absent(name: String) {
    #expect(environment.find(name) == nil)
    #expect(environment[name] == nil)
  }

  @Test("The first of several names that is set is found")
  func first() {
    #expect(
      environment.first(of: ["NONE", "EMPTY_FILE", "ONLY_FILE", "BOTH"])?.name == "ONLY_FILE"
    )
    #expect(environment.first(of: ["NONE"]) == nil)
    #expect(environment.first(of: []) == nil)
  }

  @Test("A source says where the user finds it")
  func sources() {
    #expect("\(Environment.Source.process)" == "the environment")
    #expect("\(Environment.Source.file("/work/.env"))" == "/work/.env")
    #expect(environment.filePath == "/work/.env")
  }
}
