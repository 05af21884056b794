import BakeoffTestSupport
import Foundation
import Testing

@Suite("Error messages", .waits)
struct ErrorMessageTests {
  /// A command, the code it must exit with, and the task file it reads.
  struct Case: CustomTestStringConvertible {
    var name: String
    var tasks = "{\"id\": \"a\", \"input\": \"Hi\", \"target\": \"Hi\"}\n"
    var arguments: [String]
    var status: Int32 = 64
    var environment: [String: String] = [:]
    /// The user's own provider rows; nil for no file.
    var providers: String?
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "malformed line",
      tasks: "{\"input\": \"Hi\"}\n{\"input\": 3}\n{\"input\": \n",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo"]
    ),
    Case(
      name: "no prompt",
      tasks: "{\"target\": 3}\n",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo"]
    ),
    Case(
      name: "unknown placeholder",
      tasks: "{\"input\": \"Hi {{nmae}}\", \"vars\": {\"name\": 1}}\n",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo"]
    ),
    Case(
      name: "id twice",
      tasks: "{\"id\": 1, \"input\": \"Hi\"}\n{\"id\": 1, \"input\": \"Ho\"}\n",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo"]
    ),
    Case(
      name: "empty task file",
      tasks: "\n",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo"]
    ),
    Case(name: "unknown mock model", arguments: ["run", "tasks.jsonl", "-m", "mock/nope"]),
    Case(
      name: "missing mock script",
      arguments: ["run", "tasks.jsonl", "-m", "mock/script?file=none.jsonl"]
    ),
    Case(name: "missing task file", arguments: ["run", "none.jsonl", "-m", "mock/echo"]),
    Case(name: "folder as task file", arguments: ["run", ".", "-m", "mock/echo"]),
    Case(name: "no model", arguments: ["run", "tasks.jsonl"]),
    Case(name: "model without provider", arguments: ["run", "tasks.jsonl", "-m", "gpt-4o"]),
    Case(
      name: "address without its scheme",
      arguments: ["run", "tasks.jsonl", "-m", "openai/gpt-4o@localhost:8000/v1"],
      environment: ["OPENAI_API_KEY": "sk-planted-key"]
    ),
    Case(
      name: "run named latest",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo", "--name", "latest"]
    ),
    Case(
      name: "output that cannot be written",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo", "-o", "tasks.jsonl/report.md"]
    ),
    Case(name: "unknown provider", arguments: ["run", "tasks.jsonl", "-m", "opnai/gpt-4o"]),
    Case(
      name: "missing key",
      arguments: ["run", "tasks.jsonl", "-m", "anthropic/claude-sonnet-4-5"]
    ),
    Case(
      name: "protocol not spoken",
      arguments: ["run", "tasks.jsonl", "-m", "bedrock/invoke/amazon.titan-text-lite-v1"],
      environment: ["AWS_BEARER_TOKEN_BEDROCK": "sk-planted-key", "AWS_REGION": "us-east-1"]
    ),
    Case(
      name: "missing credentials of AWS",
      arguments: ["run", "tasks.jsonl", "-m", "bedrock/amazon.nova-lite-v1:0"],
      environment: ["AWS_REGION": "us-east-1", "HOME": "/nowhere"]
    ),
    Case(
      name: "parameter not taken",
      arguments: ["run", "tasks.jsonl", "-m", "anthropic/claude-sonnet-4-5", "--seed", "1"],
      environment: ["ANTHROPIC_API_KEY": "sk-planted-key"]
    ),
    Case(
      name: "further parameter without a value",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo", "-P", "top_k"]
    ),
    Case(
      name: "age without a unit",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo", "--cache-ttl", "7"]
    ),
    Case(
      name: "unknown effort",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo", "--reasoning-effort", "huge"]
    ),
    Case(
      name: "unknown scorer",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo", "--scorer", "pattren:x"]
    ),
    Case(
      name: "unknown scorer in a sample",
      tasks: "{\"input\": \"Hi\", \"assert\": [{\"type\": \"contians\", \"value\": \"x\"}]}\n",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo"]
    ),
    Case(
      name: "program in a sample",
      tasks: "{\"input\": \"Hi\"}\n{\"input\": \"Ho\", \"assert\": [\"command:rm -rf x\"]}\n",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo"]
    ),
    Case(
      name: "code as transform",
      tasks: """
        {"input": "Hi", "assert": {"type": "equals", "value": "x", "transform": "output.trim()"}}

        """,
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo"]
    ),
    Case(
      name: "remote schema in a sample",
      tasks: """
        {"input": "Hi", "assert": {"type": "json-schema", "value": {"$ref": "http://x.org/y"}}}

        """,
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo"]
    ),
    Case(
      name: "unknown suffix",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo", "-o", "report.xyz"]
    ),
    Case(
      name: "bad limit",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo", "--limit", "x"]
    ),
    Case(
      name: "missing settings file",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo", "--env-file", "none.env"]
    ),
    Case(
      name: "bad variable",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo"],
      environment: ["BAKEOFF_CACHE": "perhaps"]
    ),
    Case(
      name: "wrong own provider",
      arguments: ["models"],
      environment: ["XDG_CONFIG_HOME": "."],
      providers: """
        [{"prefix": "acme", "name": "Acme", "protocol": "openai-chat", "key_env": ["ACME_API_KEY"],
          "auth": "basic"}]
        """
    ),
    Case(
      name: "protocol of an own provider not spoken",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo"],
      environment: ["XDG_CONFIG_HOME": "."],
      providers:
        "[{\"prefix\": \"x\", \"name\": \"X\", \"protocol\": \"grpc\", \"auth\": \"none\"}]"
    ),
    Case(
      name: "model twice",
      arguments: ["run", "tasks.jsonl", "-m", "vllm/m@http://h/v1,vllm/m@http://me:pw@h/v1"]
    ),
    Case(
      name: "base URL without a scheme",
      arguments: ["ask", "-m", "vllm/m", "--base-url", "localhost:8000", "Hi"]
    ),
    Case(name: "no language model", arguments: ["ask", "-m", "a2a/agent", "Hi"]),
    Case(
      name: "missing price file",
      arguments: ["run", "tasks.jsonl", "-m", "mock/echo", "--prices", "none.json"]
    ),
    Case(
      name: "price file without an output price",
      tasks: "{\"openai/gpt-x\": {\"input\": \"0.15\"}}",
      arguments: ["ask", "Hi", "-m", "mock/echo", "--prices", "tasks.jsonl"]
    ),
    Case(
      name: "price per token in a price file",
      tasks: "{\"openai/gpt-x\": {\"input\": 1.5e-07, \"output\": 6e-07}}",
      arguments: ["prices", "--prices", "tasks.jsonl"]
    ),
    Case(
      name: "no prices to import",
      tasks: "{\"dall-e\": {\"litellm_provider\": \"openai\"}}",
      arguments: ["prices", "import", "tasks.jsonl"]
    ),
    Case(name: "no such price", arguments: ["prices", "gpt-99"]),
    Case(name: "unknown grouping", arguments: ["cost", "--by", "week"]),
    Case(name: "no store", arguments: ["report"], status: 1),
    Case(name: "no task file", arguments: ["run", "-m", "mock/echo"]),
    Case(
      name: "unknown key of a configuration",
      tasks: "models: mock/echo\nmodels2:\n  - mock/oak\n",
      arguments: ["run", "-c", "tasks.jsonl"]
    ),
    Case(
      name: "model with other settings twice",
      tasks: "models:\n  - mock/oak\n  - {model: mock/oak, temperature: 1}\n",
      arguments: ["run", "-c", "tasks.jsonl"]
    ),
    Case(
      name: "secret in a configuration",
      tasks: "extra-body:\n  api_key: ${ACME_API_KEY}\n",
      arguments: ["run", "-c", "tasks.jsonl"],
      environment: ["ACME_API_KEY": "sk-planted-key"]
    ),
    Case(name: "unknown flag", arguments: ["run", "tasks.jsonl", "--modle", "mock/echo"]),
  ]

  @Test("An error says what is wrong, where, and how to mend it", arguments: cases)
  func message(_ example: Case) throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = example.environment
    try program.write(example.tasks, to: "tasks.jsonl")
    if let providers = example.providers {
      let folder = program.folder.appendingPathComponent("bakeoff", isDirectory: true)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try program.write(providers, to: "bakeoff/providers.json")
    }
    let result = try program.run(example.arguments)
    #expect(result.status == example.status)
    #expect(result.output.isEmpty)
    #expect(!result.talk.contains("sk-planted-key"))
    let name = example.name.replacingOccurrences(of: " ", with: "-")
    try expectGolden(
      "$ bakeoff \(example.arguments.joined(separator: " "))\n"
        + result.talk.replacingOccurrences(of: program.folder.path, with: "FOLDER"),
      named: "error-\(name).txt"
    )
  }
}
