import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

@Suite("Credentials of AWS")
struct AWSCredentialsTests {
  private static let credentials = """
    # keys
    [default]
    aws_access_key_id = AKIDDEFAULT
    aws_secret_access_key = secret/default+= ; a comment

    [dev]
      AWS_ACCESS_KEY_ID=AKIDDEV
      aws_secret_access_key=secret-dev
      aws_session_token=token-dev
    [half]
    aws_access_key_id = AKIDHALF
    """
  private static let config = """
    [default]
    region = eu-central-1
    s3 =
      region = nowhere
    [profile dev]
    region=ap-southeast-2
    [profile "two words"]
    aws_access_key_id = AKIDTWO
    aws_secret_access_key = secret-two
    region = sa-east-1
    [profile sso]
    sso_session = corp
    region = us-west-1
    [profile process]
    credential_process = false
    region = us-west-1
    [profile login]
    login_session = arn:aws:iam::123456789012:user/u
    region = us-west-1
    [profile mfa]
    role_arn = arn:aws:iam::123456789012:role/r
    source_profile = default
    mfa_serial = arn:aws:iam::123456789012:mfa/u
    region = us-west-1
    [profile alone]
    role_arn = arn:aws:iam::123456789012:role/r
    region = us-west-1
    [profile circle]
    role_arn = arn:aws:iam::123456789012:role/r
    source_profile = circle2
    region = us-west-1
    [profile circle2]
    role_arn = arn:aws:iam::123456789012:role/r
    source_profile = circle
    [profile lonely]
    role_arn = arn:aws:iam::123456789012:role/r
    source_profile = none
    region = us-west-1
    [profile none]
    region = us-west-1

    """

