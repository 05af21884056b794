internal import BakeoffCore

extension Judge {
  /// Asks with a prompt, and makes a score of the verdict.
  ///
  /// - Parameters:
  ///   - name: The scorer's name.
  ///   - prompt: How it is asked.
  ///   - material: What is to be judged.
  ///   - read: Makes the score; it throws for a verdict that makes none.
  /// - Returns: The score with what is recorded of the request; unscored with the reason when there is
  ///   no verdict.
  func score(
    _ name: String,
    by prompt: JudgePrompt,
    on material: JSONObject,
    _ read: (JSONObject) throws(GraderError) -> Score
  ) -> Score {
    var judgements: [Judgement] = []
    let verdict = verdict(prompt, on: material, recordingIn: &judgements)
    do throws(GraderError) {
      var score = try read(verdict.get())
      score.judgements = judgements
      return score
    } catch {
      return .ungraded(name, error, judgements)
    }
  }
}

extension ScorerKind {
  /// The kinds of a scorer whose judge is given a criterion, one for each of its names.
  ///
  /// - Parameters:
  ///   - names: The names, the field's own first.
  ///   - summary: What it does, as a sentence.
  ///   - criterion: What the value is, as a phrase for error messages.
  ///   - example: A value.
  ///   - make: Makes the scorer.
  /// - Returns: The kinds, in the order of the names.
  static func judged(
    _ names: [String],
    _ summary: String,
    by criterion: String,
    example: String,
    _ make: @escaping @Sendable (_ name: String, _ criterion: JSON, _ judge: Judge) -> any Scorer
  ) -> [ScorerKind] {
    names.map { name in
      ScorerKind(
        name: name,
        summary: summary,
        example: "\(name):\(example)"
      ) { settings throws(ScorerError) in
        guard let value = settings.value, value != "" else {
          throw ScorerError.missingValue(scorer: name, expected: criterion)
        }
        return make(name, value, try Judge(settings, scorer: name))
      }
    }
  }
}
