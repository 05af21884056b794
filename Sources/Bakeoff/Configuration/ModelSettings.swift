public import BakeoffClient
public import BakeoffCore

/// How models are asked: for all models of a configuration, or for one.
///
/// What is nil is said elsewhere, or is the usual.
public struct ModelSettings: Sendable {
  /// Parameters of every request.
  public var parameters = ModelParameters()
  /// Instructions for conversations that have none of their own.
  public var system: String?
  /// Whether answers are streamed.
  public var streams: Bool?
  /// Whether parameters that a model does not take are left out, instead of being an error.
  public var dropsRefusedParameters: Bool?
  /// How often a failed request is sent again, from 0.
  public var retries: Int?
  /// How many seconds one attempt may take, above 0.
  public var timeout: Double?
  /// How many seconds a streamed answer may pause once its words have begun, above 0.
  public var idleTimeout: Double?
  /// How many requests may be in flight at once, from 1: for all models together to one endpoint, for
  /// one model to it alone.
  public var maxConnections: Int?
  /// Between how many requests in flight their number moves; nil for a fixed bound.
  public var adaptiveConnections: ConnectionRange?
  /// How many requests may be sent in a minute, from 1: by all models together to one endpoint, or by
  /// one model alone; nil to learn it from the provider.
  public var requestsPerMinute: Int?
  /// How many tokens may be used in a minute, in and out, from 1: as with requests.
  public var tokensPerMinute: Int?
  /// Where models are asked whose name says no URL.
  public var baseURL: String?

  /// Creates settings that say nothing.
  public init() {}

  /// These settings, with `other`'s wherever it has one.
  public func overridden(by other: ModelSettings) -> ModelSettings {
    var settings = self
    settings.parameters = parameters.overridden(by: other.parameters)
    settings.system = other.system ?? system
    settings.streams = other.streams ?? streams
    settings.dropsRefusedParameters = other.dropsRefusedParameters ?? dropsRefusedParameters
    settings.retries = other.retries ?? retries
    settings.timeout = other.timeout ?? timeout
    settings.idleTimeout = other.idleTimeout ?? idleTimeout
    settings.maxConnections = other.maxConnections ?? maxConnections
    settings.adaptiveConnections = other.adaptiveConnections ?? adaptiveConnections
    settings.requestsPerMinute = other.requestsPerMinute ?? requestsPerMinute
    settings.tokensPerMinute = other.tokensPerMinute ?? tokensPerMinute
    settings.baseURL = other.baseURL ?? baseURL
    return settings
  }

  /// What holds where nothing is said.
  static let usual: ModelSettings = {
    var settings = ModelSettings()
    settings.streams = false
    settings.dropsRefusedParameters = false
    settings.retries = RetryPolicy().retries
    settings.timeout = Timeouts().attempt
    settings.idleTimeout = Timeouts().idle
    settings.maxConnections = RunSettings().maxConnections
    return settings
  }()
}
