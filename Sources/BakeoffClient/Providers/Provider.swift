public import BakeoffCore

/// One row of the provider table: all that tells one provider from another.
public struct Provider: Hashable, Sendable {
  /// How an effort of reasoning is written in OpenAI's chat protocol.
  public enum EffortForm: String, Hashable, Sendable {
    /// As the word itself, under `reasoning_effort`.
    case word
    /// As Anthropic's protocol says it: `thinking`, with a budget of tokens for older models.
    case thinking
  }

  /// How the key is put into a request.
  public enum Authentication: Hashable, Sendable {
    /// `Authorization: Bearer KEY`; without a key the request cannot be made.
    case bearer
    /// `Authorization: Bearer KEY` when a key is set, nothing otherwise: servers of one's own.
    case optionalBearer
    /// A header of another name, with an optional word before the key; a key is needed.
    case header(name: String, scheme: String?)
    /// A signature of the whole request by AWS's Signature Version 4, for a service such as
    /// `bedrock`; credentials are needed.
    case signature(service: String)
    /// A signature of the whole request with the RSA key of Oracle's cloud; the key is needed.
    case ociSignature
    /// No key at all.
    case none
    /// A scheme that this version cannot do, by its name in the facts, such as `oauth2-device-code`.
    case unsupported(String)
  }

  /// What stands before the first slash of a model's name.
  public var prefix: String
  /// The provider's own name.
  public var displayName: String
  /// The identifier of its wire protocol, as in `WireProtocols.all`.
  public var wireProtocol: String
  /// Its base URL; may hold `{VARIABLE}` parts that are filled from the environment; nil when the
  /// user must give one.
  public var baseURL: String?
  /// The variables that override the base URL, first one set wins.
  public var baseURLVariables: [String]
  /// The variables that hold its key, first one set wins.
  public var keyVariables: [String]
  /// How the key is put into a request.
  public var authentication: Authentication
  /// Headers that every request carries.
  public var headers: [String: String]
  /// Parameters that have another name here: common name → this provider's name, such as
  /// `max_tokens` → `max_completion_tokens`.
  public var renamedParameters: [String: String]
  /// The common names of parameters that it does not take.
  public var refusedParameters: Set<String>
  /// The common names of parameters that its reasoning models do not take.
  public var refusedWhenReasoning: Set<String>
  /// The common names of parameters that its protocol has no place for and it takes nevertheless.
  public var takenParameters: Set<String> = []
  /// How an effort of reasoning is written.
  public var effortForm: EffortForm = .word
  /// What stands between the base URL and what the protocol adds, from its slash on; `{MODEL}` in
  /// it is the model's name; nil for nothing.
  public var path: String?
  /// What follows the question mark of the URL, where the base URL has none of its own; may hold
  /// `{VARIABLE}` and `{VARIABLE|DEFAULT}` parts; nil for nothing.
  public var query: String?
  /// Endings of base URLs that are taken off, such as those of an older API.
  public var baseEndings: [String] = []
  /// How a model's name is sent, by the count of its parts between slashes: `{1}` is the first.
  public var modelForms: [String: String] = [:]
  /// Whether names are the user's own, so that a price is looked up by the model that answered.
  public var pricesServedModel = false
  /// The identifier of the way in which a token is fetched where no key is set; nil for none.
  public var tokenSource: String?
  /// Other variables that stand for one, the first one set wins; what cannot be the name of a
  /// variable is the value where none is set.
  public var settings: [String: [String]] = [:]
  /// What follows the base URL in place of all that the protocol adds, from its slash on; may hold
  /// `{MODEL}` and `{VARIABLE}` parts; nil for what the protocol adds.
  public var endpoint: String?
  /// The same for streamed replies; nil for what the protocol makes of the usual URL.
  public var streamEndpoint: String?
  /// What each body holds besides, its texts filled as in `endpoint`; null takes a member away.
  public var bodyMembers = JSONObject()
  /// A note for users; nil when there is nothing to say.
  public var note: String?
  /// What the row changes for some models, keys or addresses.
  var variants: [ProviderVariant] = []
  /// The row as it stands in the table; empty for one made in code.
  var fields = ProviderRowFields()

  /// Creates a row.
  public init(
    prefix: String,
    displayName: String,
    wireProtocol: String,
    baseURL: String?,
    baseURLVariables: [String] = [],
    keyVariables: [String] = [],
    authentication: Authentication = .bearer,
    headers: [String: String] = [:],
    renamedParameters: [String: String] = [:],
    refusedParameters: Set<String> = [],
    refusedWhenReasoning: Set<String> = [],
    note: String? = nil
  ) {
    self.prefix = prefix
    self.displayName = displayName
    self.wireProtocol = wireProtocol
    self.baseURL = baseURL
    self.baseURLVariables = baseURLVariables
    self.keyVariables = keyVariables
    self.authentication = authentication
    self.headers = headers
    self.renamedParameters = renamedParameters
    self.refusedParameters = refusedParameters
    self.refusedWhenReasoning = refusedWhenReasoning
    self.note = note
  }
}
