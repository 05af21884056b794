internal import BakeoffCore

/// Where and how one model is asked: its provider's row, resolved against the environment.
///
/// A class, because every request has it and each of its parts would be copied. Its dump shows only what
/// may be seen: URLs can hold a password, and what signs requests says whose key it is.
final class Route: Sendable, CustomReflectable {
  /// The model's name as the user wrote it.
  let name: ModelName
  /// The name without the words that only choose how the model is asked: what is sent.
  let sentName: ModelName
  /// The provider's row, with the changes of its variants that hold.
  let provider: Provider
  /// The protocol it speaks.
  let wire: any WireProtocol
  /// The base URL as configured.
  let base: String
  /// The base URL as configured, without a user's name or password: for messages.
  let shownBase: String
  /// How replies are streamed; nil when they are not.
  let streaming: Streaming?
  /// The URL that is asked.
  let url: String
  /// The URL without a user's name or password, so that it can be shown and stored.
  let shownURL: String
  /// What each body holds besides; null takes a member away.
  let bodyMembers: JSONObject
  /// The headers without a secret, in the order of their names, and those that go with a token.
  let headers: [(name: String, value: String)]
  /// What all requests have in common that may shape their answers: protocol, URL and headers.
  let identity: [UInt8]
  /// The key; nil when none is sent.
  let key: Secret?
  /// The header that carries the key; empty when none is sent.
  let secretHeaders: [(name: String, value: Secret)]
  /// The variable that holds the key; nil when none is sent.
  let keyVariable: String?
  /// The token that is sent in place of a key; nil when none is.
  let tokens: TokenCache?
  /// The part of the URL that the server must be asked for; nil when nothing is missing.
  let discovery: ProviderDiscovery?
  /// What it told.
  let discovered = ExpiringCache<String>()
  /// What signs each request when it is sent; nil when requests are not signed.
  let signer: (any RequestSigner)?

  /// Finds the way to a model; where nothing is sent, none needs a key.
  ///
  /// - Throws: `ModelError` with `.configuration` or `.missingKey`; nothing has been sent.
  init(
    _ model: String,
    baseURL: String?,
    streams: Bool = false,
    embeds: Bool = false,
    providers: ProviderTable,
    prices: PriceTable,
    environment: Environment,
    keyVariable wanted: String? = nil,
    store: CredentialStore = .shared,
    needsKey: Bool = true
  ) throws(ModelError) {
    name = try Self.parse(model)
    let row = try Self.provider(of: name, in: providers)
    if row.obstacle?.isLanguageModel == false {
      throw ModelError(
        .configuration,
        "\(name) cannot be asked: \(row.displayName) is not a language-model API"
      )
    }
    var environment = environment.filled(by: row.settings)
    let ownURL = ModelName.split(model).url.map(String.init) ?? baseURL
    var model = name.model
    let region = try Self.region(of: row, taking: &model, environment: environment)
    if let region { environment = environment.setting("AWS_REGION", to: region) }
    var situation = ProviderSituation(
      model: model,
      price: prices.price(for: name),
      base: ownURL ?? environment.first(of: Self.baseVariables(of: row))?.value ?? row.baseURL
        ?? "",
      key: environment.first(of: wanted.map { [$0] } ?? row.keyVariables),
      environment: environment
    )
    let chosen: Provider
    do throws(ProviderRowProblem) {
      chosen = try row.chosen(for: &situation)
    } catch {
      throw ModelError(.configuration, "\(name): its provider's row is wrong: \(error.reason)")
    }
    provider = embeds ? try chosen.embedding(name) : chosen
    guard let sentName = ModelName("\(name.provider)/\(situation.model)") else {
      throw ModelError(.configuration, "\"\(name)\" names no model")
    }
    self.sentName = sentName
    let wire: (any WireProtocol)? =
      embeds ? OpenAIEmbeddings() : WireProtocols.named(provider.wireProtocol)
    guard let wire else {
      throw ModelError(
        .configuration,
        "\(name) needs the protocol \"\(provider.wireProtocol)\", which this version does not speak"
      )
    }
    self.wire = wire
    let foundKey = provider.authentication == .none ? nil : situation.key
    let credentials =
      foundKey == nil && wanted == nil
      ? try Self.credentials(
        of: name,
        provider: provider,
        in: TokenPlace(environment: environment, base: situation.base),
        isNeeded: needsKey
      ) : nil
    let oci = try Self.oci(
      of: name,
      provider: provider,
      environment: environment,
      needsKey: needsKey
    )
    var found = oci?.variables ?? credentials?.settings ?? [:]
    discovery = provider.discovery.flatMap { environment[$0.variable] == nil ? $0 : nil }
    if let discovery { found[discovery.variable] = discovery.placeholder }
    let filled = environment.adding(usual: found)
    let base = try Self.base(explicit: ownURL, provider: provider, environment: filled)
    shownBase = URLParts(base.url).withoutUser
    streaming = streams ? wire.streaming : nil
    if streams, streaming == nil {
      throw ModelError(
        .configuration,
        "\(name) cannot be streamed: \(wire.streamingObstacle); leave out --stream"
      )
    }
    self.base = base.url
    url = try Self.url(
      base: base.url,
      model: sentName.model,
      wire: wire,
      streaming: streaming,
      provider: provider,
      environment: filled
    )
    shownURL = URLParts(url).withoutUser
    bodyMembers = try Self.bodyMembers(of: provider, model: sentName.model, environment: filled)
    let omitted = streaming?.omittedHeaders ?? []
    let plainHeaders = wire.headers.filter { !omitted.contains($0.key) }
      .merging(try Self.headers(of: provider, environment: filled)) { $1 }
      .merging(["Content-Type": "application/json"]) { $1 }
      .sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
    let lines = [wire.id, shownURL] + plainHeaders.map { "\($0.name): \($0.value)" }
    identity = Array(lines.joined(separator: "\n").utf8)
    headers = plainHeaders + (credentials?.headers ?? [])
    let place = TokenPlace(environment: environment, base: situation.base)
    let source = provider.tokenSource ?? ""
    tokens = credentials.map { store.tokens(of: $0, source: source, in: place) }
    if let oci {
      signer = oci.signer
    } else {
      signer =
        needsKey
        ? try Self.signer(
          of: name,
          provider: provider,
          region: region,
          environment: filled,
          store: store
        ) : nil
    }
    let key =
      tokens == nil && needsKey
      ? try Self.key(foundKey, of: name, provider: provider, variable: wanted) : nil
    self.key = key.map { Secret($0.value) }
    secretHeaders = Self.secretHeaders(key.map { $0.value }, provider.authentication)
    keyVariable = key?.name
  }

