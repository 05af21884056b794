internal import BakeoffCore

/// The events of a log of OpenAI's evals, from which answers are put together.
///
/// An answer is the first `sampling` of a sample and the `match` that follows; later samplings before it
/// are those of judges. Threads of evals mix their events, so samplings are held until their match comes;
/// those that never get one have no score.
struct OpenAIEvalsLog {
  /// An answer, and the line that it began on.
  typealias Answer = (number: Int, line: JSON)

  private var model: String?
  private var task: String?
  private var waiting: [String: Answer] = [:]
  /// How many answers each sample has so far.
  private var counts: [String: Int] = [:]

  /// The answers that an event completes.
  mutating func answers(to event: JSON, at number: Int) -> [Answer] {
    if let spec = event["spec"] {
      model = (spec["completion_fns"]?[0] ?? spec["model_name"])?.stringValue
      task = spec["eval_name"]?.stringValue
      return []
    }
    guard let sample = event["sample_id"].map({ $0.stringValue ?? $0.text }),
      let data = event["data"]
    else { return [] }
    switch event["type"]?.stringValue {
    case "sampling":
      guard waiting[sample] == nil else { return [] }
      let line = sampled(data, sample)
      if data[TrialLine.key] != nil { return [(number, line)] }
      waiting[sample] = (number, line)
      return []
    case "error":
      // What was sampled before is an answer all the same.
      guard waiting[sample] == nil else { return [] }
      return [(number, failed(data, sample))]
    case "match":
      guard let answer = waiting.removeValue(forKey: sample) else { return [] }
      return [(answer.number, Self.matched(answer.line, data))]
    default: return []
    }
  }

  /// The answers that no match came to, in their order.
  var rest: [Answer] { waiting.values.sorted { $0.number < $1.number } }

  private mutating func sampled(_ data: JSON, _ sample: String) -> JSON {
    var line = line(sample, data)
    let sampled = data["sampled"]?[0] ?? data["sampled"]
    line["output"] = .string(sampled.map { $0.stringValue ?? $0.text } ?? "")
    line["reasoning"] = data["reasoning"]
    if let own = own(data) { return .object(line.replaced(by: own)) }
    line["served_model"] = data["model"]
    line["usage"] = data["usage"].map(Self.usage)
    return .object(line)
  }

  private mutating func failed(_ data: JSON, _ sample: String) -> JSON {
    var line = line(sample, data)
    line["error"] = data["message"] ?? "the log says no more"
    line["error_code"] = data["type"]
    return .object(line.replaced(by: own(data) ?? [:]))
  }

  /// What is known of any answer.
  private mutating func line(_ sample: String, _ data: JSON) -> JSONObject {
    counts[sample, default: 0] += 1
    var line: JSONObject = ["id": .string(sample), "epoch": .number(counts[sample] ?? 1)]
    line["model"] = model.map { .string($0) } ?? data["model"]
    line["task_file"] = task.map { .string($0) }
    line["input"] = data["prompt"]
    return line
  }

  /// What Bakeoff has noted itself; nil in a log of another program.
  private func own(_ data: JSON) -> JSONObject? { data[TrialLine.key]?.objectValue }

  private static func matched(_ line: JSON, _ match: JSON) -> JSON {
    var line = line.objectValue ?? JSONObject()
    let isCorrect = match["correct"]?.boolValue ?? false
    line["target"] = match["expected"]
    var score: JSONObject = [
      "scorer": "match", "value": isCorrect ? 1 : 0, "passed": .bool(isCorrect),
    ]
    if let picked = match["picked"]?.stringValue, picked != line["output"]?.stringValue {
      score["answer"] = .string(picked)
    }
    line["scores"] = [.object(score)]
    return .object(line)
  }

  private static func usage(_ usage: JSON) -> JSON {
    var counts = JSONObject()
    counts["input_tokens"] = usage["prompt_tokens"]
    counts["output_tokens"] = usage["completion_tokens"]
    counts["cached_input_tokens"] = usage["prompt_tokens_details"]?["cached_tokens"]
    counts["reasoning_tokens"] = usage["completion_tokens_details"]?["reasoning_tokens"]
    return .object(counts)
  }
}
