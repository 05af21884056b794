internal import BakeoffCore
internal import Foundation

/// An application that Entra ID knows, and the ways in which it proves itself.
struct EntraApplication: Sendable {
  /// Its identifier.
  let client: String
  /// Where tokens are given.
  let endpoint: String
  /// What tokens are wanted for.
  let scope: String

  /// How many seconds a signed claim holds.
  private static let claimLifetime = 600
  private static let variables = "AZURE_CLIENT_ID, AZURE_TENANT_ID and"

  /// It proves itself by a secret.
  func credentials(secret: String) -> TokenCredentials {
    TokenCredentials(
      origin: "\(Self.variables) AZURE_CLIENT_SECRET",
      secrets: [Secret(secret)],
      grant: .exchange { _ in
        .form(
          endpoint,
          [
            "grant_type": "client_credentials", "client_id": client, "client_secret": secret,
            "scope": scope,
          ]
        )
      }
    )
  }

  /// It proves itself by a claim that the key of a certificate signs.
  ///
  /// - Throws: `ModelError` with `.configuration` when the file does not hold both in PEM.
  func credentials(
    certificate file: CredentialFile,
    passphrase: String?
  ) throws(ModelError) -> TokenCredentials {
    let text = try file.text()
    @Sendable func problem(_ words: String) -> ModelError {
      ModelError(.configuration, "the certificate in \(file.origin) \(words)")
    }
    guard let certificate = PEMText.block("CERTIFICATE", in: text) else {
      throw problem("is not there: the file must hold it and its key in PEM")
    }
    let key: RSASigningKey
    do throws(KeyFileError) {
      key = try RSASigningKey(pem: PEMText.keyText(in: text) ?? text, passphrase: passphrase)
    } catch {
      throw problem("has a key that \(error.description)")
    }
    return TokenCredentials(
      origin: "\(Self.variables) the certificate in \(file.origin)",
      secrets: [Secret(text)] + (passphrase.map { [Secret($0)] } ?? []),
      grant: .exchange { now throws(ModelError) in
        let start = Int(now)
        let claims: JSONObject = [
          "aud": .string(endpoint), "iss": .string(client), "sub": .string(client),
          "jti": .string(UUID().uuidString.lowercased()), "nbf": .number(start),
          "exp": .number(start + Self.claimLifetime),
        ]
        guard let claim = JSONWebToken.signed(claims, certificate: certificate, by: key) else {
          throw problem("has a key that cannot sign")
        }
        return assertion(claim)
      }
    )
  }

  /// It proves itself by the token that another issuer keeps in a file, which is read each time.
  func credentials(tokenFile file: CredentialFile) -> TokenCredentials {
    TokenCredentials(
      origin: "\(Self.variables) the token in \(file.origin)",
      secrets: [],
      grant: .exchange { _ throws(ModelError) in assertion(try file.line()) }
    )
  }

  private func assertion(_ claim: String) -> TokenRequest {
    var request = TokenRequest.form(
      endpoint,
      [
        "grant_type": "client_credentials", "client_id": client, "scope": scope,
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": claim,
      ]
    )
    request.secrets = [Secret(claim)]
    return request
  }
}
