internal import BakeoffCore

/// What AWS's services say went wrong: a kind in a header, in the body or in a stream, and a sentence.
enum AWSFault {
  /// The header that names the kind, whatever protocol a service speaks.
  static let header = "x-amzn-errortype"

  /// Kinds, in small letters and without `exception`, with their meaning and usual status.
  private static let meanings: [String: (code: ModelError.Code, status: Int)] = [
    "accessdenied": (.permission, 403),
    "conflict": (.serverError, 400),
    "expiredtoken": (.authentication, 403),
    "incompletesignature": (.authentication, 403),
    "internaldependency": (.serverError, 530),
    "internalfailure": (.serverError, 500),
    "internalserver": (.serverError, 500),
    "internalstreamfailure": (.serverError, 500),
    "invalidclienttokenid": (.authentication, 403),
    "invalidsignature": (.authentication, 403),
    "missingauthenticationtoken": (.authentication, 403),
    "modelerror": (.serverError, 424),
    "modelnotready": (.overloaded, 429),
    "modelstreamerror": (.serverError, 424),
    "modeltimeout": (.timeout, 408),
    "resourcenotfound": (.notFound, 404),
    "servicequotaexceeded": (.rateLimited, 400),
    "serviceunavailable": (.overloaded, 503),
    "signaturedoesnotmatch": (.authentication, 403),
    "throttling": (.rateLimited, 429),
    "toomanyrequests": (.rateLimited, 429),
    "unrecognizedclient": (.authentication, 403),
    "validation": (.badRequest, 400),
    "validationerror": (.badRequest, 400),
  ]

  /// Reads an error.
  ///
  /// - Parameters:
  ///   - kind: What a header calls the error; nil to look in the body.
  ///   - body: What was sent with it; nil when that is no JSON.
  /// - Returns: What it means; nil when nothing names a kind.
  static func read(kind: String?, body: JSON?) -> ProviderFault? {
    guard let kind = kind ?? body?["__type"]?.stringValue else { return nil }
    let message =
      body?["message"]?.stringValue ?? body?["Message"]?.stringValue
      ?? body.flatMap { ProviderFault($0) }?.message
    return read(
      kind: kind,
      message: message,
      // An endpoint of one's own has failed: its own status says how.
      original: body?["OriginalStatusCode"]?.intValue
    )
  }

  /// Reads an error whose parts are known; a kind may have a namespace before it and a URL after it.
  static func read(kind: String, message: String?, original: Int? = nil) -> ProviderFault {
    let plain = kind.prefix { $0 != ":" }.split(separator: "#").last.map(String.init) ?? kind
    var word = plain.lowercased()
    if word.hasSuffix("exception") { word.removeLast("exception".count) }
    let meaning = meanings[word]
    let said = message.flatMap { ProviderFault(["message": .string($0)]) }?.code
    let code = said ?? finer(word, message?.lowercased() ?? "") ?? meaning?.code
    return ProviderFault(
      original.map { StatusMeaning.code(status: $0, said: said) } ?? code,
      message ?? plain,
      status: meaning?.status
    )
  }

  /// What a sentence says beyond its kind.
  private static func finer(_ kind: String, _ message: String) -> ModelError.Code? {
    switch kind {
    // A limit of a whole day is not waited for.
    case "throttling" where message.contains("per day"): .quotaExhausted
    case "validation" where message.contains("model identifier is invalid"): .notFound
    default: nil
    }
  }
}
