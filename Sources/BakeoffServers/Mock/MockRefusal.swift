internal import BakeoffCore

/// Why a request is not answered: an error with a status.
struct MockRefusal: Error {
  /// What is wrong, in a sentence.
  var message: String
  /// The status of the reply.
  var status: Int
  /// How many seconds to wait; nil when nothing is said of it.
  var retryAfter: Double?
  /// The model that was asked; nil when none was.
  var model: String?
  /// What is left of the model's limits.
  var limits: ServerLimits

  /// Refuses a request, as one that is not of the format unless told otherwise.
  init(
    _ message: String,
    status: Int = 400,
    retryAfter: Double? = nil,
    model: String? = nil,
    limits: ServerLimits = ServerLimits()
  ) {
    self.message = message
    self.status = status
    self.retryAfter = retryAfter
    self.model = model
    self.limits = limits
  }

  /// The error in a vendor's form.
  ///
  /// - Parameters:
  ///   - dialect: The vendor's format.
  ///   - number: The number of the request.
  ///   - now: Seconds since 1970.
  /// - Returns: The reply.
  func reply(by dialect: any Dialect, number: Int, now: Double) -> ServerReply {
    var headers = dialect.headers(number: number, limits: limits, now: now)
    if let retryAfter { headers += dialect.waitHeaders(retryAfter) }
    let body = dialect.failure(
      status: status,
      message,
      retryAfter: retryAfter,
      number: number
    )
    var reply = ServerReply.whole(status: status, headers: headers, body.bytes)
    reply.model = model
    return reply
  }
}