  var customMirror: Mirror {
    Mirror(self, children: ["name": name, "wire": wire.id, "url": shownURL])
  }

  /// Scheme, host and port of the URL: what shares connections and rate limits.
  var endpoint: String { URLParts(url).endpoint }

  private static func secretHeaders(
    _ key: String?,
    _ authentication: Provider.Authentication
  ) -> [(name: String, value: Secret)] {
    guard let key else { return [] }
    return switch authentication {
    case .bearer, .optionalBearer: [("Authorization", Secret("Bearer " + key))]
    case .header(let name, let scheme): [(name, Secret(scheme.map { "\($0) \(key)" } ?? key))]
    case .none, .signature, .ociSignature, .unsupported: []
    }
  }

  /// What must not stand in any text.
  var secrets: [Secret] {
    (key.map { [$0] } ?? []) + (tokens?.secrets ?? []) + (signer?.secrets ?? [])
      + URLParts(url).userSecrets.map(Secret.init)
  }

  /// Where the credentials were found that a token is fetched or requests are signed with, in words;
  /// nil when neither is done.
  var credentialsOrigin: String? { tokens?.credentials.origin ?? signer?.origin }

  private static func parse(_ model: String) throws(ModelError) -> ModelName {
    if let name = ModelName(model) {
      guard name.hasBareAddress else { return name }
      // Without this, prompts and the key would go to the provider's own address.
      let bare = "\(name.provider)/\(name.model.prefix { $0 != "@" })"
      throw ModelError(
        .configuration,
        "\(bare): the address behind the \"@\" must begin with http:// or https://: write "
          + "\(bare)@http://HOST:PORT/v1"
      )
    }
    let (model, url) = ModelName.split(model)
    if url != nil, let name = ModelName(String(model)) {
      throw ModelError(.configuration, "the URL of \(name) cannot be used: it holds white space")
    }
    let example = model.contains("/") || model.isEmpty ? "openai/gpt-4o" : "openai/\(model)"
    throw ModelError(
      .configuration,
      "\"\(model)\" has no provider: write PROVIDER/MODEL, for example \(example)"
    )
  }

  private static func provider(
    of name: ModelName,
    in providers: ProviderTable
  ) throws(ModelError) -> Provider {
    if let provider = providers.provider(name.provider) { return provider }
    let near = providers.nearestPrefixes(to: name.provider)
    throw ModelError(
      .configuration,
      near.isEmpty
        ? "\"\(name.provider)\" is not a provider"
        : "\"\(name.provider)\" is not a provider: did you mean "
          + near.joined(separator: ", ") + "?"
    )
  }

  /// What a token is fetched with; nil when there is nothing, or the provider takes no tokens.
  private static func credentials(
    of name: ModelName,
    provider: Provider,
    in place: TokenPlace,
    isNeeded: Bool
  ) throws(ModelError) -> TokenCredentials? {
    do throws(ModelError) {
      return try provider.credentials(in: place)
    } catch {
      guard isNeeded else { return nil }
      throw ModelError(error.code, "\(name): \(error.message)")
    }
  }

  private static func key(
    _ found: (name: String, value: String)?,
    of name: ModelName,
    provider: Provider,
    variable: String?
  ) throws(ModelError) -> (name: String, value: String)? {
    switch provider.authentication {
    case .none, .signature, .ociSignature:
      guard let variable else { return nil }
      throw ModelError(.configuration, "\(name) takes no key, so \(variable) would be of no use")
    case .optionalBearer where variable == nil || found != nil: return found
    case .unsupported(let scheme):
      throw ModelError(
        .configuration,
        "\(name) needs authentication by \(scheme), which this version cannot do"
      )
    case .bearer, .optionalBearer, .header:
      if let found { return found }
      throw ModelError(
        .missingKey,
        "\(name) needs \(variable ?? provider.keyNeeds): export it or add it to .env"
      )
    }
  }
}
