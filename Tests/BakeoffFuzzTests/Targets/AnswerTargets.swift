@testable import BakeoffClient
@testable import BakeoffCore
@testable import BakeoffScoring
import Foundation

/// A judge that says one thing.
private struct OneAnswer: Grader {
  let text: String

  func check(_ task: GraderTask, model: String?) throws(GraderError) {}

  func ask(_ request: GraderRequest, model: String?) -> GraderReply {
    GraderReply(text: .success(text))
  }
}

extension FuzzTargets {
  /// A check on the first line, as a text or as an object, and the answer that it is held against.
  static let assertions = FuzzTarget(
    "assertions",
    words: Scorers.all.map(\.example) + ["not-", "(0.5)", "(1%)", "transform", "\"assert\":"]
  ) { input in
    let (head, rest) = split(input)
    guard let spec = String(validating: head, as: UTF8.self) else { return }
    let answer = String(decoding: rest, as: UTF8.self)
    let tools = ScoringTools(
      sqlProblem: { $0.isEmpty ? "empty" : nil },
      grader: OneAnswer(text: answer)
    )
    let scorer: any Scorer
    do throws(ScorerError) { scorer = try Scorers.make(spec: spec, tools: tools) } catch {
      return try require(!error.description.isEmpty, "an error without words")
    }
    let sample = Sample(
      id: "a",
      messages: [.user("What is 2 + 2?")],
      targets: ["4", "Paris", String(answer.prefix(20))],
      choices: ["3", "4", "Paris"]
    )
    let response = ModelResponse(
      text: answer,
      toolCalls: [ToolCall(id: "1", name: "weather", arguments: answer)],
      usage: TokenUsage(inputTokens: .max, outputTokens: .max),
      cost: Cost(picodollars: .max),
      timing: Timing(latency: 1e300)
    )
    let scores = scorer.scores(response, for: sample)
    try require(!scores.isEmpty, "no score")
    for score in scores {
      try require(
        score.value.map((0...1).contains) ?? true,
        "\(spec): \(String(describing: score))"
      )
      try require(score.weight >= 0 || score.weight.isNaN, "a weight of \(score.weight)")
    }
    try require(scorer.scores(response, for: sample) == scores, "\(spec): two verdicts")
  }

  /// What a judge says.
  static let judge = FuzzTarget(
    "judge",
    words: [
      "\"reason\":", "\"score\":", "\"pass\":", "\"relation\":", "```json\n", "{", "}", "\\\"",
    ]
  ) { input in
    let text = String(decoding: input, as: UTF8.self)
    for prompt in JudgePrompt.all {
      switch Result(catching: { () throws(GraderError) in try prompt.verdict(in: text) }) {
      case .success(let verdict): try require(!verdict.isEmpty, "an empty verdict")
      case .failure(let error): try require(!error.reason.isEmpty, "no reason")
      }
    }
  }

  /// What is looked for in answers: numbers, choices, formulas, code, markup.
  static let answerText = FuzzTarget(
    "answer-text",
    words: [
      "####", "\\boxed{", "\\frac{1}{2}", "$", "answer is", "answer: B", "(C)", "```", "1,234.5e6",
      "<a b='c'>", "</a>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#x41;", "<!DOCTYPE a [",
      "<?xml version=\"1.0\"?>", "{,}", "\u{2212}", "\u{301}", "\u{1F1EC}\u{1F1E7}", "\"\"", "^{",
      "\\sqrt",
    ]
  ) { input in
    let text = String(decoding: input, as: UTF8.self)
    _ = try? XMLReader(document: text)
    _ = HTMLReader(text).fault
    _ = CSVReader.records(text)
    _ = (EmbeddedJSON.value(in: text), CodeBlock.first(in: text))
    let form = MathForm(MathAnswer.find(in: text))
    try require(form.isEqual(to: form), "a formula that differs from itself: \(text)")
    if let found = NumberScanner.answer(in: text) {
      let isWithin = (0...text.utf8.count).contains(found.range.upperBound)
      try require(isWithin && !found.text.isEmpty, "a number that is not there")
      let number = DecimalNumber(found.text)
      try require(number == nil || number == DecimalNumber(number?.text ?? ""), "\(found.text)")
    }
    _ = XMLText.value(of: "Code", in: input)
    for step in ["trim", "lower", "first-line", "last-line", "code-block", "after:x", "json:$.a"] {
      _ = try AnswerTransform(step).applied(to: text)
    }
  }

  /// The scripts of mock models.
  static let mockScript = FuzzTarget(
    "mock-script",
    words: [
      "\"match\":", "\"pattern\":", "\"default\":true", "\"failures\":", "\"latency_ms\":",
      "\"tool_calls\":",
    ]
  ) { input in
    guard let text = String(validating: input, as: UTF8.self) else { return }
    do throws(ModelError) {
      let script = try MockScript(text, source: "script.jsonl")
      for model in [nil, script.models.first] {
        let chance = MockChance(seed: "", model: model ?? "", prompt: "What is 2+2?")
        _ = script.answer(model: model, prompt: "What is 2+2?", chance: chance)
      }
    } catch { try requirePlace("script.jsonl:", in: error.message, of: input) }
  }

  /// Cassettes.
  static let cassette = FuzzTarget(
    "cassette",
    words: [
      "\"request\":", "\"response\":", "\"output\":", "\"epoch\":", "\"usage\":", "\"reply\":",
    ]
  ) { input in
    guard let model = ModelName("openai/gpt-4o-mini") else { return }
    try ScratchFile.with(input, named: "cassette.jsonl") { path in
      do throws(ModelError) {
        let cassette = try Cassette(path: path)
        let request = CachedRequest(
          key: ContentHash(of: [[]]),
          model: model,
          url: "https://api.openai.com/v1/chat/completions",
          body: Array(#"{"model":"gpt-4o-mini","messages":[]}"#.utf8),
          epoch: 1
        )
        _ = (cassette.answer(to: request), cassette.nearest(to: request))
      } catch { try requirePlace(path, in: error.message, of: input) }
    }
  }

  /// Recorded answers, one at a time.
  static let answers = FuzzTarget(
    "answers",
    words: [
      "\"cost_usd\":", "\"latency_ms\":", "\"tool_calls\":", "\"logprobs\":", "\"usage\":", "1e308",
    ]
  ) { input in
    guard let json = try? JSON(parsing: input), let answer = try? RecordedAnswer(json: json) else {
      return
    }
    try requireRecordable(answer)
  }

  /// Checks that an answer comes back from a cassette as it was.
  static func requireRecordable(_ answer: RecordedAnswer) throws {
    let once = answer.json
    guard let read = try? JSON(parsing: once.bytes), let again = try? RecordedAnswer(json: read)
    else { throw Violation(description: "an answer that cannot be read back: \(once.text)") }
    try require(again.json == once, "an answer that is read otherwise: \(once.text)")
  }
}
