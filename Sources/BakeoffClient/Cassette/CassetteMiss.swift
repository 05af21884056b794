internal import BakeoffCore

/// A request that is not in a cassette, and what is nearest to it there.
struct CassetteMiss {
  /// The members of a body that hold what is said, in all protocols.
  private static let spoken: Set = [
    "messages", "contents", "input", "inputs", "prompt", "message", "chat_history", "text_input",
  ]
  /// How many differences are named.
  private static let limit = 4

  private let request: CachedRequest
  private let cassette: Cassette

  /// Describes a miss.
  init(of request: CachedRequest, in cassette: Cassette) {
    self.request = request
    self.cassette = cassette
  }

  /// The error.
  var error: ModelError {
    var sentence =
      "\(request.model): this request is not in \(cassette.source), and nothing is sent"
    let nearest = cassette.nearest(to: request)
      .map { (answer: $0, differences: differences(from: $0)) }
      .min { $0.differences.count < $1.differences.count }
    if let nearest {
      let samples = nearest.answer.samples.prefix(2).map { "\"\($0)\"" }.joined(separator: ", ")
      let place = samples.isEmpty ? "" : " (sample \(samples))"
      let named = nearest.differences.prefix(Self.limit).joined(separator: "; ")
      let rest = nearest.differences.count - Self.limit
      // Objects are alike whatever the order of their members, but other bytes were sent.
      sentence +=
        ": the nearest one\(place) differs in "
        + (named.isEmpty ? "the order of its members" : named)
      if rest > 0 { sentence += "; and \(rest) more" }
    } else {
      sentence += ": none of its \(cassette.count) answers is to this conversation"
      if cassette.failed > 0 {
        sentence += "; \(cassette.failed) trials of the recorded run had no answer"
      }
    }
    return ModelError(.notCached, sentence)
  }

  /// What tells one conversation from another: the members of a body that hold what is said.
  static func conversation(in body: [UInt8]) -> ContentHash {
    guard let object = (try? JSON(parsing: body))?.objectValue else {
      return ContentHash(of: [body])
    }
    let members = object.members.filter { spoken.contains($0.key) }
    return ContentHash(of: members.flatMap { [Array($0.key.utf8), $0.value.bytes] })
  }

  /// What differs, in words: `temperature (0.7, recorded with 0)`.
  private func differences(from answer: RecordedAnswer) -> [String] {
    var differences: [String] = []
    func compare(_ name: String, _ mine: JSON?, _ theirs: JSON?) {
      guard mine != theirs else { return }
      if let mine = mine?.objectValue, let theirs = theirs?.objectValue {
        for key in mine.keys + theirs.keys.filter({ mine[$0] == nil }) {
          compare(name.isEmpty ? key : "\(name).\(key)", mine[key], theirs[key])
        }
        return
      }
      differences.append(
        "\(name) (\(Self.shown(mine) ?? "not sent"), recorded "
          + "\(Self.shown(theirs).map { "with \($0)" } ?? "without"))"
      )
    }
    compare("model", .string("\(request.model)"), .string(answer.model))
    compare("url", .string(request.url), .string(answer.url))
    compare("epoch", .number(request.epoch), .number(answer.epoch))
    let (mine, theirs) = (try? JSON(parsing: request.body), try? JSON(parsing: answer.request))
    if mine?.objectValue != nil, theirs?.objectValue != nil {
      // The name within the body follows from the model's.
      let isSame = "\(request.model)" == answer.model
      func parts(_ json: JSON?) -> JSON? {
        guard var object = json?.objectValue else { return nil }
        if !isSame { object["model"] = nil }
        return .object(object)
      }
      compare("", parts(mine), parts(theirs))
    } else {
      compare("body", mine ?? "other bytes", theirs ?? "other bytes")
    }
    return differences
  }

  private static func shown(_ json: JSON?) -> String? {
    json.map { json in
      let text = json.text
      return text.count > 60 ? text.prefix(60) + "…" : text
    }
  }
}