  /// What a model is signed with and where, as `KEYID REGION TOKEN`, from files and variables.
  private func outcome(
    _ variables: [String: String],
    model: String = "bedrock/m"
  ) throws -> (scope: String, error: String) {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(Self.credentials, to: ".aws/credentials")
    try folder.write(Self.config, to: ".aws/config")
    let transport = ScriptedTransport([.init(status: 403, body: #"{"message":"No."}"#)])
    let options = ClientOptions.aws(
      variables.merging(["HOME": folder.path, "PATH": "/usr/bin:/bin"]) { mine, _ in mine },
      transport: transport
    )
    let error = #expect(throws: ModelError.self) { try LM(model, options: options)("Hi") }
    let request = transport.requests.first
    let headers = Dictionary(
      uniqueKeysWithValues: (request?.secretHeaders ?? []).map { ($0.name, $0.value.revealed) }
    )
    let parts = headers["Authorization"]?.split { "=/, ".contains($0) }.map(String.init) ?? []
    let scope = parts.count > 4 ? "\(parts[2]) \(parts[4])" : headers["Authorization"] ?? ""
    return (
      scope + (headers["X-Amz-Security-Token"].map { " \($0)" } ?? ""),
      (error?.message ?? "").replacing(folder.path, with: "HOME")
    )
  }

  @Test(
    "Credentials come from the environment, else from the profile; the region does so by itself",
    arguments: [
      ([:], "AKIDDEFAULT eu-central-1"),
      (["AWS_PROFILE": "dev"], "AKIDDEV ap-southeast-2 token-dev"),
      (["AWS_DEFAULT_PROFILE": "dev"], "AKIDDEV ap-southeast-2 token-dev"),
      (["AWS_PROFILE": "two words"], "AKIDTWO sa-east-1"),
      (["AWS_PROFILE": "dev", "AWS_REGION": "us-east-2"], "AKIDDEV us-east-2 token-dev"),
      (awsKeys, "AKIDEXAMPLE eu-central-1"),
      (
        awsKeys.merging(["AWS_SESSION_TOKEN": "t", "AWS_PROFILE": "sso"]) { $1 },
        "AKIDEXAMPLE us-west-1 t"
      ),
      (
        awsKeys.merging(["AWS_DEFAULT_REGION": "r-c-3", "AWS_REGION": "r-b-2"]) { $1 },
        "AKIDEXAMPLE r-b-2"
      ),
      (
        awsKeys.merging(["AWS_REGION_NAME": "r-a-1", "AWS_REGION": "r-b-2"]) { $1 },
        "AKIDEXAMPLE r-a-1"
      ),
      (["AWS_BEARER_TOKEN_BEDROCK": "k"], "Bearer k"),
    ] as [([String: String], String)]
  )
  func found(variables: [String: String], scope: String) throws {
    #expect(try outcome(variables).scope == scope)
  }

  @Test(
    "A region in the model's name, or in an ARN, wins over all others",
    arguments: [
      "bedrock/us-gov-west-1/m", "bedrock/converse/us-gov-west-1/m",
      "bedrock/us-gov-west-1/converse/m",
      "bedrock/arn:aws-us-gov:bedrock:us-gov-west-1:1:inference-profile/m",
      "bedrock/converse/arn:aws-us-gov:bedrock:us-gov-west-1:1:inference-profile/m",
      "sagemaker_chat/us-gov-west-1/m", "bedrock_mantle/us-gov-west-1/anthropic.m",
    ]
  )
  func regionInName(model: String) throws {
    #expect(
      try outcome(["AWS_REGION": "eu-west-1"], model: model).scope == "AKIDDEFAULT us-gov-west-1"
    )
  }

  @Test(
    "Credentials that cannot be had are an error before anything is sent, which says what to do",
    arguments: [
      (
        ["AWS_PROFILE": "sso"],
        "bedrock/m: the profile \"sso\" of AWS has no sso_account_id"
      ),
      (
        ["AWS_PROFILE": "login"],
        "bedrock/m: the profile \"login\" gets its keys by login_session, which is not done here: export "
          + "them with eval \"$(aws configure export-credentials --profile login --format env)\""
      ),
      (
        ["AWS_PROFILE": "process"],
        "bedrock/m: the credential_process of the profile \"process\" failed with status 1: run it by "
          + "hand to see why"
      ),
      (
        ["AWS_PROFILE": "mfa"],
        "bedrock/m: the profile \"mfa\" takes on the role arn:aws:iam::123456789012:role/r, but for "
          + "that it wants a one-time code, which a batch has nobody to ask for"
      ),
      (["AWS_PROFILE": "alone"], "but it names no source_profile and no credential_source"),
      (["AWS_PROFILE": "circle"], "but its profiles lend roles in a circle"),
      (["AWS_PROFILE": "lonely"], "but the profile \"none\" that lends to it has no keys"),
      (
        ["AWS_WEB_IDENTITY_TOKEN_FILE": "/t", "AWS_REGION": "us-east-1", "AWS_PROFILE": "none"],
        "bedrock/m: AWS_WEB_IDENTITY_TOKEN_FILE is set, but AWS_ROLE_ARN is not: set both, or neither"
      ),
      (
        [
          "AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://evil.example/x", "HOME": "/nowhere",
          "AWS_REGION": "us-east-1",
        ],
        "of AWS_CONTAINER_CREDENTIALS_FULL_URI cannot be used: it must begin with https://, or be on "
          + "this machine"
      ),
      (
        ["AWS_PROFILE": "half", "AWS_REGION": "us-east-1"],
        "the profile \"half\" in HOME/.aws/credentials has aws_access_key_id, but no "
          + "aws_secret_access_key"
      ),
      (
        ["AWS_PROFILE": "nobody", "AWS_REGION": "us-east-1"],
        "bedrock/m: AWS_PROFILE names the profile \"nobody\", which does not stand in "
          + "HOME/.aws/credentials or HOME/.aws/config"
      ),
      (
        ["AWS_PROFILE": "none"],
        "bedrock/m needs AWS_BEARER_TOKEN_BEDROCK, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: "
          + "export them or add them to .env, or give the profile \"none\" keys in "
          + "HOME/.aws/credentials"
      ),
      (
        ["HOME": "/nowhere", "AWS_REGION": "us-east-1"],
        "or give the profile \"default\" keys in /nowhere/.aws/credentials"
      ),
      (
        ["AWS_ACCESS_KEY_ID": "AKID"],
        "bedrock/m: AWS_ACCESS_KEY_ID is set, but AWS_SECRET_ACCESS_KEY is not: set both, or neither"
      ),
      (
        ["AWS_SECRET_ACCESS_KEY": "s"],
        "bedrock/m: AWS_SECRET_ACCESS_KEY is set, but AWS_ACCESS_KEY_ID is not: set both, or neither"
      ),
      (["HOME": "/nowhere"], "the address of Amazon Bedrock needs AWS_REGION"),
    ] as [([String: String], String)]
  )
  func missing(variables: [String: String], words: String) throws {
    let (scope, error) = try outcome(variables)
    #expect(scope == "")
    #expect(error.contains(words), "\(error)")
    #expect(!error.contains("secret-"))
  }

  @Test("Both files may stand elsewhere, and a refused key names its profile")
  func otherFiles() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let keys = try folder.write(
      "[default]\naws_access_key_id=AKIDOTHER\naws_secret_access_key=topsecret\n",
      to: "keys"
    )
    let transport = ScriptedTransport([
      .init(
        status: 403,
        headers: ["x-amzn-ErrorType": "UnrecognizedClientException"],
        body: #"{"message":"The token topsecret of AKIDOTHER is invalid."}"#
      )
    ])
    let options = ClientOptions.aws(
      [
        "HOME": folder.path, "AWS_SHARED_CREDENTIALS_FILE": "~/keys",
        "AWS_CONFIG_FILE": try folder.write("[default]\nregion=us-east-1\n", to: "conf"),
      ],
      transport: transport
    )
    let error = #expect(throws: ModelError.self) { try LM("bedrock/m", options: options)("Hi") }
    #expect(error?.code == .authentication)
    #expect(
      error?.message.hasSuffix(
        "\"The token <redacted> of <redacted> is invalid.\"; check the profile \"default\" in "
          + "\(keys)"
      ) == true,
      "\(error?.message ?? "")"
    )
  }

