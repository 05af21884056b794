internal import BakeoffCore
internal import Foundation

/// Signs requests as Oracle's cloud wants it: version 1 of its HTTP signatures, by RSA and SHA-256.
///
/// The server takes signatures of the last five minutes, so every attempt is signed when it is sent.
struct OCISigner: RequestSigner {
  /// Whose key it is: `TENANCY/USER/FINGERPRINT`, or `ST$` and a session's token.
  let keyID: Secret
  /// What signs.
  let key: RSASigningKey
  let origin: String
  let secrets: [Secret]

  func signed(
    _ request: HTTPRequest,
    by sender: CredentialSender
  ) throws(ModelError) -> HTTPRequest {
    var signed = request
    let parts = URLParts(request.url)
    let digest = Data(MessageDigest.sha256(request.body)).base64EncodedString()
    let date = Instant.http(sender.clock.now())
    signed.headers += [(name: "Date", value: date), (name: "x-content-sha256", value: digest)]
    let type = request.headers.first { $0.name.lowercased() == "content-type" }
    let lines: KeyValuePairs = [
      "date": date,
      "(request-target)": "\(request.method.rawValue.lowercased()) \(parts.rest)",
      "host": parts.host,
      "content-length": String(request.body.count),
      "content-type": type?.value ?? "application/json",
      "x-content-sha256": digest,
    ]
    let text = lines.map { "\($0.key): \($0.value)" }.joined(separator: "\n")
    guard let signature = key.signature(of: Array(text.utf8)) else {
      throw ModelError(.configuration, "\(origin) cannot sign: name a private RSA key in PEM")
    }
    let names = lines.map(\.key).joined(separator: " ")
    signed.secretHeaders.append(
      (
        name: "Authorization",
        value: Secret(
          "Signature version=\"1\",keyId=\"\(keyID.revealed)\",algorithm=\"rsa-sha256\","
            + "headers=\"\(names)\",signature=\"\(Data(signature).base64EncodedString())\""
        )
      )
    )
    return signed
  }
}

extension URLParts {
  /// The host as libcurl sends it: without the port that goes without saying.
  var host: String {
    let usual = scheme == "https" ? ":443" : ":80"
    return authority.hasSuffix(usual) ? String(authority.dropLast(usual.count)) : authority
  }
}
