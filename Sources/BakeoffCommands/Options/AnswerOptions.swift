internal import ArgumentParser
internal import Bakeoff
internal import Foundation

/// What answers are to be like, as far as not every model can be asked for it.
struct AnswerOptions: ParsableArguments {
  @Option(help: "How many of the likeliest tokens are drawn from.")
  var topK: Int?

  @Option(
    parsing: .unconditional,
    help: "How much tokens lose that have occurred, mostly -2 to 2."
  )
  var presencePenalty: Double?

  @Option(
    parsing: .unconditional,
    help: "How much tokens lose with each time that they have occurred, mostly -2 to 2."
  )
  var frequencyPenalty: Double?

  @Flag(help: "Have answers say how likely their tokens were.")
  var logprobs = false

  @Option(help: "How many of the likeliest tokens are told in each place.")
  var topLogprobs: Int?

  @Option(
    help: "The most tokens that models reason for, instead of an effort; 0 for no reasoning."
  )
  var reasoningTokens: Int?

  @Option(
    help: ArgumentHelp(
      "The provider's word for how soon it answers, such as flex or priority.",
      valueName: "tier"
    )
  )
  var serviceTier: String?

  @Flag(inversion: .prefixedNo, help: "Whether models may call several tools at once.")
  var parallelToolCalls: Bool?

  @Flag(help: "Have answers in JSON.")
  var jsonMode = false

  @Option(
    help: ArgumentHelp("A file with the JSON schema that answers must fit.", valueName: "file")
  )
  var responseSchema: String?

  @Option(
    help: ArgumentHelp(
      "A further header of every request. May repeat. Values of headers named like a key or token "
        + "are never stored.",
      valueName: "name=value"
    )
  )
  var extraHeader: [String] = []

  func validate() throws {
    if let topK, topK < 1 { throw ValidationError("--top-k is \(topK): expected 1 or more") }
    if let topLogprobs, topLogprobs < 0 {
      throw ValidationError("--top-logprobs is \(topLogprobs): expected 0 or more")
    }
    if let reasoningTokens, reasoningTokens < 0 {
      throw ValidationError("--reasoning-tokens is \(reasoningTokens): expected 0 or more")
    }
    if jsonMode, responseSchema != nil {
      throw ValidationError("--json-mode and --response-schema: a schema is enough")
    }
    if extraHeader.contains(where: { Self.header($0) == nil }) {
      throw ValidationError("--extra-header: expected NAME=VALUE, such as X-Team=blue")
    }
  }

  /// The parameters with those that were given here.
  func added(to parameters: ModelParameters) -> ModelParameters {
    var parameters = parameters
    parameters.topK = topK
    parameters.presencePenalty = presencePenalty
    parameters.frequencyPenalty = frequencyPenalty
    parameters.logprobs = logprobs ? true : nil
    parameters.topLogprobs = topLogprobs
    parameters.reasoningBudget = reasoningTokens
    parameters.serviceTier = serviceTier
    parameters.parallelToolCalls = parallelToolCalls
    parameters.extraHeaders = extraHeader.compactMap(Self.header)
      .reduce([]) { $0.overridden(by: [$1]) }
    return parameters
  }

  /// The form that answers must have; nil for any.
  ///
  /// The file holds the schema, or an object with its `name`, `schema` and `strict`.
  ///
  /// - Throws: `InputError` for a file that cannot be read or is no schema.
  func responseFormat() throws(InputError) -> ResponseFormat? {
    guard let path = responseSchema else { return jsonMode ? .jsonObject : nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError("cannot read \(path): check the path after --response-schema")
    }
    let json: JSON
    do throws(JSONSyntaxError) { json = try JSON(parsing: data) } catch {
      throw InputError("\(path): not JSON: \(error.reason) at byte \(error.offset)")
    }
    guard case .object = json else {
      throw InputError("\(path): expected a JSON schema, found \(json.kind)")
    }
    guard let schema = json["schema"], schema.objectValue != nil, json["type"] == nil else {
      return .jsonSchema(AnswerSchema(schema: json))
    }
    return .jsonSchema(
      AnswerSchema(
        name: json["name"]?.stringValue ?? "answer",
        schema: schema,
        isStrict: json["strict"]?.boolValue
      )
    )
  }

  private static func header(_ pair: String) -> ExtraHeader? {
    let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2 else { return nil }
    return ExtraHeader(String(halves[0]), String(halves[1]))
  }
}
