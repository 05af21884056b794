internal import BakeoffCore

/// Reads keys of limited life from what gives them.
enum AWSKeyReply {
  /// Seconds that keys live whose end is not said.
  private static let usualLifetime = 3600.0

  /// The keys of a JSON reply, as metadata services, processes and single sign-on spell them; nil when
  /// there are none.
  static func keys(_ json: JSON, origin: String, now: Double) -> AWSKeyGrant.Keys? {
    func text(_ names: String...) -> String? {
      names.lazy.compactMap { json[$0]?.stringValue }.first { !$0.isEmpty }
    }
    let end = json["Expiration"] ?? json["expiration"]
    return keys(
      id: text("AccessKeyId", "accessKeyId"),
      secret: text("SecretAccessKey", "secretAccessKey"),
      token: text("SessionToken", "sessionToken", "Token"),
      // A time, or milliseconds since 1970.
      end: end?.stringValue.flatMap(Instant.rfc3339) ?? end?.doubleValue.map { $0 / 1000 },
      origin: origin,
      now: now
    )
  }

  /// The keys of the token service's XML; nil when there are none.
  static func keys(xml body: [UInt8], origin: String, now: Double) -> AWSKeyGrant.Keys? {
    keys(
      id: XMLText.value(of: "AccessKeyId", in: body),
      secret: XMLText.value(of: "SecretAccessKey", in: body),
      token: XMLText.value(of: "SessionToken", in: body),
      end: XMLText.value(of: "Expiration", in: body).flatMap(Instant.rfc3339),
      origin: origin,
      now: now
    )
  }

  private static func keys(
    id: String?,
    secret: String?,
    token: String?,
    end: Double?,
    origin: String,
    now: Double
  ) -> AWSKeyGrant.Keys? {
    guard let id, let secret else { return nil }
    let credentials = AWSCredentials(
      keyID: id,
      secret: Secret(secret),
      sessionToken: token.map { Secret($0) },
      origin: origin
    )
    return (credentials, max(end.map { $0 - now } ?? usualLifetime, 0))
  }
}
