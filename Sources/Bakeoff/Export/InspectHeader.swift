internal import BakeoffCore
internal import BakeoffReports
internal import BakeoffStore

/// What stands in a log of Inspect before the samples.
struct InspectHeader {
  let part: ExportPart
  let totals: InspectTotals

  /// The members of the log, in their order.
  var members: JSONObject {
    [
      "status": .string(status), "eval": eval, "plan": plan, "results": results, "stats": stats,
      "invalidated": false, "tags": .array(part.run.tags.map { .string($0) }),
      "metadata": .object(part.run.metadata),
    ]
  }

  private var status: String {
    switch part.run.status {
    case .running: "started"
    case .interrupted: "cancelled"
    case .finished: "success"
    }
  }

  private var eval: JSON {
    let run = part.run
    let id = run.planHash.short
    let model = part.onlyModel
    var eval: JSONObject = [
      "eval_id": .string("\(id)-\(run.id)-\(part.model ?? 0)-\(part.taskFile ?? 0)"),
      "run_id": .string("\(id)-\(run.id)"), "created": .string(Self.time(run.startedAt)),
      "task": .string(part.task), "task_id": .string("\(id)-\(part.taskFile ?? 0)"),
      "task_version": 0, "task_file": .string(part.onlyTaskFile),
      "task_display_name": .string(part.task),
      "dataset": [
        "name": .string(part.task), "location": .string(part.onlyTaskFile),
        "samples": .number(totals.samples), "shuffled": false,
      ],
      "model": .string(model.model), "model_generate_config": generation,
      "config": ["epochs": .number(run.epochs)],
      "packages": ["bakeoff": .string(run.toolVersion)],
    ]
    if !model.endpoint.isEmpty { eval["model_base_url"] = .string(model.endpoint) }
    if !run.tags.isEmpty { eval["tags"] = .array(run.tags.map { .string($0) }) }
    eval["metadata"] = [
      "bakeoff": [
        "run": .string(run.name), "settings": .object(run.settings),
        "parameters": model.parameters,
      ]
    ]
    eval["scorers"] = .array(totals.columns.map { ["name": .string($0.column.scorer)] })
    return .object(eval)
  }

  private var plan: JSON {
    [
      "name": "plan",
      "steps": [["solver": "generate", "params": [:], "params_passed": [:]]],
      "config": generation,
    ]
  }

  /// The parameters that Inspect has names for.
  private var generation: JSON {
    let names = [
      "temperature", "top_p", "top_k", "max_tokens", "seed", "presence_penalty",
      "frequency_penalty", "logprobs", "top_logprobs", "parallel_tool_calls", "reasoning_effort",
      "reasoning_tokens",
    ]
    let parameters = part.onlyModel.parameters
    var config = JSONObject()
    for name in names { config[name] = parameters[name] }
    config["stop_seqs"] = parameters["stop"]
    config["system_message"] = part.run.settings["system"]
    return .object(config)
  }

  private var results: JSON {
    let scores = totals.columns.map { name, column -> JSON in
      var score: JSONObject = [
        "name": .string(name), "scorer": .string(column.scorer),
        "scored_samples": .number(column.scored), "unscored_samples": .number(column.unscored),
        "params": [:],
      ]
      if column.scored > 0 {
        // Yes and no have an accuracy, all else a mean; it is the same figure.
        let metric = name == InspectScore.verdict ? "accuracy" : "mean"
        let value = JSON.number(column.sum / Double(column.scored))
        score["metrics"] = .object([
          metric: ["name": .string(metric), "value": value, "params": [:]]
        ])
      }
      return .object(score)
    }
    return [
      "total_samples": .number(totals.trials), "completed_samples": .number(totals.answered),
      "scores": .array(scores),
    ]
  }

  private var stats: JSON {
    let run = part.run
    var usage = JSONObject()
    usage[part.onlyModel.model] = InspectUsage(totals.usage, cost: totals.cost).json
    return [
      "started_at": .string(Self.time(run.startedAt)),
      "completed_at": .string(run.endedAt.map(Self.time) ?? ""), "model_usage": .object(usage),
    ]
  }

  /// A moment as Python writes it.
  static func time(_ secondsSince1970: Double) -> String {
    Timestamp.iso8601(secondsSince1970).replacing("Z", with: "+00:00")
  }
}
