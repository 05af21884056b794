import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

/// A request and the signature that the signer of botocore 1.43.11 gives it.
struct SignatureCase: Sendable, CustomTestStringConvertible {
  let model: String
  var base: String?
  var token: String?
  var now = 1_767_323_045.0
  let signature: String

  var testDescription: String { "\(model) at \(base ?? "its usual address")" }

  static let all: [SignatureCase] = [
    SignatureCase(
      model: "bedrock/anthropic.claude-3-haiku-20240307-v1:0",
      signature: "9ab4907feff4a400b199ad346c8c85c6e1ae21176eda1d7ebb9eeb924169ae3e"
    ),
    SignatureCase(
      model: "bedrock/anthropic.claude-3-haiku-20240307-v1:0",
      token: "TOKENEXAMPLE",
      signature: "3b1a2c5cb97c3fa00ac88f7d4006f97723a96bfcaf0a493bd63fd3e93ed37b35"
    ),
    SignatureCase(
      model: "bedrock/arn:aws:bedrock:eu-west-3:123456789012:inference-profile/"
        + "eu.amazon.nova-lite-v1:0",
      signature: "7cbb934f36b840b6f262697df0ff71eb8f7563013c72a387b2912f31faaaff28"
    ),
    SignatureCase(
      model: "bedrock/日 +",
      base: "http://h.example:80/base",
      now: 1_830_297_599.5,
      signature: "20c4fdf33e6a61ba6d3b73b0aac88d87eaa7ee1e95fcc6161186053f8bcb69d1"
    ),
    SignatureCase(
      model: "bedrock/m",
      base: "http://127.0.0.1:4566?b=2&a=1&a=0&c",
      now: 1_835_395_200,
      signature: "a6f1e21f4a48628ef045bf8c1815e574012c0af37bbdeac5cc2e55fa556a3bf2"
    ),
    SignatureCase(
      model: "sagemaker/my-endpoint",
      signature: "83af17cc248bf6fb1039cb555c3315920675401dc0e705efe8e4ca730bd96f2f"
    ),
  ]
}

@Suite("Signatures of AWS")
struct RequestSigningTests {
  private func sent(_ example: SignatureCase) throws -> HTTPRequest {
    var variables = awsKeys
    variables["AWS_REGION"] = "us-east-1"
    variables["AWS_SESSION_TOKEN"] = example.token
    let transport = ScriptedTransport([.init(error: ModelError(.connection, "stop"))])
    let options = ClientOptions.aws(variables, transport: transport, now: example.now)
    let lm = try LM(example.model, maxTokens: 5, baseURL: example.base, options: options)
    #expect(throws: ModelError.self) { try lm("Hi") }
    return try #require(transport.requests.first)
  }

  private func header(_ name: String, of request: HTTPRequest) -> String? {
    request.headers.first { $0.name == name }?.value
      ?? request.secretHeaders.first { $0.name == name }?.value.revealed
  }

  @Test("A request is signed as botocore signs it", arguments: SignatureCase.all)
  func signature(_ example: SignatureCase) throws {
    let request = try sent(example)
    let authorization = try #require(header("Authorization", of: request))
    #expect(authorization.hasSuffix(", Signature=\(example.signature)"), "\(authorization)")
    #expect(header("X-Amz-Security-Token", of: request) == example.token)
  }

  @Test("The header names the key, the scope and what is signed; the time stands in another")
  func parts() throws {
    let request = try sent(SignatureCase.all[1])
    #expect(header("X-Amz-Date", of: request) == "20260102T030405Z")
    #expect(
      header("Authorization", of: request)?.hasPrefix(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/us-east-1/bedrock/aws4_request, "
          + "SignedHeaders=content-type;host;x-amz-date;x-amz-security-token, Signature="
      ) == true
    )
  }

  @Test("Each attempt is signed anew, at its own time")
  func retried() throws {
    let transport = ScriptedTransport([
      .init(status: 503, headers: ["Retry-After": "60"], body: "{}")
    ])
    var variables = awsKeys
    variables["AWS_REGION"] = "us-east-1"
    let options = ClientOptions(
      retry: RetryPolicy(retries: 2),
      environment: Environment(process: variables),
      transport: transport,
      clock: TestClock().clock
    )
    #expect(throws: ModelError.self) { try LM("bedrock/m", options: options)("Hi") }
    let times = transport.requests.map { header("X-Amz-Date", of: $0) }
    #expect(times.count == 3)
    #expect(Set(times).count == 3)
    #expect(times.first == "20270115T080000Z")
    let signatures = Set(transport.requests.map { header("Authorization", of: $0) })
    #expect(signatures.count == 3)
  }

  @Test("A signed request has one key in the cache, whoever signs it and when")
  func cacheKey() throws {
    func key(_ variables: [String: String], now: Double = 0) throws -> ContentHash {
      let options = ClientOptions.aws(
        variables.merging(["AWS_REGION": "us-east-1"]) { $1 },
        now: now
      )
      return try LM("bedrock/m", options: options).prepare(ModelRequest("Hi")).cached.key
    }
    let other = ["AWS_ACCESS_KEY_ID": "A", "AWS_SECRET_ACCESS_KEY": "B", "AWS_SESSION_TOKEN": "C"]
    #expect(try key(awsKeys) == key(other, now: 1e9))
    #expect(try key(awsKeys) == key(["AWS_BEARER_TOKEN_BEDROCK": "k"]))
  }
}
