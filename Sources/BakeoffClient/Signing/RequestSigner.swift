internal import BakeoffCore

/// What signs requests when they are sent.
protocol RequestSigner: Sendable {
  /// Where its credentials were found, in words, never what they are.
  var origin: String { get }

  /// What must not stand in any text.
  var secrets: [Secret] { get }

  /// A request with the headers that prove who sends it.
  ///
  /// - Parameters:
  ///   - request: What is to be sent, with all its other headers.
  ///   - sender: What fetches keys of limited life, and knows the time.
  /// - Returns: The same request, signed.
  /// - Throws: `ModelError` when there are no keys to be had.
  func signed(
    _ request: HTTPRequest,
    by sender: CredentialSender
  ) throws(ModelError) -> HTTPRequest
}