  @Test("A session token from a file does not go with a key from the process")
  func mixedSources() throws {
    let transport = ScriptedTransport([.init(status: 403, body: "{}")])
    var options = ClientOptions.aws([:], transport: transport)
    options.environment = Environment(
      process: awsKeys,
      file: ["AWS_SESSION_TOKEN": "old", "AWS_REGION": "us-east-1"]
    )
    #expect(throws: ModelError.self) { try LM("bedrock/m", options: options)("Hi") }
    #expect(transport.requests.first?.secretHeaders.map(\.name) == ["Authorization"])
  }

  @Test("Keys never stand in what can be printed of a model or a request")
  func secrets() throws {
    let options = ClientOptions.aws(awsKeys.merging(["AWS_REGION": "us-east-1"]) { $1 })
    let lm = try LM("bedrock/m", options: options)
    var shown = ""
    dump(lm, to: &shown)
    try dump(lm.prepare(ModelRequest("Hi")), to: &shown)
    #expect(!shown.contains("wJalrXUtnFEMI"))
  }

  @Test("A diagnosis says the region's address and the profile that keys come from")
  func diagnosis() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(Self.credentials, to: ".aws/credentials")
    try folder.write(Self.config, to: ".aws/config")
    let diagnosis = ModelDiagnosis(
      "bedrock/m",
      options: .aws(["HOME": folder.path, "AWS_PROFILE": "dev"])
    )
    #expect(diagnosis.problem == nil)
    #expect(diagnosis.baseURL == "https://bedrock-runtime.ap-southeast-2.amazonaws.com")
    #expect(diagnosis.keyVariable == nil)
    #expect(diagnosis.credentialsOrigin == "the profile \"dev\" in \(folder.path)/.aws/credentials")
  }
}
