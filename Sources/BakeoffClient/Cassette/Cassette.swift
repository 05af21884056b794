public import BakeoffCore
internal import Foundation
internal import Synchronization

/// The answers of a recorded run, to be given again without keys and without a network.
///
///     let cassette = try Cassette(path: "nightly.jsonl")
///     let lm = try LM("openai/gpt-4o-mini", options: ClientOptions(cassette: cassette))
///     print(try lm("What is 2 + 2?"))
///
/// A request is answered when its model, its URL, its body as sent and its draw are those of a
/// recorded one. Where several answers are recorded to the same request, as by a run without a cache,
/// they are given in turn. Everything else is an error with the code `not_cached`, whose message
/// names what differs from the nearest recorded request; nothing is ever sent.
///
/// Answers keep their usage, cost and latency, and are marked as replayed. Requests that had no answer
/// when they were recorded are not in it.
public final class Cassette: Sendable {
  /// What messages call it: its path.
  public let source: String
  /// How many answers it has.
  public let count: Int
  /// How many trials of the recorded run had no answer.
  public let failed: Int
  private let text: Data
  /// Where the answers to a request stand.
  private let places: [ContentHash: [Range<Int>]]
  private let turns = Mutex<[ContentHash: Int]>([:])
  /// Where requests stand by their conversations; made when the first request is missed.
  private let conversations = Mutex<[ContentHash: [Range<Int>]]?>(nil)

  /// Opens a file that `bakeoff cassette export` has written.
  ///
  /// The file is read as answers are needed, so it must stay as it is.
  ///
  /// - Throws: `ModelError` with `.configuration` when it cannot be read, or is not a cassette.
  public convenience init(path: String) throws(ModelError) {
    guard
      let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    else {
      throw ModelError(
        .configuration,
        "cannot read the cassette \(path): \"bakeoff cassette export RUN -o \(path)\" writes one"
      )
    }
    try self.init(data, source: path)
  }

  /// Makes a cassette of answers that are at hand.
  ///
  /// - Parameters:
  ///   - answers: The answers.
  ///   - source: What messages call it.
  /// - Throws: `ModelError` with `.configuration` for an answer whose request is not known.
  public convenience init(
    _ answers: [RecordedAnswer],
    source: String = "the cassette"
  ) throws(ModelError) {
    let lines = [CassetteHeader().json] + answers.map(\.json)
    try self.init(Data(lines.flatMap { $0.bytes + [0x0A] }), source: source)
  }

  private init(_ text: Data, source: String) throws(ModelError) {
    var header: CassetteHeader?
    var places: [ContentHash: [Range<Int>]] = [:]
    var count = 0
    for (index, line) in Self.lines(of: text).enumerated() where !line.isEmpty {
      do throws(CassetteProblem) {
        if header == nil {
          header = try CassetteHeader(Self.json(text, line))
        } else {
          let answer = try Self.answer(text, line)
          places[Self.key(of: answer), default: []].append(line)
          count += 1
        }
      } catch {
        throw ModelError(.configuration, "\(source):\(index + 1): \(error.reason)")
      }
    }
    guard let header else {
      throw ModelError(
        .configuration,
        "\(source) is empty, and so is no cassette: "
          + "\"bakeoff cassette export RUN -o FILE\" writes one"
      )
    }
    self.text = text
    self.source = source
    self.places = places
    self.count = count
    failed = header.failed
  }

  /// The next recorded answer to a request; nil when there is none.
  func answer(to request: CachedRequest) -> ModelResponse? {
    let key = Self.key(
      model: "\(request.model)",
      url: request.url,
      epoch: request.epoch,
      body: request.body
    )
    guard let places = places[key] else { return nil }
    let turn = turns.withLock { turns in
      defer { turns[key, default: 0] += 1 }
      return turns[key, default: 0]
    }
    return try? Self.answer(text, places[turn % places.count]).response
  }

  /// Whether there is an answer to a request.
  package func has(_ request: CachedRequest) -> Bool {
    let (model, url) = ("\(request.model)", request.url)
    return places[Self.key(model: model, url: url, epoch: request.epoch, body: request.body)] != nil
  }

  /// The recorded requests of the same conversation, those of the same model first.
  func nearest(to request: CachedRequest) -> [RecordedAnswer] {
    let known = conversations.withLock { conversations in
      if let conversations { return conversations }
      var found: [ContentHash: [Range<Int>]] = [:]
      for line in places.values.joined() {
        guard let answer = try? Self.answer(text, line) else { continue }
        found[CassetteMiss.conversation(in: answer.request), default: []].append(line)
      }
      conversations = found
      return found
    }
    let lines = known[CassetteMiss.conversation(in: request.body)] ?? []
    let answers = lines.sorted { $0.lowerBound < $1.lowerBound }.prefix(64)
      .compactMap { try? Self.answer(text, $0) }
    return answers.filter { $0.model == "\(request.model)" }
      + answers.filter { $0.model != "\(request.model)" }
  }

  private static func key(of answer: RecordedAnswer) -> ContentHash {
    key(model: answer.model, url: answer.url, epoch: answer.epoch, body: answer.request)
  }

  private static func key(
    model: String,
    url: String,
    epoch: Int,
    body: [UInt8]
  ) -> ContentHash {
    ContentHash(of: [Array(model.utf8), Array(url.utf8), Array("\(epoch)".utf8), body])
  }

  /// Where the lines stand, without their ends.
  private static func lines(of text: Data) -> [Range<Int>] {
    text.withUnsafeBytes { bytes in
      var lines: [Range<Int>] = []
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        lines.append(start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end))
        start = end + 1
      }
      return lines
    }
  }

  private static func json(_ text: Data, _ line: Range<Int>) throws(CassetteProblem) -> JSON {
    do throws(JSONSyntaxError) {
      return try JSON(parsing: text.withUnsafeBytes { Array($0[line]) })
    } catch {
      throw CassetteProblem(reason: "not JSON: \(error.reason) at byte \(error.offset)")
    }
  }

  private static func answer(
    _ text: Data,
    _ line: Range<Int>
  ) throws(CassetteProblem) -> RecordedAnswer {
    let json = try json(text, line)
    do throws(ContentProblem) {
      return try RecordedAnswer(json: json)
    } catch {
      throw CassetteProblem(reason: "\(error)")
    }
  }
}

/// What is wrong with a line of a cassette.
struct CassetteProblem: Error {
  /// The sentence.
  let reason: String
}
