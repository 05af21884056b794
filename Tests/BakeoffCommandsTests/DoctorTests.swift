import BakeoffTestSupport
import Foundation
import Testing

@Suite("bakeoff doctor")
struct DoctorTests {
  private static let reply = """
    {"choices":[{"message":{"content":"OK"},"finish_reason":"stop"}],
    "usage":{"prompt_tokens":10,"completion_tokens":1}}
    """

  @Test("It says how a model would be asked, and never the key")
  func diagnosis() throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    try program.write("OPENAI_API_KEY=sk-planted\n", to: ".env")
    program.environment = ["GROQ_API_KEY": "sk-planted"]
    let result = try program.run("doctor", "-m", "openai/o3,groq/m@http://h:1/v1,ollama/gemma3")
    #expect(result.status == 0)
    #expect(!(result.output + result.talk).contains("sk-planted"))
    try expectGolden(
      result.output.replacingOccurrences(of: program.folder.path, with: "FOLDER"),
      named: "doctor.txt"
    )
  }

  @Test(
    "What is needed in place of a key is named in full: variables that belong together, and files",
    arguments: [
      (
        "bedrock/m",
        "none set: needs AWS_BEARER_TOKEN_BEDROCK, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a "
          + "profile of AWS"
      ),
      (
        "sagemaker/m",
        "none set: needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a profile of AWS"
      ),
      (
        "oci/m",
        "none set: needs OCI_USER, OCI_FINGERPRINT, OCI_TENANCY and OCI_KEY_FILE, or a profile in "
          + "~/.oci/config"
      ),
      ("chatgpt/m", "none can be set"),
    ]
  )
  func needs(model: String, words: String) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let result = try program.run("doctor", "-m", model)
    #expect(result.status == 64)
    #expect(result.output.contains("  key       \(words)\n"), "\(result.output)")
  }

  @Test("What cannot be asked says why, and the exit code is 64")
  func problems() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let result = try program.run(
      "doctor",
      "-m",
      "mock/echo,anthropic/claude-x,opnai/gpt-4o,cohere/command,gpt-4o"
    )
    #expect(result.status == 64)
    try expectGolden(result.output, named: "doctor-problems.txt")
  }

  @Test("Without a model it looks at every provider with a key, and tells if there is none")
  func providers() throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    let none = try program.run("doctor")
    #expect(none.status == 64)
    #expect(none.talk.contains("no model, and no provider's key is set"))
    program.environment = ["OPENAI_API_KEY": "sk-x", "FAL_AI_API_KEY": "x"]
    let openai = try program.run("doctor")
    #expect(openai.status == 0, "\(openai.output)")
    #expect(openai.output.hasPrefix("openai/…\n"))
    #expect(!openai.output.contains("fal_ai"))
    #expect(try program.run("doctor", "--live").status == 64)
    program.environment["CLOUDFLARE_API_KEY"] = "x"
    let cloudflare = try program.run("doctor")
    #expect(cloudflare.status == 64)
    #expect(cloudflare.output.contains("needs CLOUDFLARE_ACCOUNT_ID"))
    program.environment["LLM_MODEL"] = "mock/echo"
    #expect(try program.run("doctor").output.hasPrefix("mock/echo\n"))
  }

  @Test("--live sends one tiny request, and shows its status, phases and cost")
  func live() throws {
    let server = try LoopbackServer { _ in .json(Self.reply) }
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-planted"]
    let arguments = ["doctor", "--live", "-m", "openai/gpt-4o-mini@\(server.url)/v1"]
    let result = try program.run(arguments)
    #expect(result.status == 0)
    for part in [
      "status 200", "connect ", "first byte ", "total ", "cost $0.0000021", "✓ answered",
    ] {
      #expect(result.output.contains(part), "\(result.output)")
    }
    #expect(server.received.count == 1)
    let body = try #require(server.received.first).text
    #expect(body.contains("Reply with OK"))
    #expect(body.contains("\"max_completion_tokens\":16"))
    let json = try program.run(arguments + ["--json"])
    let list = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    let live = try #require(list?.first?["live"] as? [String: Any])
    #expect(live["status"] as? Int == 200)
    #expect(live["cost_usd"] as? Double == 0.0000021)
    #expect(list?.first?["key_variable"] as? String == "OPENAI_API_KEY")
    #expect(list?.first?["price_known"] as? Bool == true)
    #expect(!json.output.contains("sk-planted"))
  }

  @Test("A live request that fails is sent once, shown with its status, and exits with 1")
  func liveFailure() throws {
    let server = try LoopbackServer { _ in .json("{\"error\":{\"message\":\"no\"}}", status: 503) }
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-planted"]
    let model = "openai/gpt-4o-mini@\(server.url)/v1"
    let failed = try program.run("doctor", "--live", "-m", model)
    #expect(failed.status == 1)
    #expect(failed.output.contains("status 503"))
    #expect(failed.output.contains("✗ \(model): 503 overloaded: \"no\""))
    #expect(server.received.count == 1)
    let both = try program.run("doctor", "--live", "-m", "\(model),anthropic/claude-x")
    #expect(both.status == 64)
  }

  @Test("Credentials for a token are said by their place, and never shown")
  func credentials() throws {
    let server = try LoopbackServer { request in
      request.path == "/token"
        ? .json(#"{"access_token":"ya29.planted","expires_in":3600}"#)
        : .json(#"{"candidates":[{"content":{"parts":[{"text":"OK"}]},"finishReason":"STOP"}]}"#)
    }
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    try program.write(
      #"{"type":"authorized_user","client_id":"c","client_secret":"sk-planted","#
        + #""refresh_token":"1//planted","token_uri":"\#(server.url)/token"}"#,
      to: "login.json"
    )
    program.environment = [
      "VERTEXAI_PROJECT": "p", "GOOGLE_APPLICATION_CREDENTIALS": "login.json",
      "VERTEXAI_API_BASE": server.url, "AZURE_CLIENT_ID": "c", "AZURE_TENANT_ID": "t",
      "AZURE_CLIENT_SECRET": "sk-planted",
    ]
    let found = try program.run("doctor", "--live", "-m", "vertex_ai/gemini-2.5-flash")
    #expect(found.status == 0, "\(found.output)")
    #expect(
      found.output.contains(
        "key       a token, by the login in login.json (GOOGLE_APPLICATION_CREDENTIALS)\n"
      )
    )
    #expect(found.output.contains("✓ answered"))
    let json = try program.run("doctor", "--json", "-m", "vertex_ai/gemini-2.5-flash")
    let list = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(
      list?.first?["credentials"] as? String
        == "the login in login.json (GOOGLE_APPLICATION_CREDENTIALS)"
    )
    let models = try program.run("models", "azure")
    #expect(models.output.contains("✓ AZURE_CLIENT_ID"), "\(models.output)")
    #expect(try program.run("doctor").output.contains("vertex_ai/…\n"))
    program.environment["GOOGLE_APPLICATION_CREDENTIALS"] = "absent.json"
    let absent = try program.run("doctor", "-m", "vertex_ai/gemini-2.5-flash")
    #expect(absent.status == 64)
    #expect(
      absent.output.contains(
        "the file of credentials absent.json (GOOGLE_APPLICATION_CREDENTIALS) cannot be read: "
          + "check its path and its rights"
      )
    )
    for result in [found, json, models, absent] {
      #expect(!(result.output + result.talk).contains("planted"))
    }
  }
}
