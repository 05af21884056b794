internal import BakeoffCore

/// What the script of a report's page shows: samples and answers, as JSON.
struct ReportData {
  /// The most characters of one text; longer ones say how much is missing.
  static let longest = 20_000

  private let report: Report

  /// Reads a report.
  init(_ report: Report) { self.report = report }

  /// The JSON, in UTF-8.
  var bytes: [UInt8] {
    var writer = JSONWriter(capacity: 65_536)
    writer.object { writer in
      writer.strings("models", report.models.map(\.model))
      writer.key("samples")
      writer.array { writer in
        for sample in report.detail?.samples ?? [] { Self.write(sample, to: &writer) }
      }
    }
    return writer.bytes
  }

  private static func write(_ sample: ReportSample, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("position", sample.position)
      writer.member("id", bounded(sample.id))
      writer.member("place", "\(bounded(sample.taskFile)):\(sample.line)")
      writer.strings("tags", sample.tags.map(bounded))
      writer.strings("targets", sample.targets.map(bounded))
      writer.key("messages")
      writer.array { writer in
        for message in sample.messages {
          writer.object { writer in
            writer.member("role", message.role.rawValue)
            writer.member("text", bounded(message.text))
            writer.strings("more", message.attachments.map(words) + message.toolCalls.map(words))
          }
        }
      }
      writer.key("trials")
      writer.array { writer in for trial in sample.trials { write(trial, to: &writer) } }
    }
  }

  private static func write(_ trial: ReportTrial, to writer: inout JSONWriter) {
    let row = trial.row
    writer.object { writer in
      writer.member("model", trial.model)
      writer.member("epoch", row.epoch)
      writer.member("outcome", row.outcome.rawValue)
      writer.member("output", row.output.map(bounded))
      writer.member("error", row.error.map { bounded("\(row.errorCode ?? "error"): \($0)") })
      writer.member("answer", row.answer.map(bounded))
      writer.member("reasoning", trial.reasoning.map(bounded))
      writer.strings("facts", facts(of: row))
      writer.strings("calls", calls(of: trial))
      writer.strings("scores", trial.scores.map(words))
    }
  }

  private static func facts(of row: TrialRow) -> [String] {
    var facts: [String] = []
    if let latency = row.latencyMilliseconds { facts.append(Figures.seconds(latency / 1000)) }
    if let first = row.pace?.firstToken { facts.append("first token \(Figures.seconds(first))") }
    if row.isCached { facts.append("from the cache") }
    if row.attempts > 1 { facts.append("\(row.attempts) attempts") }
    if let input = row.inputTokens, let output = row.outputTokens {
      facts.append("\(Figures.count(input)) + \(Figures.count(output)) tokens")
    }
    if row.outcome != .error { facts.append("cost \(Figures.cost(row.cost))") }
    if let reason = row.stopReason, reason != "stop" {
      facts.append("ended by \(VisibleText.line(reason, width: 40))")
    }
    return facts
  }

  /// What was called, and what came back where the tools were run.
  private static func calls(of trial: ReportTrial) -> [String] {
    guard trial.toolRuns.isEmpty else {
      return trial.toolRuns.map { run in
        words(run.call) + (run.isError ? "\n✗ " : "\n← ") + bounded(run.output)
      }
    }
    return trial.row.toolCalls.map(words)
  }

  private static func words(_ call: ToolCall) -> String {
    "→ \(bounded(call.name))(\(bounded(call.arguments)))"
  }

  private static func words(_ score: Score) -> String {
    let value = score.value.map { JSON.number($0).text } ?? "unscored"
    return "\(bounded(score.scorer)) \(value)"
      + (score.explanation.map { ": " + bounded($0) } ?? "")
  }

  private static func words(_ attachment: Attachment) -> String {
    switch attachment.source {
    case .url(let url): "\(attachment.kind.rawValue) at \(bounded(url))"
    case .base64(let data, let type):
      "\(attachment.kind.rawValue)\(attachment.name.map { " \(bounded($0))" } ?? ""), "
        + "\(bounded(type)), \(Figures.count(data.utf8.count / 4 * 3, "byte"))"
    }
  }

  /// A text that is not too long for a page; by scalars, as one character may have a million of them.
  static func bounded(_ text: String) -> String {
    guard text.utf8.count > longest, text.unicodeScalars.count > longest else { return text }
    let rest = text.unicodeScalars.count - longest
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest)))
      + "\n… \(Figures.count(rest, "more character")): \"bakeoff show\" has them all."
  }
}
