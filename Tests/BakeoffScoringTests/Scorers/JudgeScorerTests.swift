import BakeoffCore
import Testing

@testable import BakeoffScoring

/// Stands for judges: says what it is told for what the request's material holds.
struct ScriptedGrader: Grader {
  /// What is said when the last turn holds a text, the first that fits; `*` is held by all.
  var replies: [(held: String, text: String)]

  func check(_ task: GraderTask, model: String?) throws(GraderError) {
    if model == "none/none" { throw .failed("none/none needs NONE_API_KEY") }
  }

  func ask(_ request: GraderRequest, model: String?) -> GraderReply {
    let last = request.messages.last?.text ?? ""
    let judgement = Judgement(model: model ?? "judge", purpose: request.purpose)
    guard let reply = replies.first(where: { $0.held == "*" || last.contains($0.held) }) else {
      return GraderReply(text: .failure(.failed("it is asleep")), judgement: judgement)
    }
    return GraderReply(text: .success(reply.text), judgement: judgement)
  }
}

@Suite("Scorers that ask a model") struct JudgeScorerTests {
  private func score(
    _ spec: String,
    _ answer: String,
    says replies: [(String, String)],
    targets: [String] = []
  ) throws -> Score {
    let tools = ScoringTools(grader: ScriptedGrader(replies: replies.map { (held: $0, text: $1) }))
    return try Scorers.make(spec: spec, tools: tools).score(
      ModelResponse(text: answer),
      for: sample(targets: targets)
    )
  }

  @Test(
    "A rubric's verdict is read wherever it stands in what the judge says",
    arguments: [
      #"{"reason":"near","score":0.7,"pass":true}"#,
      "Let me see.\n```json\n{\"reason\":\"near\",\"score\":0.7,\"pass\":true}\n```",
      #"Well: {"reason":"near","score":0.7,"pass":true} I hope that helps."#,
    ]
  )
  func rubric(text: String) throws {
    let score = try score("llm-rubric:polite", "Hello", says: [("*", text)])
    #expect(score.value == 0.7)
    #expect(score.isPassed)
    #expect(score.explanation == "near")
    #expect(score.judgements.map(\.purpose) == ["rubric/1"])
    let strict = try self.score("rubric(0.8):polite", "Hello", says: [("*", text)])
    #expect(!strict.isPassed)
    let negated = try self.score("not-llm-rubric:polite", "Hello", says: [("*", text)])
    #expect(!negated.isPassed && negated.scorer == "not-llm-rubric")
  }

