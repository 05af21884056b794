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
  /// Where credentials that are no key were found, in words: for a token, or for signatures; nil where
  /// a key is used, or nothing.
  public let credentialsOrigin: String?
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
    var route: Route?
    do throws(ModelError) {
      route = try LM(model, baseURL: baseURL, options: options).route
      problem = nil
    } catch {
      problem = error
    }
    // The row with the changes that hold for this model, where it can be asked.
    let provider =
      route?.provider ?? name.flatMap { options.providers.provider($0.provider) }
    let price = name.flatMap { options.prices.price(for: $0) }
    self.model = name?.description ?? String(ModelName.split(model).name)
    self.provider = provider
    self.price = price
    let base = provider.flatMap {
      try? Route.base(
        explicit: ModelName.split(model).url.map(String.init) ?? baseURL,
        provider: $0,
        environment: environment.filled(by: $0.settings)
      ).url
    }
    self.baseURL = route?.shownBase ?? base.map { URLParts($0).withoutUser }
    keyVariable =
      route?.keyVariable
      ?? provider.flatMap {
        environment.first(of: $0.keyVariables)?.name
      }
    credentialsOrigin =
      route == nil
      ? provider?.credentialsOrigin(in: environment) : route?.credentialsOrigin
    refusedParameters = provider.flatMap { provider in
      WireProtocols.named(provider.wireProtocol).map { wire in
        ParameterRefusals(wire: wire, provider: provider, traits: ModelTraits(price))
          .whenAsked(for: nil).map(\.parameter.name).sorted()
      }
    }
  }
}
