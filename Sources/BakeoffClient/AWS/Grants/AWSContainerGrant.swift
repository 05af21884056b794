internal import BakeoffCore

/// The keys of a container's role, from a server beside the container.
enum AWSContainerGrant {
  private static let relative = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"
  private static let full = "AWS_CONTAINER_CREDENTIALS_FULL_URI"
  private static let token = "AWS_CONTAINER_AUTHORIZATION_TOKEN"
  private static let tokenFile = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"

  /// The addresses that such servers have in containers of ECS and EKS.
  private static let hosts = ["169.254.170.2", "169.254.170.23", "[fd00:ec2::23]"]

  /// The grant that variables name; nil when they name none.
  ///
  /// - Throws: `ModelError` with `.configuration` for an address that keys must not come from.
  static func found(in environment: Environment) throws(ModelError) -> AWSKeyGrant? {
    let url: String
    let variable: String
    if let path = environment[relative] {
      (url, variable) = ("http://\(hosts[0])\(path)", relative)
    } else if let named = environment[full] {
      let host = URLParts(named).authority
      let isBeside =
        URLParts(named).scheme == "http" && hosts.contains { host == $0 || host == "\($0):80" }
      url = isBeside ? named : try TokenEndpoint.checked(named, from: full)
      variable = full
    } else {
      return nil
    }
    let file = environment[tokenFile].map {
      CredentialFile(named: $0, by: tokenFile, in: environment)
    }
    let word = environment[token].map { Secret($0) }
    let origin = "the container's credentials (\(variable))"
    return AWSKeyGrant(origin: origin, secrets: word.map { [$0] } ?? []) {
      sender throws(ModelError) in
      let proof = try file.map { (file) throws(ModelError) in Secret(try file.line()) } ?? word
      let request = HTTPRequest(
        method: .get,
        url: url,
        headers: [(name: "Accept", value: "application/json")],
        secretHeaders: proof.map { [(name: "Authorization", value: $0)] } ?? [],
        body: []
      )
      return try AWSMetadata.keys(
        from: request,
        origin: origin,
        secrets: proof.map { [$0] } ?? [],
        by: sender
      )
    }
  }
}
