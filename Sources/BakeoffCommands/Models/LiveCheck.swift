internal import Bakeoff
internal import BakeoffReports

/// One tiny request to a model, and what became of it.
struct LiveCheck {
  /// The last attempt; nil when nothing was sent.
  let attempt: Attempt?
  /// The answer; nil when none came.
  let response: ModelResponse?
  /// Why none came; nil when one did.
  let failure: ModelError?

  /// Asks a model for one word.
  init(_ model: String, baseURL: String?, options: ClientOptions) {
    do throws(ModelError) {
      let lm = try LM(model, maxTokens: 16, baseURL: baseURL, options: options)
      let answer = try lm.complete(ModelRequest("Reply with OK"))
      (attempt, response, failure) = (answer.attempts.last, answer, nil)
    } catch {
      (attempt, response, failure) = (error.attempts.last, nil, error)
    }
  }

  /// What is known of the request, each as a name and a text; times that were not measured are left
  /// out.
  var facts: [String] {
    var facts = [attempt?.status.map { "status \($0)" } ?? "no reply"]
    if let connect = response?.timing.connect {
      facts.append("connect \(Figures.seconds(connect))")
    }
    if let firstByte = response?.timing.firstByte {
      facts.append("first byte \(Figures.seconds(firstByte))")
    }
    if let attempt { facts.append("total \(Figures.seconds(attempt.duration))") }
    if let response { facts.append("cost \(Figures.cost(response.cost))") }
    return facts
  }

  /// The request as JSON: times in milliseconds, what is unknown null.
  var json: JSON {
    func milliseconds(_ seconds: Double?) -> JSON { seconds.map { .number($0 * 1000) } ?? .null }
    return [
      "ok": .bool(failure == nil),
      "status": attempt?.status.map { .number($0) } ?? .null,
      "connect_ms": milliseconds(response?.timing.connect),
      "first_byte_ms": milliseconds(response?.timing.firstByte),
      "total_ms": milliseconds(attempt?.duration),
      "cost_usd": response?.cost.map { .number($0.usd) } ?? .null,
      "error": failure.map { .string($0.message) } ?? .null,
    ]
  }
}
