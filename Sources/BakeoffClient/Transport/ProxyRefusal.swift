/// What a proxy's refusal asks for.
enum ProxyRefusal {
  /// The status by which a proxy asks who is there.
  static let unknownUser = 407

  /// How to mend a refusal, as the end of a sentence; empty when only the proxy's owner can.
  static func remedy(status: Int) -> String {
    status == unknownUser
      ? "; give it a name and a password: https_proxy=http://USER:PASSWORD@HOST:PORT" : ""
  }
}
