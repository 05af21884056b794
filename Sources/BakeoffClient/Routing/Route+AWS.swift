internal import BakeoffCore

extension Route {
  /// The region of AWS that a model is asked in; nil where rows have none, or nothing says one.
  ///
  /// - Parameters:
  ///   - row: The provider's row.
  ///   - model: The model's name after the provider's prefix; a region before it is taken off.
  ///   - environment: Where regions are looked up.
  /// - Returns: The region.
  /// - Throws: `ModelError` with `.configuration` when a file of AWS's cannot be read.
  static func region(
    of row: Provider,
    taking model: inout String,
    environment: Environment
  ) throws(ModelError) -> String? {
    guard row.hasRegion else { return nil }
    if let region = AWSRegion.taken(from: &model) { return region }
    return try AWSSettings(environment).region()
  }

  /// What signs the requests to a model; nil where requests are not signed.
  ///
  /// - Throws: `ModelError` with `.missingKey` or `.configuration` when nothing can sign.
  static func signer(
    of name: ModelName,
    provider: Provider,
    region: String?,
    environment: Environment,
    store: CredentialStore
  ) throws(ModelError) -> (any RequestSigner)? {
    guard case .signature(let service) = provider.authentication else { return nil }
    let keys = try AWSSettings(environment).keys(
      for: name,
      insteadOf: provider.keyVariables.filter { !AWSSettings.keyVariables.contains($0) },
      store: store
    )
    guard let region else {
      let variables = AWSSettings.regionVariables.joined(separator: " or ")
      throw ModelError(.configuration, "\(name) needs the region to sign for: set \(variables)")
    }
    return AWSSigner(keys: keys, region: region, service: service)
  }
}

extension Provider {
  /// Whether its models are asked in a region of AWS.
  fileprivate var hasRegion: Bool {
    if case .signature = authentication { return true }
    return baseURL?.contains("{AWS_REGION}") == true
  }
}
