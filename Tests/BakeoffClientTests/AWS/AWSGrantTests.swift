import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@Suite("Keys of AWS that are fetched", .timeLimit(.minutes(20)))
struct AWSGrantTests {
  private static let now = 1_767_323_045.0
  private static let end = "2026-01-02T04:04:05Z"
  private static let role = "arn:aws:iam::123456789012:role/r"
  private static let answer = """
    {"output":{"message":{"role":"assistant","content":[{"text":"Four."}]}},"stopReason":"end_turn"}
    """

  /// What the token service answers with the keys of a number.
  private static func xml(_ number: Int) -> Reply {
    let text = """
      <AssumeRoleResponse><AssumeRoleResult><Credentials>
      <AccessKeyId>ASIA\(number)</AccessKeyId><SecretAccessKey>planted-\(number)</SecretAccessKey>
      <SessionToken>session-\(number)</SessionToken><Expiration>\(end)</Expiration>
      </Credentials></AssumeRoleResult></AssumeRoleResponse>
      """
    return .response(status: 200, headers: ["Content-Type": "text/xml"], body: Array(text.utf8))
  }

  private static func json(_ number: Int) -> Reply {
    .json(
      """
      {"Code":"Success","AccessKeyId":"ASIA\(number)","SecretAccessKey":"planted-\(number)",
      "Token":"session-\(number)","Expiration":"\(end)"}
      """
    )
  }

  private struct Place {
    let folder: TemporaryFolder
    let server: LoopbackServer
    let variables: [String: String]

    /// The requests for keys, and those to the model.
    var fetches: [ReceivedRequest] { server.received.filter { !$0.path.hasSuffix("/converse") } }
    var questions: [ReceivedRequest] { server.received.filter { $0.path.hasSuffix("/converse") } }

    func end() {
      server.stop()
      folder.remove()
    }

    func lm(
      at now: @escaping @Sendable () -> Double = { AWSGrantTests.now },
      store: CredentialStore = CredentialStore()
    ) throws -> LM {
      var options = ClientOptions.aws(variables)
      options.clock.now = now
      options.credentials = store
      return try LM("bedrock/m", baseURL: server.url, options: options)
    }
  }

  /// A model of Bedrock and whoever gives keys at one address, which variables name by `URL` and the
  /// folder of the user by `HOME`.
  private func place(
    _ variables: [String: String],
    config: String = "",
    files: [String: String] = [:],
    reply: @escaping @Sendable (ReceivedRequest, Int) -> Reply
  ) throws -> Place {
    let folder = try TemporaryFolder()
    let count = Mutex(0)
    let server = try LoopbackServer { request in
      if request.path.hasSuffix("/converse") { return .json(Self.answer) }
      let number = count.withLock { count in
        count += 1
        return count
      }
      return reply(request, number)
    }
    func filled(_ text: String) -> String {
      text.replacing("URL", with: server.url).replacing("HOME", with: folder.path)
    }
    try folder.write(filled(config), to: ".aws/config")
    for (path, text) in files { try folder.write(text, to: path) }
    let usual = ["HOME": folder.path, "AWS_REGION": "us-east-1", "PATH": "/usr/bin:/bin"]
    return Place(
      folder: folder,
      server: server,
      variables: variables.mapValues(filled).merging(usual) { mine, _ in mine }
    )
  }

  /// Whose signature a request carries, and the session's token.
  private func signer(_ request: ReceivedRequest?) -> String {
    let parts = request?.header("authorization")?.split { "=/, ".contains($0) } ?? []
    let token = request?.header("x-amz-security-token") ?? "-"
    return "\(parts.count > 5 ? parts[2] : "-") \(parts.count > 5 ? parts[5] : "-") \(token)"
  }

