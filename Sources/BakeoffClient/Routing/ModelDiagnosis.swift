public import BakeoffCore

/// What can be said of a model before it is asked; nothing is sent.
public struct ModelDiagnosis: Sendable {
  /// The model as it was named, without a user's name or password.
  public let model: String
  /// The provider's row; nil when no row has the prefix.
  public let provider: Provider?
  /// Where its URLs start, without a user's name or password; nil when that cannot be found out.
  public let baseURL: String?
  /// The variable that holds its key; nil when none is set.
  public let keyVariable: String?
  /// Where its key was found, in words: the variable, or a profile; nil when there is none.
  public let keyOrigin: String?
  /// Its price; nil when it is not known.
  public let price: Price?
  /// The common names of the parameters that it does not take, sorted.
  ///
  /// Nil when the protocol is not spoken.
  public let refusedParameters: [String]?
  /// Why it cannot be asked; nil when it can.
  public let problem: ModelError?

  /// Looks a model up.
  ///
  /// - Parameters:
  ///   - model: The model's name, `provider/model` or `provider/model@URL`.
  ///   - baseURL: Where the provider's URLs start; nil for its variables, then its usual address.
  ///   - options: Where keys, rows and prices are looked up.
  public init(_ model: String, baseURL: String? = nil, options: ClientOptions = ClientOptions()) {
    let name = ModelName(model)
    let environment = options.environment
    let provider = name.flatMap { options.providers.provider($0.provider) }
    let price = name.flatMap { options.prices.price(for: $0) }
    self.model = name?.description ?? String(ModelName.split(model).name)
    self.provider = provider
    self.price = price
    var lm: LM?
    do throws(ModelError) {
      lm = try LM(model, baseURL: baseURL, options: options)
      problem = nil
    } catch {
      problem = error
    }
    let found = provider.flatMap {
      try? Route.base(
        explicit: ModelName.split(model).url.map(String.init) ?? baseURL,
        provider: $0,
        environment: environment
      ).url
    }
    self.baseURL = lm?.baseURL ?? found.map { URLParts($0).withoutUser }
    keyVariable = provider.flatMap { environment.first(of: $0.keyVariables)?.name }
    keyOrigin = lm?.route.keyOrigin ?? keyVariable
    refusedParameters = provider.flatMap { provider in
      WireProtocols.named(provider.wireProtocol).map { wire in
        ParameterAudit.refusals(
          effort: nil,
          wire: wire,
          provider: provider,
          traits: ModelTraits(price)
        ).keys.sorted()
      }
    }
  }
}
