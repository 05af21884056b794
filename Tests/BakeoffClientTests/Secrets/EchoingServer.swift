import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation

/// How a server repeats all the secrets that it was sent.
enum Echo: String, CaseIterable, Sendable {
  case answer, refusal, page, failure, redirect, storm

  /// The reply to a request that was sent to speak a protocol.
  func reply(to request: ReceivedRequest, by wire: String) -> Reply {
    let values = request.headers.map { "\($0.name): \($0.value)" } + [request.path]
    let words = values.joined(separator: " | ")
    let spoken =
      "\(words) \(SecretTraces.percentEncoded(words)) \(Data(words.utf8).base64EncodedString())"
    let headers = ["X-Echo": words, "X-Request-Id": spoken]
    switch self {
    case .answer: return .json(Self.answer(saying: spoken, by: wire), headers: headers)
    case .refusal:
      let body: JSON = [
        "error": ["message": .string("Bad key: \(spoken)"), "type": .string(words)]
      ]
      return .json(body.text, status: 401, headers: headers)
    case .page: return .json("<html>\(spoken)</html>", headers: headers)
    case .failure:
      return .json(#"{"sent": \#(JSON.string(spoken).text)"#, status: 500, headers: headers)
    case .redirect:
      let query = SecretTraces.percentEncoded(words)
      return .json("", status: 302, headers: ["Location": "http://elsewhere.invalid/?k=\(query)"])
    case .storm:
      return .json(
        JSON.object(["message": .string(spoken)]).text,
        status: 429,
        headers: headers.merging(["Retry-After": "0"]) { $1 }
      )
    }
  }

  /// A good reply with more in the place of "Four.".
  private static func answer(saying words: String, by wire: String) -> String {
    let quoted = JSON.string(words).text.dropFirst().dropLast()
    return (ProtocolCase.named(wire)?.reply ?? "{}").replacing("Four.", with: "Four. \(quoted)")
      .replacing(#""ur.""#, with: #""ur. \#(quoted)""#)
  }
}

/// Everything that can be printed, kept or logged of one exchange, as one text.
struct Showing {
  private(set) var bytes: [UInt8] = []
  private(set) var result: Result<ModelResponse, ModelError>

  /// Asks a model.
  ///
  /// - Parameters:
  ///   - lm: The model.
  ///   - collected: What its callbacks write.
  ///   - dumpsModel: Whether it is dumped itself, tables of prices and providers and all, which takes time.
  /// - Throws: `ModelError` when nothing can be sent.
  init(_ lm: LM, _ collected: Collected, dumpsModel: Bool = true) throws {
    let prepared = try lm.prepare(ModelRequest("2 + 2?"))
    result = Result { () throws(ModelError) in try lm.complete(ModelRequest("2 + 2?")) }
    if dumpsModel { show(lm) }
    show(prepared)
    show(prepared.http)
    show(lm.history)
    show(prepared.cached)
    bytes += prepared.cached.body + Array(prepared.cached.url.utf8)
    bytes += Array(lm.inspectHistory(9).utf8) + collected.bytes
    switch result {
    case .success(let answer):
      show(answer)
      bytes += answer.rawBody
    case .failure(let error): show(error)
    }
  }

  private mutating func show(_ value: some Any) {
    var text = "\(value) \(String(reflecting: value)) "
    dump(value, to: &text)
    bytes += Array(text.utf8)
  }
}
