internal import BakeoffCore

/// The parameters of a line, under their common names or those of a batch request.
struct TaskParameters {
  /// What the line sets.
  let parameters: ModelParameters
  /// Keys that are left out.
  let unknown: [String]

  private static let numbers = ["temperature", "top_p", "presence_penalty", "frequency_penalty"]
  private static let counts = ["max_tokens", "top_k", "top_logprobs", "reasoning_tokens"]
  private static let booleans = ["logprobs", "parallel_tool_calls"]
  private static let known = Set(
    numbers + counts + booleans + [
      "seed",
      "max_completion_tokens", "stop", "stop_sequences", "reasoning_effort", "service_tier",
      "extra_body", "extra_headers", "n",
      // Members of a batch request that say what is asked, or nothing about the answer.
      "model", "messages", "system", "tools", "tool_choice", "response_format", "stream",
      "stream_options", "user", "metadata", "store",
    ]
  )

  /// Reads the object of a line's `params` or `body`; nil for a line without.
  ///
  /// - Throws: `TaskLineError` for values of another type than expected.
  init(_ json: JSON?) throws(TaskLineError) {
    guard let json else {
      (parameters, unknown) = (.unset, [])
      return
    }
    guard case .object(var object) = json else {
      throw TaskLineError("expected an object in \"params\", found \(json.kind)")
    }
    object["max_tokens"] = json["max_tokens"] ?? json["max_completion_tokens"]
    object["stop"] = json["stop"] ?? json["stop_sequences"]
    let merged = JSON.object(object)
    func check(_ keys: [String], _ kind: String, _ isRight: (JSON) -> Bool) throws(TaskLineError) {
      for key in keys {
        guard let value = merged[key], !isRight(value) else { continue }
        let found = if case .number(let digits) = value { digits } else { value.kind }
        throw TaskLineError("expected \(kind) in \"\(key)\", found \(found.prefix(40))")
      }
    }
    try check(Self.numbers, "a number") { $0.doubleValue?.isFinite == true }
    try check(Self.counts, "a whole number from 0") { $0.countValue != nil }
    try check(["seed"], "a whole number") { $0.intValue != nil }
    try check(Self.booleans, "true or false") { $0.boolValue != nil }
    try check(["service_tier"], "a string") { $0.stringValue != nil }
    try check(["extra_body", "extra_headers"], "an object") { $0.objectValue != nil }
    if let count = merged["n"], count != 1 {
      throw TaskLineError(
        "\"n\" is \(count.text): have samples asked several times with --epochs"
      )
    }
    try Self.check(headers: merged["extra_headers"])
    parameters = ModelParameters(json: merged)
    unknown = object.keys.filter { !Self.known.contains($0) }
    if let effort = merged["reasoning_effort"], parameters.reasoningEffort == nil {
      let known = ReasoningEffort.allCases.map(\.rawValue).joined(separator: ", ")
      throw TaskLineError("\"reasoning_effort\" is \(effort.text): expected one of \(known)")
    }
  }

  /// Task files are kept in the store, where no secret may be.
  private static func check(headers: JSON?) throws(TaskLineError) {
    for (name, value) in headers?.objectValue?.members ?? [] {
      guard let header = value.stringValue.flatMap({ ExtraHeader(name, $0) }) else {
        throw TaskLineError("the header \"\(name)\" in \"extra_headers\" cannot be sent")
      }
      guard !header.isSecret else {
        throw TaskLineError(
          "the header \"\(name)\" in \"extra_headers\" looks like a secret, which must not stand in "
            + "a task file: give it with --extra-header"
        )
      }
    }
  }
}