  private func fields(_ request: ReceivedRequest?) -> [String: String] {
    let pairs = request.map(formFields) ?? []
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0.name, $0.value) })
  }

  @Test(
    "A token of a cluster is exchanged for a role's keys, once for all models, and read each time"
  )
  func webIdentity() throws {
    let place = try place(
      [
        "AWS_WEB_IDENTITY_TOKEN_FILE": "HOME/token", "AWS_ROLE_ARN": Self.role,
        "AWS_ROLE_SESSION_NAME": "evals", "AWS_ENDPOINT_URL_STS": "URL",
      ],
      files: ["token": "header.claims.signature\n"]
    ) { _, number in Self.xml(number) }
    defer { place.end() }
    let store = CredentialStore()
    let time = Mutex(Self.now)
    let clock: @Sendable () -> Double = { time.withLock { $0 } }
    let models = try [place.lm(at: clock, store: store), place.lm(at: clock, store: store)]
    for lm in models + models { #expect(try lm("2 + 2?") == "Four.") }
    #expect(place.fetches.count == 1)
    #expect(
      fields(place.fetches.first) == [
        "Action": "AssumeRoleWithWebIdentity", "Version": "2011-06-15", "RoleArn": Self.role,
        "RoleSessionName": "evals", "WebIdentityToken": "header.claims.signature",
      ]
    )
    #expect(place.fetches.first?.header("authorization") == nil)
    #expect(Set(place.questions.map(signer)) == ["ASIA1 bedrock session-1"])
    // Five minutes before their end the keys are fetched anew, with the token that is there then.
    try place.folder.write("another", to: "token")
    time.withLock { $0 += 3301 }
    _ = try models[0]("3 + 3?")
    #expect(fields(place.fetches.last)["WebIdentityToken"] == "another")
    #expect(signer(place.questions.last) == "ASIA2 bedrock session-2")
    var shown = ""
    dump(models, to: &shown)
    dump(store, to: &shown)
    #expect(!shown.contains("planted") && !shown.contains("session-"))
  }

  @Test("A profile's role is taken on with the keys of another profile, and of a chain of them")
  func lentRoles() throws {
    let place = try place(
      ["AWS_PROFILE": "outer", "AWS_ENDPOINT_URL": "URL"],
      config: """
        [default]
        aws_access_key_id = AKIDDEFAULT
        aws_secret_access_key = lasting
        [profile inner]
        role_arn = \(Self.role)
        source_profile = default
        [profile outer]
        role_arn = \(Self.role)2
        source_profile = inner
        external_id = x y
        duration_seconds = 900
        role_session_name = me
        """
    ) { _, number in Self.xml(number) }
    defer { place.end() }
    let lm = try place.lm()
    #expect(try lm("2 + 2?") == "Four.")
    #expect(
      place.fetches.map(signer) == ["AKIDDEFAULT sts -", "ASIA1 sts session-1"]
    )
    #expect(signer(place.questions.first) == "ASIA2 bedrock session-2")
    let outer = fields(place.fetches.last)
    #expect(outer["RoleArn"] == Self.role + "2")
    #expect(outer["ExternalId"] == "x y")
    #expect(outer["DurationSeconds"] == "900")
    #expect(outer["RoleSessionName"] == "me")
  }

  @Test("The token service of the region is asked, China's in its own domain, and no other address")
  func services() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let token = try folder.write("t", to: "token")
    for (region, host) in [
      ("eu-west-1", "sts.eu-west-1.amazonaws.com"),
      ("cn-north-1", "sts.cn-north-1.amazonaws.com.cn"),
    ] {
      let transport = ScriptedTransport([.init(status: 403, body: "<Message>No</Message>")])
      let variables = [
        "HOME": folder.path, "AWS_REGION": region, "AWS_WEB_IDENTITY_TOKEN_FILE": token,
        "AWS_ROLE_ARN": Self.role,
      ]
      let lm = try LM("bedrock/m", options: .aws(variables, transport: transport))
      #expect(throws: ModelError.self) { try lm("Hi") }
      #expect(transport.requests.map(\.url) == ["https://\(host)/"])
    }
    let variables = [
      "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "@evil.example/x", "AWS_REGION": "r-x-1",
    ]
    let error = #expect(throws: ModelError.self) {
      try LM("bedrock/m", options: .aws(variables))
    }
    #expect(error?.message.contains("is no path: it must begin with a slash") == true)
  }

  @Test("A container's server is asked with the token that variables name, or a file")
  func container() throws {
    let cases: [([String: String], String?)] = [
      (["AWS_CONTAINER_AUTHORIZATION_TOKEN": "proof"], "proof"),
      (["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": "HOME/proof"], "of-file"), ([:], nil),
    ]
    for (variables, proof) in cases {
      let place = try place(
        variables.merging(["AWS_CONTAINER_CREDENTIALS_FULL_URI": "URL/v1/credentials"]) { $1 },
        files: ["proof": "of-file"]
      ) { _, number in Self.json(number) }
      defer { place.end() }
      #expect(try place.lm()("2 + 2?") == "Four.")
      #expect(place.fetches.map(\.path) == ["/v1/credentials"])
      #expect(place.fetches.first?.header("authorization") == proof)
      #expect(signer(place.questions.first) == "ASIA1 bedrock session-1")
    }
  }

  @Test(
    "An instance's metadata service is asked in its second version, and only there, last of all"
  )
  func instance() throws {
    let variables = ["AWS_EC2_METADATA_SERVICE_ENDPOINT": "URL/"]
    let place = try place(variables) { request, number in
      switch request.path {
      case "/latest/api/token": .response(status: 200, headers: [:], body: Array("session".utf8))
      case "/latest/meta-data/iam/security-credentials/":
        .response(status: 200, headers: [:], body: Array("my-role\n".utf8))
      default: Self.json(number)
      }
    }
    defer { place.end() }
    #expect(try place.lm()("2 + 2?") == "Four.")
    #expect(
      place.fetches.map { "\($0.method) \($0.path)" } == [
        "PUT /latest/api/token", "GET /latest/meta-data/iam/security-credentials/",
        "GET /latest/meta-data/iam/security-credentials/my-role",
      ]
    )
    #expect(place.fetches.first?.header("x-aws-ec2-metadata-token-ttl-seconds") == "21600")
    #expect(place.fetches.last?.header("x-aws-ec2-metadata-token") == "session")
    #expect(signer(place.questions.first) == "ASIA3 bedrock session-3")
    let off = ClientOptions.aws(
      place.variables.merging(["AWS_EC2_METADATA_DISABLED": "true"]) { $1 }
    )
    #expect(throws: ModelError.self) { try LM("bedrock/m", baseURL: "http://h", options: off) }
  }

  @Test("A profile's program prints keys; no shell runs it")
  func process() throws {
    let keys = #"{"Version":1,"AccessKeyId":"ASIAP","SecretAccessKey":"s","SessionToken":"t"}"#
    let place = try place(
      ["AWS_PROFILE": "p"],
      config: "[profile p]\ncredential_process = cat 'HOME/a file; rm x'\n",
      files: ["a file; rm x": keys]
    ) { _, number in Self.json(number) }
    defer { place.end() }
    let lm = try place.lm()
    #expect(try lm("2 + 2?") == "Four.")
    #expect(try lm("3 + 3?") == "Four.")
    #expect(place.fetches.isEmpty)
    #expect(Set(place.questions.map(signer)) == ["ASIAP bedrock t"])
    try place.folder.write("{}", to: "a file; rm x")
    let error = #expect(throws: ModelError.self) { try place.lm()("2 + 2?") }
    #expect(error?.message.contains("printed no keys") == true)
  }

  @Test("A login by single sign-on gives keys while it holds, and says how to log in again")
  func signOn() throws {
    let place = try place(
      ["AWS_PROFILE": "s", "AWS_ENDPOINT_URL_SSO": "URL"],
      config: """
        [sso-session corp]
        sso_region = eu-central-1
        sso_start_url = https://corp.awsapps.com/start
        [profile s]
        sso_session = corp
        sso_account_id = 123456789012
        sso_role_name = Reader
        """
    ) { _, _ in
      .json(
        """
        {"roleCredentials":{"accessKeyId":"ASIAS","secretAccessKey":"planted","sessionToken":"t",
        "expiration":\(Int(Self.now + 3600) * 1000)}}
        """
      )
    }
    defer { place.end() }
    let ended = #expect(throws: ModelError.self) { try place.lm()("2 + 2?") }
    #expect(ended?.message.contains("log in with \"aws sso login --profile s\"") == true)
    #expect(place.server.received.isEmpty)
    // The file is called by the SHA-1 digest of the session's name.
    try place.folder.write(
      #"{"accessToken":"planted-login","expiresAt":"\#(Self.end)"}"#,
      to: ".aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json"
    )
    #expect(try place.lm()("2 + 2?") == "Four.")
    #expect(
      place.fetches.first?.path
        == "/federation/credentials?role_name=Reader&account_id=123456789012"
    )
    #expect(place.fetches.first?.header("x-amz-sso_bearer_token") == "planted-login")
    #expect(signer(place.questions.first) == "ASIAS bedrock t")
  }

  @Test(
    "A refusal names who refused, why, and where the credentials are, and never a secret",
    arguments: [
      (
        403,
        "<Error><Code>AccessDenied</Code><Message>Not header.claims &amp; you</Message></Error>",
        ModelError.Code.permission, "AccessDenied: Not <redacted> & you"
      ),
      (
        400, "<Error><Code>ExpiredTokenException</Code><Message>Old</Message></Error>",
        .authentication, "ExpiredTokenException: Old"
      ),
      (503, "<html>busy</html>", .overloaded, "<html>busy</html>"),
      (200, "<x/>", .malformedResponse, "the reply of status 200 holds none"),
    ] as [(Int, String, ModelError.Code, String)]
  )
  func refused(status: Int, body: String, code: ModelError.Code, words: String) throws {
    let place = try place(
      [
        "AWS_WEB_IDENTITY_TOKEN_FILE": "HOME/token", "AWS_ROLE_ARN": Self.role,
        "AWS_ENDPOINT_URL_STS": "URL",
      ],
      files: ["token": "header.claims"]
    ) { _, _ in .response(status: status, headers: [:], body: Array(body.utf8)) }
    defer { place.end() }
    let error = #expect(throws: ModelError.self) { try place.lm()("2 + 2?") }
    #expect(error?.code == code)
    #expect(error?.message.contains("no keys from \(place.server.url)/: ") == true)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    #expect(place.questions.isEmpty)
  }

  @Test("Variables win over profiles, these over containers, and those over instances")
  func order() throws {
    let all = [
      "AWS_CONTAINER_CREDENTIALS_FULL_URI": "URL/container",
      "AWS_EC2_METADATA_SERVICE_ENDPOINT": "URL/instance",
    ]
    let profile = "[default]\naws_access_key_id = AKIDFILE\naws_secret_access_key = s\n"
    for (variables, config, id) in [
      (awsKeys, profile, "AKIDEXAMPLE"), ([:], profile, "AKIDFILE"), ([:], "", "ASIA1"),
    ] {
      let place = try place(all.merging(variables) { $1 }, config: config) { _, number in
        Self.json(number)
      }
      defer { place.end() }
      #expect(try place.lm()("2 + 2?") == "Four.")
      #expect(signer(place.questions.first).hasPrefix(id))
      #expect(place.fetches.allSatisfy { $0.path == "/container" })
    }
  }
}
