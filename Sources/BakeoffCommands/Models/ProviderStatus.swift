internal import Bakeoff

/// Whether a provider can be asked as things are.
struct ProviderStatus {
  private let provider: Provider
  private let isOwn: Bool
  private let found: String?
  private let credentials: String?

  init(_ provider: Provider, in table: ProviderTable, _ environment: Environment) {
    self.provider = provider
    isOwn = table.ownPrefixes.contains(provider.prefix)
    found = environment.first(of: provider.keyVariables)?.name
    credentials = found == nil ? provider.credentialsOrigin(in: environment) : nil
  }

  /// The provider's name, marked when its row is the user's own.
  var name: String { isOwn ? "\(provider.displayName) (own)" : provider.displayName }

  var wireProtocol: String {
    switch provider.obstacle?.isLanguageModel {
    case nil: provider.wireProtocol
    case true?: "\(provider.wireProtocol) (not yet)"
    case false?: "\(provider.wireProtocol) (no model)"
    }
  }

  var key: String {
    if let found = found ?? credentials { return "✓ \(found)" }
    return switch provider.authentication {
    case .none: "not needed"
    case .optionalBearer: "optional"
    case .unsupported where provider.keyNeeds.isEmpty: "no keys"
    case .bearer, .header, .signature, .ociSignature, .unsupported:
      "needs \(provider.keyVariables.first ?? provider.keyNeeds)"
    }
  }

  var json: JSON {
    [
      "prefix": .string(provider.prefix), "name": .string(provider.displayName),
      "protocol": .string(provider.wireProtocol), "own": .bool(isOwn),
      "supported": .bool(provider.obstacle == nil),
      "obstacle": provider.obstacle.map { .string($0.reason) } ?? .null,
      "language_model": .bool(provider.obstacle?.isLanguageModel ?? true),
      "base_url": provider.baseURL.map { .string($0) } ?? .null,
      "key_variables": .array(provider.keyVariables.map { .string($0) }),
      "key_found": found.map { .string($0) } ?? .null,
      "credentials_found": credentials.map { .string($0) } ?? .null,
    ]
  }
}
