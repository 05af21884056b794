internal import BakeoffCore
internal import Foundation

/// A claim that is signed by RS256, in its compact form.
enum JSONWebToken {
  /// Header, claims and signature, each in base64url, with points between.
  ///
  /// - Parameters:
  ///   - claims: What is claimed.
  ///   - keyID: The identifier of the key; nil for none.
  ///   - certificate: The certificate of the key, in its DER form; nil for none.
  ///   - key: What signs it.
  /// - Returns: The token; nil when it cannot be signed.
  static func signed(
    _ claims: JSONObject,
    keyID: String? = nil,
    certificate: [UInt8]? = nil,
    by key: RSASigningKey
  ) -> String? {
    var header: JSONObject = ["alg": "RS256", "typ": "JWT"]
    header["kid"] = keyID.map { .string($0) }
    header["x5t"] = certificate.map { .string(base64URL(MessageDigest.sha1($0))) }
    let text = base64URL(JSON.object(header).bytes) + "." + base64URL(JSON.object(claims).bytes)
    return key.signature(of: Array(text.utf8)).map { text + "." + base64URL($0) }
  }

  private static func base64URL(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }
}
