import BakeoffCore
import Testing

@Suite struct OutcomeTests {
  private static let pass = Score.verdict("a", true)
  private static let fail = Score.verdict("b", false)
  private static let none = Score.unscored("c", because: "no number")

  @Test(
    "An outcome follows from how the answer ended and from its scores",
    arguments: [
      (.stop, [pass], .correct),
      (.stop, [pass, pass], .correct),
      (.stop, [fail], .incorrect),
      (.stop, [pass, fail], .incorrect),
      (.stop, [], .unscored),
      (.stop, [none], .unscored),
      (.stop, [pass, none], .unscored),
      (.stop, [fail, none], .incorrect),
      (.toolCalls, [fail], .incorrect),
      (.toolCalls, [], .unscored),
      (.length, [pass], .correct),
      (.length, [fail], .truncated),
      (.length, [pass, none], .truncated),
      (.length, [], .truncated),
      (.turnLimit, [pass], .correct),
      (.turnLimit, [fail], .turnLimit),
      (.turnLimit, [], .turnLimit),
      (.timeLimit, [pass], .correct),
      (.timeLimit, [fail], .timeLimit),
      (.timeLimit, [none], .timeLimit),
      (.contentFilter, [pass], .correct),
      (.contentFilter, [fail], .refused),
      (.contentFilter, [], .refused),
      (.refusal, [pass], .correct),
      (.refusal, [fail], .refused),
      (.refusal, [none], .refused),
    ] as [(StopReason, [Score], Outcome)]
  )
  func answered(stopReason: StopReason, scores: [Score], outcome: Outcome) {
    #expect(Outcome(stopReason: stopReason, scores: scores) == outcome)
  }

  @Test("A score of weight 0 decides nothing")
  func weightless() {
    var fail = Self.fail
    var none = Self.none
    fail.weight = 0
    none.weight = 0
    #expect(Outcome(stopReason: .stop, scores: [Self.pass, fail, none]) == .correct)
    #expect(Outcome(stopReason: .stop, scores: [fail]) == .unscored)
    #expect(Outcome(stopReason: .length, scores: [fail]) == .truncated)
  }

  @Test("A score below 1 is enough when it reaches its check's threshold")
  func threshold() {
    let score = Score(scorer: "x", value: 0.6, isPassed: true)
    #expect(Outcome(stopReason: .stop, scores: [score]) == .correct)
  }

  @Test("A trial without an answer is an error, whatever scores it is given")
  func failed() {
    let trial = Trial(
      position: 0,
      modelIndex: 0,
      epoch: 1,
      result: .failure(ModelError(.timeout, "late")),
      scores: [Self.pass]
    )
    #expect(trial.outcome == .error)
    let answered = Trial(
      position: 0,
      modelIndex: 0,
      epoch: 1,
      result: .success(ModelResponse(text: "4", stopReason: .length)),
      scores: [Self.fail]
    )
    #expect(answered.outcome == .truncated)
  }

  @Test("The words that are kept in stores never change")
  func words() {
    #expect(
      Outcome.allCases.map(\.rawValue)
        == [
          "correct", "incorrect", "truncated", "turn_limit", "time_limit", "refused", "error",
          "unscored",
        ]
    )
  }
}
