internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// An explanation in words.
struct ExplanationText {
  private let subject: String
  private let source: TrialExplanation.Source?
  private let run: RunRecord?
  private let cache: CacheExplanation?

  init(_ explanation: CacheExplanation, subject: String) {
    self.subject = subject
    source = nil
    run = nil
    cache = explanation
  }

  init(_ explanation: TrialExplanation) {
    let epoch = explanation.epoch > 1 ? ", epoch \(explanation.epoch)" : ""
    subject =
      "\(explanation.run.name), \(explanation.sample), \(explanation.model)\(epoch)"
    source = explanation.source
    run = explanation.run
    cache = explanation.cache
  }

  /// What there is to say, in a few sentences.
  var sentence: String {
    var lines: [String] = []
    switch source {
    case .cache(let id)?:
      lines.append("\(VisibleText.line(subject)): answered from the cache, by answer \(id)")
    case .sent(let id)?:
      lines.append("\(VisibleText.line(subject)): sent, which gave answer \(id)")
    case .nothing?: lines.append("\(VisibleText.line(subject)): no answer")
    case nil: lines.append(VisibleText.line(subject))
    }
    if let mode = cacheSetting { lines.append("the run was asked with \(mode)") }
    if let cache { lines.append(Self.words(cache, isPast: isPast)) }
    return lines.joined(separator: "\n")
  }

  /// What the run's settings say of the cache; nil for nothing.
  private var cacheSetting: String? {
    if run?.settings["cache"]?.boolValue == false { return "--no-cache" }
    return run?.settings["cache_mode"]?.stringValue.map { "--cache-mode \($0)" }
  }

  /// Whether it tells what was stored then, not what is stored now.
  private var isPast: Bool { if case .sent? = source { true } else { false } }

  private static func words(_ cache: CacheExplanation, isPast: Bool) -> String {
    let then = isPast ? "then" : "now"
    guard let nearest = cache.nearest else {
      return "nothing that could be compared \(isPast ? "was" : "is") stored \(then)"
    }
    let answer =
      "answer \(nearest.id) of \(VisibleText.line(nearest.model)), made "
      + Timestamp.readable(nearest.madeAt)
    switch cache.verdict {
    case .answers: return "the same request is stored, and is answered by \(answer)"
    case .answersWithinLimit:
      return
        "another limit of tokens is all that differs from a stored request, whose answer was "
        + "finished: it is answered by \(answer)"
    case .expired:
      let end = nearest.expiresAt.map { " at " + Timestamp.readable($0) } ?? ""
      return "the same request is stored (\(answer)), but its time to live has ended\(end)"
    case .unshared:
      return
        "the same request is stored (\(answer)), but is not given to others: it was asked with the "
        + "cache off, a newer answer took its place, or the cache was cleared"
    case .otherLimit:
      let reason =
        nearest.stopReason == "stop" ? "for a limit that is not lower" : "and was not finished"
      return
        "another limit of tokens is all that differs from a stored request, but its answer "
        + "(\(answer)) was made \(reason):"
    case .differs:
      let fits = isPast ? "fitted" : "fits"
      return "no stored answer \(fits); the nearest request (\(answer)) differs in:"
    case .nothingStored: return "nothing is stored \(then)"
    }
  }

  /// The fields that differ; nil when there are none.
  var table: Table? {
    guard let cache, !cache.differences.isEmpty else { return nil }
    var table = Table(columns: [
      Table.Column("field"), Table.Column("asked", isFlexible: true),
      Table.Column("stored", isFlexible: true),
    ])
    for difference in cache.differences {
      let (asked, stored) = Self.excerpts(difference.asked, difference.stored)
      table.append([Table.Cell(difference.field), Table.Cell(asked), Table.Cell(stored)])
    }
    return table
  }

  /// Two values, long ones from shortly before where they begin to differ.
  private static func excerpts(_ asked: String?, _ stored: String?) -> (String, String) {
    let (one, other) = (Array(asked ?? ""), Array(stored ?? ""))
    let common = zip(one, other).prefix { $0 == $1 }.count
    let start = max(0, common - 20)
    func excerpt(_ text: String?, _ characters: [Character]) -> String {
      guard text != nil else { return Figures.none }
      guard characters.count > 60 else { return String(characters) }
      let part = characters.dropFirst(start).prefix(60)
      return (start > 0 ? "…" : "") + String(part) + (part.endIndex < characters.count ? "…" : "")
    }
    return (excerpt(asked, one), excerpt(stored, other))
  }

  /// For programs.
  var json: JSON {
    var object: JSONObject = ["subject": .string(subject)]
    switch source {
    case .cache(let id)?: (object["source"], object["answer"]) = ("cache", .number(id))
    case .sent(let id)?: (object["source"], object["answer"]) = ("sent", .number(id))
    case .nothing?: object["source"] = "nothing"
    case nil: break
    }
    if let setting = cacheSetting { object["cache_setting"] = .string(setting) }
    guard let cache else { return .object(object) }
    object["verdict"] = .string(Self.name(cache.verdict))
    if let nearest = cache.nearest {
      object["nearest"] = .object([
        "answer": .number(nearest.id), "model": .string(nearest.model),
        "url": .string(nearest.url), "epoch": .number(nearest.epoch),
        "stop_reason": .string(nearest.stopReason), "made_at": CacheJSON.time(nearest.madeAt),
        "expires_at": CacheJSON.time(nearest.expiresAt),
      ])
    }
    object["differences"] = .array(
      cache.differences.map {
        .object([
          "field": .string($0.field), "asked": CacheJSON.text($0.asked),
          "stored": CacheJSON.text($0.stored),
        ])
      }
    )
    return .object(object)
  }

  private static func name(_ verdict: CacheExplanation.Verdict) -> String {
    switch verdict {
    case .answers: "answers"
    case .answersWithinLimit: "answers_within_limit"
    case .expired: "expired"
    case .unshared: "not_shared"
    case .otherLimit: "other_limit"
    case .differs: "differs"
    case .nothingStored: "nothing_stored"
    }
  }
}
