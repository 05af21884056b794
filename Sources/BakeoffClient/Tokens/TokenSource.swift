internal import BakeoffCore

/// One way to a token that stands in for a key: where its credentials are looked for, and how they
/// become a token.
///
/// It sends nothing and keeps nothing: `TokenCache` does both.
protocol TokenSource: Sendable {
  /// Its identifier, as provider rows name it under `token`.
  var id: String { get }

  /// What a user can set, in words that follow "needs".
  var needs: String { get }

  /// Looks for credentials in variables and files.
  ///
  /// - Returns: The first that were found; nil when there are none.
  /// - Throws: `ModelError` with `.configuration` for credentials that are there and cannot be used.
  func credentials(in place: TokenPlace) throws(ModelError) -> TokenCredentials?
}

/// Where credentials are looked for.
struct TokenPlace: Sendable {
  /// The variables.
  let environment: Environment
  /// The base URL of the model as configured; empty when there is none.
  let base: String
}

/// The token sources that are built in.
enum TokenSources {
  /// All of them; a new one is added here.
  static let all: [any TokenSource] = [
    CopilotTokens(),
    DatabricksTokens(),
    EntraTokens(),
    GigaChatTokens(),
    GoogleTokens(),
    IBMTokens(),
    SAPTokens(),
    SnowflakeTokens(),
  ]

  /// The source with an identifier; nil when there is none.
  static func named(_ id: String) -> (any TokenSource)? { all.first { $0.id == id } }
}

extension Provider {
  /// What the row's token source finds; nil when the row has none, or it finds nothing.
  ///
  /// - Throws: `ModelError` with `.configuration` for credentials that are there and cannot be used.
  func credentials(in place: TokenPlace) throws(ModelError) -> TokenCredentials? {
    try tokenSource.flatMap(TokenSources.named)?.credentials(in: place)
  }

  /// Where credentials for a token were found, as in `WATSONX_APIKEY`, never what they are.
  ///
  /// Nil when there are none, or the provider takes no tokens.
  public func credentialsOrigin(in environment: Environment) -> String? {
    let base = environment.first(of: baseURLVariables)?.value ?? ""
    return (try? credentials(in: TokenPlace(environment: environment, base: base)))?.origin
  }

  /// What stands in for a key when none is set, in words; nil when the provider takes no tokens.
  public var credentialsNeeds: String? { tokenSource.flatMap(TokenSources.named)?.needs }
}
