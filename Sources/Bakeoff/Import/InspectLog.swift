internal import BakeoffCore

/// A log of Inspect, whose samples become lines of Bakeoff's own.
struct InspectLog {
  let path: String
  /// What was asked of whom.
  var eval: JSON?

  init(path: String) { self.path = path }

  /// The line of a sample.
  func line(of sample: JSON) -> JSON {
    let output = sample["output"]
    let message = output?["choices"]?[0]?["message"]
    var line = JSONObject()
    line["id"] = sample["id"]
    line["model"] = eval?["model"]
    line["input"] = input(of: sample)
    if sample["error"] == nil {
      line["output"] = output?["completion"] ?? .string(Self.text(of: message?["content"]))
      line["reasoning"] = Self.reasoning(in: message?["content"])
    }
    if let own = output?["metadata"]?[TrialLine.key]?.objectValue {
      return .object(line.replaced(by: own))
    }
    addRest(of: sample, to: &line)
    return .object(line)
  }

  /// Adds what Bakeoff would have noted itself.
  private func addRest(of sample: JSON, to line: inout JSONObject) {
    let output = sample["output"]
    let choice = output?["choices"]?[0]
    line["task_file"] = eval?["task"]
    line["epoch"] = sample["epoch"]
    line["target"] = sample["target"] == "" ? nil : sample["target"]
    line["choices"] = sample["choices"]
    line["metadata"] = sample["metadata"]
    if let error = sample["error"] {
      line["error"] = error["message"] ?? error
      return
    }
    line["scores"] = sample["scores"]?.objectValue.map(Self.scores)
    line["tool_calls"] = choice?["message"]?["tool_calls"].flatMap(InspectMessage.calls)
    line["stop_reason"] = Self.stopReason(of: sample["limit"]) ?? choice?["stop_reason"]
    line["served_model"] = output?["model"]
    line["usage"] = output?["usage"].map(InspectUsage.line)
    line["cost_usd"] = output?["usage"]?["total_cost"]
    line["latency_ms"] = output?["time"]?.doubleValue.map { .number($0 * 1000) }
  }

  /// What was asked; large parts stand at the end of the sample.
  private func input(of sample: JSON) -> JSON? {
    guard let input = sample["input"] else { return nil }
    guard let turns = input.arrayValue else { return input }
    let attachments = sample["attachments"]
    return .array(turns.map { InspectMessage.line(Self.resolved($0, attachments)) })
  }

  private static func resolved(_ json: JSON, _ attachments: JSON?) -> JSON {
    switch json {
    case .string(let text):
      let mark = "attachment://"
      guard text.hasPrefix(mark) else { return json }
      return attachments?[String(text.dropFirst(mark.count))] ?? json
    case .array(let elements): return .array(elements.map { resolved($0, attachments) })
    case .object(let object):
      return .object(JSONObject(object.members.map { ($0.key, resolved($0.value, attachments)) }))
    case .null, .bool, .number: return json
    }
  }

  private static func text(of content: JSON?) -> String {
    guard let parts = content?.arrayValue else { return content?.stringValue ?? "" }
    return parts.compactMap { $0["text"]?.stringValue }.joined(separator: "\n")
  }

  private static func reasoning(in content: JSON?) -> JSON? {
    let thoughts = (content?.arrayValue ?? []).compactMap { $0["reasoning"]?.stringValue }
    return thoughts.isEmpty ? Optional.none : .string(thoughts.joined(separator: "\n"))
  }

  /// Inspect's limits in the words of stop reasons; nil for others and for none.
  private static func stopReason(of limit: JSON?) -> JSON? {
    switch limit?["type"]?.stringValue {
    case "turn", "message": .string(StopReason.turnLimit.rawValue)
    case "time", "working": .string(StopReason.timeLimit.rawValue)
    case "token", "context": .string(StopReason.length.rawValue)
    default: Optional.none
    }
  }

  private static func scores(_ scores: JSONObject) -> JSON {
    .array(scores.members.map { score($0.key, $0.value) })
  }

  /// A score, in which `C` and numbers from a half pass.
  ///
  /// What is neither a word of Inspect's nor between 0 and 1 is no score here, and says so.
  private static func score(_ name: String, _ score: JSON) -> JSON {
    let value: Double? =
      switch score["value"] {
      case .string("C")?, .bool(true)?: 1
      case .string("P")?: 0.5
      case .string("I")?, .string("N")?, .bool(false)?: 0
      case .string(let text)?: Double(text)
      case let other: other?.doubleValue
      }
    var object: JSONObject = ["scorer": .string(name), "passed": false]
    if let value, (0...1).contains(value) {
      object["value"] = .number(value)
      object["passed"] = .bool(value >= 0.5 && score["value"] != "P")
      object["explanation"] = score["explanation"]
    } else {
      object["explanation"] = .string(
        score["value"].map { "Inspect's value \($0.text) is not between 0 and 1." }
          ?? score["explanation"]?.stringValue ?? "Inspect has no value."
      )
    }
    object["answer"] = score["answer"].flatMap { $0.stringValue.map { .string($0) } }
    return .object(object)
  }
}
