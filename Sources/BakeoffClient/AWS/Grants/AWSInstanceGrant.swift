internal import BakeoffCore
internal import Foundation

/// The keys of an instance's role, from the metadata service of EC2 in its second version.
enum AWSInstanceGrant {
  private static let variable = "AWS_EC2_METADATA_SERVICE_ENDPOINT"
  /// The file that tells the maker of a machine.
  private static let machine = "/sys/class/dmi/id/sys_vendor"
  /// How many seconds the token of a session with the service holds.
  private static let sessionLifetime = "21600"

  /// The grant, on machines that have the service; nil elsewhere, and where it is turned off.
  ///
  /// - Throws: `ModelError` with `.configuration` for a variable that is no URL.
  static func found(in environment: Environment) throws(ModelError) -> AWSKeyGrant? {
    guard environment["AWS_EC2_METADATA_DISABLED"]?.lowercased() != "true" else { return nil }
    let named = environment[variable]
    guard named != nil || isInstance else { return nil }
    let base = BaseURL.trimmed(named ?? "http://169.254.169.254", of: [])
    guard ["http", "https"].contains(URLParts(base).scheme), !URLParts(base).authority.isEmpty
    else { throw ModelError(.configuration, "\(variable) is no URL: \"\(base)\"") }
    let origin = "the instance's metadata service" + (named == nil ? "" : " (\(variable))")
    return AWSKeyGrant(origin: origin) { sender throws(ModelError) in
      let session = Secret(try text("PUT", base + "/latest/api/token", origin, nil, sender))
      let folder = base + "/latest/meta-data/iam/security-credentials/"
      let role = try text("GET", folder, origin, session, sender)
      return try AWSMetadata.keys(
        from: request("GET", folder + BaseURL.segmentEscaped(role), session),
        origin: origin,
        secrets: [session],
        by: sender
      )
    }
  }

  /// Whether the program runs on an instance, which is told without asking the network.
  private static var isInstance: Bool {
    let maker = FileManager.default.contents(atPath: machine)
    return maker.map { String(decoding: $0, as: UTF8.self).hasPrefix("Amazon EC2") } ?? false
  }

  private static func request(_ method: String, _ url: String, _ session: Secret?) -> HTTPRequest {
    HTTPRequest(
      method: method == "PUT" ? .put : .get,
      url: url,
      headers: session == nil
        ? [(name: "X-aws-ec2-metadata-token-ttl-seconds", value: sessionLifetime)] : [],
      secretHeaders: session.map { [(name: "X-aws-ec2-metadata-token", value: $0)] } ?? [],
      body: []
    )
  }

  /// The first line of a reply.
  private static func text(
    _ method: String,
    _ url: String,
    _ origin: String,
    _ session: Secret?,
    _ sender: CredentialSender
  ) throws(ModelError) -> String {
    let exchange = CredentialExchange(
      wanted: "keys",
      origin: origin,
      secrets: session.map { [$0] } ?? []
    )
    let request = request(method, url, session)
    let response = try exchange.reply(to: request, by: sender)
    let lines = String(decoding: response.body, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard let line = lines.first else { throw exchange.missing(in: response, to: request) }
    return String(line)
  }
}
