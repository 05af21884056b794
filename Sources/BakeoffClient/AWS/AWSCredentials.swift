internal import BakeoffCore

/// Whose name requests to AWS are signed in.
struct AWSCredentials: Sendable {
  /// The identifier of the key, which every signature names.
  let keyID: String
  /// The key itself, which is never sent.
  let secret: Secret
  /// What goes with a key of limited life; nil for a lasting one.
  let sessionToken: Secret?
  /// Where the key was found, such as `AWS_ACCESS_KEY_ID`.
  let origin: String

  /// What must not stand in any text.
  var secrets: [Secret] { [Secret(keyID), secret] + (sessionToken.map { [$0] } ?? []) }
}
