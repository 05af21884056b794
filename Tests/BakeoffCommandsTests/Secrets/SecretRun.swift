import BakeoffCore
import BakeoffTestSupport
import CryptoExtras
import Foundation
import Testing

/// The built binary with planted secrets of every kind, and a server that repeats them wherever it can.
struct SecretRun {
  let server: LoopbackServer
  let program: BuiltProgram
  /// What must stand in no byte.
  let traces: SecretTraces

  /// The models, by how they are given their secrets.
  static let models = [
    "openai/m", "openai/responses/m", "anthropic/m", "gemini/m", "groq/m", "cohere/m",
    "replicate/o/m",
    "azure/entra", "vertex_ai/gemini-2.5-flash", "watsonx/ibm/m", "bedrock/m", "sagemaker/m",
    "oci/meta.llama", "snowflake/m", "hosted_vllm/m",
  ]

  private static func secret(_ name: String) -> String { "pl4nted/\(name)+Zq=9\"x" }

  /// Starts the server and writes the files.
  init(delay: Double = 0) throws {
    let server = try LoopbackServer { request in
      let path = request.path.prefix { $0 != "?" }
      if path.hasSuffix("/token") {
        return .json(#"{"access_token":"\#(Self.secret("token"))","expires_in":3600}"#)
      }
      Thread.sleep(forTimeInterval: delay)
      return Self.echo(request)
    }
    var program = try BuiltProgram()
    let pem = try _RSA.Signing.PrivateKey(keySize: .bits2048).pemRepresentation
    let google: JSON = [
      "type": "service_account", "project_id": "p", "private_key_id": "k",
      "private_key": .string(pem), "client_email": "r@p.iam.gserviceaccount.com",
      "token_uri": .string("\(server.url)/token"),
    ]
    var environment = [
      "AZURE_CLIENT_ID": "app", "AZURE_TENANT_ID": "t", "AZURE_AUTHORITY_HOST": server.url,
      "VERTEXAI_CREDENTIALS": google.text, "VERTEXAI_LOCATION": "europe-west1",
      "WATSONX_IAM_URL": "\(server.url)/identity/token", "WATSONX_PROJECT_ID": "p",
      "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_REGION": "eu-central-1",
      "OCI_USER": "ocid1.user.oc1..u", "OCI_TENANCY": "ocid1.tenancy.oc1..t",
      "OCI_FINGERPRINT": "12:34", "OCI_KEY": pem, "OCI_COMPARTMENT_ID": "c",
    ]
    let names = [
      "OPENAI_API_KEY", "ANTHROPIC_API_KEY", "GEMINI_API_KEY", "GROQ_API_KEY", "COHERE_API_KEY",
      "REPLICATE_API_TOKEN", "AZURE_CLIENT_SECRET", "WATSONX_APIKEY", "AWS_SECRET_ACCESS_KEY",
      "AWS_SESSION_TOKEN", "SNOWFLAKE_JWT", "HOSTED_VLLM_API_KEY", "ACME_TOKEN",
    ]
    for name in names { environment[name] = Self.secret(name) }
    program.environment = environment
    let lines = pem.split(separator: "\n")
    traces = SecretTraces(
      names.map(Self.secret) + [Self.secret("token"), Self.secret("user"), String(lines[9])]
    )
    let user = SecretTraces.percentEncoded(Self.secret("user"))
    let models = Self.models.map { model -> String in
      let at = server.url.replacing("//", with: model == "groq/m" ? "//robot:\(user)@" : "//")
      return "  - {model: \(model), base-url: '\(at)/v1'}"
    }
    try program.write(
      """
      models:
      \(models.joined(separator: "\n"))
      tasks: tasks.jsonl
      extra-headers: {X-Acme: "${ACME_TOKEN}", X-Team: blue}
      max-retries: 1
      scorers:
        - {type: command, value: [sh, -c, "env >> seen.txt; cat /proc/$PPID/cmdline >> seen.txt; echo 1"]}
      """,
      to: Self.configuration
    )
    try program.write(BuiltProgram.tasks(Self.echoes), to: "tasks.jsonl")
    self.server = server
    self.program = program
  }

  func remove() {
    server.stop()
    program.remove()
  }

  private static let configuration = "bakeoff.yaml"

  /// How many ways there are to repeat secrets, by the number of the sample.
  private static let echoes = 9

  /// What the server says to a sample of a number: all that it was sent, in some form.
  private static func echo(_ request: ReceivedRequest) -> Reply {
    let words = (request.headers.map { "\($0.name): \($0.value)" } + [request.path])
      .joined(separator: " | ")
    let spoken =
      "\(words) \(SecretTraces.percentEncoded(words)) \(Data(words.utf8).base64EncodedString())"
    let number = request.text.split(separator: "Say ").dropFirst().first?.prefix { $0.isNumber }
    let headers = ["X-Echo": spoken, "X-Request-Id": words]
    let quoted = JSON.string(spoken).text
    switch Int(number ?? "") {
    case 1:
      return .json(
        #"{"model":\#(quoted),"choices":[{"message":{"content":\#(quoted)},"finish_reason":"stop"}]}"#,
        headers: headers
      )
    case 2: return .json(#"{"error":{"message":\#(quoted)}}"#, status: 401, headers: headers)
    case 3: return .json(#"{"message":\#(quoted)}"#, status: 429, headers: ["Retry-After": "0"])
    case 4: return .json("<html>\(spoken)", status: 500, headers: headers)
    case 5:
      let query = SecretTraces.percentEncoded(words)
      return .json("", status: 307, headers: ["Location": "http://elsewhere.invalid/?k=\(query)"])
    case 6: return .json(spoken, headers: headers)
    case 7: return .closeInBody(Array(quoted.utf8))
    case 8: return .raw(Array("\(spoken)\r\n\r\n".utf8))
    default: return .json(#"{"error":\#(quoted)}"#, headers: headers)
    }
  }

  /// Looks through every file that there is, byte by byte, but for the one that its user has written a
  /// password into.
  func expectNothingFound() throws {
    let files = try #require(FileManager.default.enumerator(atPath: program.folder.path))
    var count = 0
    for case let name as String in files where name != Self.configuration {
      let file = program.folder.appendingPathComponent(name)
      guard let data = FileManager.default.contents(atPath: file.path) else { continue }
      count += 1
      #expect(traces.found(in: data) == [], "\(name)")
    }
    #expect(count > 2)
  }
}