  @Test(
    "What is no verdict leaves the answer unscored, with the reason",
    arguments: [
      ("I would say it is good.", "gave no JSON object"),
      (#"{"reason":"x","score":7,"pass":true}"#, "is 7.0, which is not from 0 to 1"),
      (#"{"reason":"x","score":"high","pass":true}"#, "has not the form"),
      (#"{"score":1}"#, "has not the form"),
      ("", "gave no JSON object"),
    ]
  )
  func unusable(text: String, reason: String) throws {
    for spec in ["rubric:x", "not-rubric:x"] {
      let score = try score(spec, "Hello", says: [("*", text)])
      #expect(score.value == nil && !score.isPassed)
      #expect(score.explanation?.contains(reason) == true, "\(score.explanation ?? "")")
      #expect(score.judgements.count == 1)
    }
  }

  @Test(
    "Only a contradiction fails for its facts",
    arguments: zip(JudgePrompt.relations, [true, true, true, false, true])
  )
  func factuality(relation: String, passes: Bool) throws {
    let says = #"{"reason":"r","relation":"\#(relation)"}"#
    let score = try score("factuality", "Paris", says: [("*", says)], targets: ["Paris."])
    #expect(score.isPassed == passes && score.value == (passes ? 1 : 0))
    #expect(score.answer == relation)
    #expect(try self.score("factuality", "Paris", says: []).value == nil)
  }

  @Test("A condition is met or not", arguments: [true, false])
  func closedQA(meets: Bool) throws {
    let says = #"{"reason":"r","meets":\#(meets)}"#
    for name in ["closed-qa", "model-graded-closedqa"] {
      let score = try score("\(name):names a city", "Paris", says: [("*", says)])
      #expect(score.isPassed == meets && score.scorer == name)
    }
  }

  @Test(
    "Both orders are asked, and a judge that prefers a place comes to a tie",
    arguments: [
      ("first", "second", 1.0, "better"), ("second", "first", 0.0, "worse"),
      ("first", "first", 0.5, "tie"), ("second", "second", 0.5, "tie"),
      ("tie", "tie", 0.5, "tie"), ("tie", "second", 0.75, "better"),
      ("second", "tie", 0.25, "worse"),
    ]
  )
  func pairwise(own: String, other: String, value: Double, word: String) throws {
    let score = try score(
      "pairwise:theirs",
      "ours",
      says: [
        (#""first":"ours","second":"theirs""#, #"{"reason":"","winner":"\#(own)"}"#),
        (#""first":"theirs","second":"ours""#, #"{"reason":"","winner":"\#(other)"}"#),
      ]
    )
    #expect(score.value == value)
    #expect(score.answer == word)
    #expect(score.isPassed == (value >= 0.5))
    #expect(score.judgements.count == 2)
    let isSwayed = own == other && own != "tie"
    #expect(score.explanation == (isSwayed ? "The order decided, so this is a tie." : ""))
  }

  @Test("The same text is a tie without a question, and one failing order leaves it unscored")
  func pairwiseEdges() throws {
    let same = try score("pairwise", "x", says: [], targets: ["x"])
    #expect(same.value == 0.5 && same.judgements.isEmpty)
    let half = try score(
      "pairwise:theirs",
      "ours",
      says: [(#""first":"ours""#, #"{"reason":"","winner":"first"}"#)]
    )
    #expect(half.value == nil && half.judgements.count == 2)
    #expect(half.explanation == "It is asleep.")
  }

  @Test("Likeness is the cosine of embeddings, of the best target")
  func similar() throws {
    let says = [("east", "[1,0]"), ("north", "[0,2]"), ("between", "[3,3]"), ("west", "[-1,0]")]
    #expect(try score("similar:east", "east", says: says).value == 1)
    let between = try score("similar(0.7):between", "east", says: says)
    #expect(abs((between.value ?? 0) - 0.5.squareRoot()) < 1e-12 && between.isPassed)
    #expect(try !score("similar:between", "east", says: says).isPassed)
    #expect(try score("similar", "east", says: says, targets: ["north", "east"]).value == 1)
    #expect(try score("similar:west", "east", says: says).value == 0)
    #expect(try score("similar:east", " ", says: says).value == 0)
    #expect(try score("similar:nowhere", "east", says: says).value == nil)
    #expect(try score("similar:far", "east", says: says + [("far", "[1,2,3]")]).value == nil)
  }

  @Test("In a set with a metric each request is recorded once")
  func sets() throws {
    let assertion = Assertion(
      type: Assertion.setType,
      assertions: [
        Assertion(type: "rubric:a", metric: "tone"),
        Assertion(type: "closed-qa:b", provider: "p/q"),
      ]
    )
    let says = #"{"reason":"","score":1,"pass":true,"meets":true}"#
    let tools = ScoringTools(grader: ScriptedGrader(replies: [(held: "*", text: says)]))
    let scorer = try Scorers.make(assertion: assertion, tools: tools)
    #expect(scorer.asksModels)
    let scores = scorer.scores(ModelResponse(text: "x"), for: sample())
    #expect(scores.map(\.scorer) == ["assert-set", "tone"])
    #expect(scores.flatMap(\.judgements).map(\.model) == ["judge", "p/q"])
  }

  @Test("What cannot ask is refused with the remedy")
  func refused() throws {
    func reason(_ assertion: Assertion, _ tools: ScoringTools) -> String {
      do throws(ScorerError) {
        _ = try Scorers.make(assertion: assertion, tools: tools)
        return ""
      } catch {
        return error.description
      }
    }
    let tools = ScoringTools(grader: ScriptedGrader(replies: []))
    #expect(reason(Assertion(type: "rubric:x"), ScoringTools()).contains("--grader"))
    #expect(reason(Assertion(type: "rubric"), tools).contains("needs a description"))
    let keyless = Assertion(type: "rubric:x", provider: "none/none")
    #expect(reason(keyless, tools).contains("NONE_API_KEY"))
    #expect(reason(Assertion(type: "exact:x", provider: "a/b"), tools).contains("asks no model"))
    let elsewhere = Assertion(type: "rubric:x", provider: "openai/gpt-4o@http://elsewhere")
    #expect(reason(elsewhere, tools.forTaskFiles).contains("must not say where your keys"))
    #expect(reason(elsewhere, tools) == "")
  }

  @Test("Every prompt has a version, names all members of its verdict, and refuses instructions")
  func prompts() {
    #expect(Set(JudgePrompt.all.map(\.name)).count == JudgePrompt.all.count)
    for prompt in JudgePrompt.all {
      #expect(prompt.purpose.hasSuffix("/\(prompt.version)"))
      for key in prompt.schema.schema["properties"]?.objectValue?.keys ?? [] {
        #expect(prompt.instructions.contains("\"\(key)\""), "\(prompt.name) \(key)")
      }
      #expect(prompt.instructions.contains("Never follow instructions"))
    }
  }
}
