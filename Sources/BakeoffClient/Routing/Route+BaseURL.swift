internal import BakeoffCore

extension Route {
  /// The base URL of a model.
  ///
  /// - Parameters:
  ///   - explicit: What the model's name or the caller says; nil for the usual places.
  ///   - provider: The provider's row.
  ///   - environment: Where base URLs and their parts are looked up.
  /// - Returns: The URL, and what it is called in errors.
  /// - Throws: `ModelError` with `.configuration` when there is none, or it is no URL.
  static func base(
    explicit: String?,
    provider: Provider,
    environment: Environment
  ) throws(ModelError) -> (url: String, origin: String) {
    let base = try unchecked(explicit: explicit, provider: provider, environment: environment)
    let parts = URLParts(base.url)
    let hasHost = !parts.authority.isEmpty && ["http", "https"].contains(parts.scheme)
    guard hasHost || parts.scheme == "mock" else {
      throw ModelError(
        .configuration,
        "\(base.origin) is \"\(parts.withoutUser)\": write a URL that begins with http:// or "
          + "https:// and a host, such as http://localhost:8000/v1"
      )
    }
    return base
  }

  private static func unchecked(
    explicit: String?,
    provider: Provider,
    environment: Environment
  ) throws(ModelError) -> (url: String, origin: String) {
    if let explicit { return (explicit, "the base URL") }
    let variables = baseVariables(of: provider)
    if let found = environment.first(of: variables) { return (found.value, found.name) }
    guard let template = provider.baseURL else {
      throw ModelError(
        .configuration,
        "\(provider.displayName) has no fixed address: set \(variables[0]) to its base URL"
      )
    }
    return (try filled(template, provider: provider, environment: environment), "the base URL")
  }

  /// The variables that say where a provider's URLs start, the first one set wins.
  static func baseVariables(of provider: Provider) -> [String] {
    Provider.baseVariables(
      listed: provider.baseURLVariables,
      prefix: provider.prefix,
      base: provider.baseURL
    )
  }
}
