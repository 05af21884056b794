internal import BakeoffCore

/// Servers that answer with keys in JSON.
enum AWSMetadata {
  /// The keys of a reply.
  ///
  /// - Throws: `ModelError` when none came.
  static func keys(
    from request: HTTPRequest,
    member: String? = nil,
    origin: String,
    secrets: [Secret],
    by sender: CredentialSender
  ) throws(ModelError) -> AWSKeyGrant.Keys {
    let exchange = CredentialExchange(wanted: "keys", origin: origin, secrets: secrets)
    let response = try exchange.reply(to: request, by: sender)
    let json = try? JSON(parsing: response.body)
    let place = member.map { json?[$0] } ?? json
    guard
      let keys = place.flatMap({ AWSKeyReply.keys($0, origin: origin, now: sender.clock.now()) })
    else { throw exchange.missing(in: response, to: request) }
    return keys
  }
}
