package import BakeoffCore
internal import BakeoffReports
internal import BakeoffStore

/// Comma-separated values, a row per trial, safe to open in a spreadsheet.
///
/// The columns are those of `v_results`, and what was asked. It has no room for the single scores, tool
/// calls, reasoning and whatever a sample asks for besides words.
package struct CSVExport: ExportFormat {
  /// Creates the format.
  package init() {}

  package var name: String { "csv" }
  package var suffix: String { ".csv" }
  package var isOfOneModel: Bool { false }

  private static let columns =
    [
      "run", "task_file", "sample_id", "model", "epoch", "outcome", "score", "scorer", "answer",
      "output", "stop_reason", "cached", "latency_ms", "ttft_ms", "first_answer_ms",
      "between_tokens_ms", "attempts",
    ] + TokenUsage.fields.map(\.name) + [
      "cost_usd", "served_model", "service_tier", "answered_by", "fallback", "error_code", "error",
      "tags", "input", "target", "choices",
    ]

  package func write(_ part: ExportPart, to file: ExportFile) throws -> Int {
    var writer = CSVWriter(columns: Self.columns, escapesFormulas: true, capacity: 4096)
    var count = 0
    try part.eachTrial { trial in
      write(trial, of: part, to: &writer)
      try file.write(writer.take())
      count += 1
    }
    return count
  }

  private func write(_ trial: RecordedTrial, of part: ExportPart, to writer: inout CSVWriter) {
    let response = trial.response
    let timing = response?.timing
    let scores = trial.trial.scores
    writer.text(part.run.name)
    writer.text(part.taskFile(of: trial))
    writer.text(trial.sample.id)
    writer.text(part.model(of: trial))
    writer.number(trial.trial.epoch)
    writer.text(trial.trial.outcome.rawValue)
    writer.number(trial.score)
    writer.text(scores.map(\.scorer).joined(separator: ","))
    writer.text(scores.first { $0.answer != nil }?.answer)
    writer.text(response?.text)
    writer.text(response?.stopReason.rawValue)
    writer.number(response?.isReplayed == true ? 1 : 0)
    writer.number(JSONWriter.milliseconds(timing?.latency))
    writer.number(JSONWriter.milliseconds(timing?.firstToken))
    writer.number(JSONWriter.milliseconds(timing?.firstAnswer))
    writer.number(JSONWriter.milliseconds(timing?.betweenTokens))
    writer.number(trial.attempts)
    for (_, count) in (response?.usage ?? TokenUsage()).counts { writer.number(count) }
    writer.digits(response?.cost?.usd)
    writer.text(response?.servedModel)
    writer.text(response?.serviceTier)
    writer.text(trial.trial.deployment?.model)
    writer.number(trial.trial.deployment.map { $0.role == .primary ? 0 : 1 })
    writer.text(trial.failure?.code.rawValue)
    writer.text(trial.failure?.message)
    writer.text(trial.sample.tags.joined(separator: ";"))
    let line = TrialLine(part: part, trial: trial)
    writer.text(Self.cell(line.input))
    writer.text(line.target.map(Self.cell))
    writer.text(trial.sample.choices.isEmpty ? nil : Self.list(trial.sample.choices).text)
    writer.endRow()
  }

  private static func list(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

  /// A text as it is, anything else as JSON; a text that looks like a list is one of one element.
  private static func cell(_ value: JSON) -> String {
    guard let text = value.stringValue else { return value.text }
    return text.hasPrefix("[") ? list([text]).text : text
  }

  package func recognises(_ head: [UInt8]) -> Bool {
    let line = String(decoding: head.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    let columns = line.split(separator: ",").map { $0.trimming { "\" ".contains($0) } }
    return columns.contains("model") && columns.contains("output")
  }

  package func read(
    _ path: String,
    _ body: (_ number: Int, _ line: Result<JSON, TaskLineError>) throws -> Void
  ) throws {
    let reader = try CSVFileReader(path: path)
    guard let columns = try reader.next() else { return }
    while let row = try reader.next() {
      try body(
        reader.number,
        Result { () throws(TaskLineError) in try CSVRow(columns: columns, row).line() }
      )
    }
  }
}
