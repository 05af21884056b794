/// How connections are made, where that is not left to the system.
struct ConnectionSettings: Sendable {
  /// A file of trusted certificates in PEM; nil for those of the system.
  var certificates: String?
  /// The proxy of all requests; nil for those of the usual variables.
  var proxy: String?
}
