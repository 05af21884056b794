internal import BakeoffCore

/// A model that is asked for verdicts, one request at a time.
struct Judge: Sendable {
  /// What the model has to be good for.
  private let task: GraderTask
  private let grader: any Grader
  private let model: String?

  /// Takes the model that a check names, or the run's.
  ///
  /// - Throws: `ScorerError` when there is none, or it cannot be asked.
  init(
    _ settings: ScorerSettings,
    scorer: String,
    task: GraderTask = .verdict
  ) throws(ScorerError) {
    guard let grader = settings.tools.grader else { throw .withoutGrader(scorer: scorer) }
    if settings.tools.isForTaskFiles, let model = settings.provider,
      ModelName.split(model).url != nil
    {
      throw .addressRefused(scorer: scorer)
    }
    do throws(GraderError) {
      try grader.check(task, model: settings.provider)
    } catch {
      switch error {
      case .unnamed: throw .withoutGrader(scorer: scorer)
      case .failed(let reason): throw .unusableGrader(scorer: scorer, reason: reason)
      }
    }
    self.grader = grader
    self.task = task
    model = settings.provider
  }

  /// Asks with one of the prompts.
  ///
  /// - Parameters:
  ///   - prompt: How it is asked.
  ///   - material: What is to be judged.
  ///   - judgements: What is recorded of the request is added here.
  /// - Returns: The verdict, which fits the prompt's schema, or why there is none.
  func verdict(
    _ prompt: JudgePrompt,
    on material: JSONObject,
    recordingIn judgements: inout [Judgement]
  ) -> Result<JSONObject, GraderError> {
    let reply = grader.ask(
      GraderRequest(
        task: task,
        purpose: prompt.purpose,
        messages: [.system(prompt.instructions), .user(JSON.object(material).text)],
        schema: prompt.schema
      ),
      model: model
    )
    if let judgement = reply.judgement { judgements.append(judgement) }
    return reply.text.flatMap { text in
      Result { () throws(GraderError) in try prompt.verdict(in: text) }
    }
  }

  /// The embedding of a text, or why there is none; what is recorded of the request is added to
  /// `judgements`.
  func embedding(
    of text: String,
    recordingIn judgements: inout [Judgement]
  ) -> Result<[Double], GraderError> {
    let reply = grader.ask(
      GraderRequest(task: task, purpose: "embedding", messages: [.user(text)]),
      model: model
    )
    if let judgement = reply.judgement { judgements.append(judgement) }
    return reply.text.flatMap { text in
      let numbers = (try? JSON(parsing: text))?.arrayValue?.map(\.doubleValue) ?? []
      let vector = numbers.compactMap { $0 }.filter(\.isFinite)
      guard !vector.isEmpty, vector.count == numbers.count else {
        return .failure(.failed("what came is no embedding"))
      }
      return .success(vector)
    }
  }

  /// What a sample asks: its only turn, or the conversation.
  static func task(of sample: Sample) -> JSON {
    if sample.messages.count == 1, let only = sample.messages.first { return .string(only.text) }
    return .array(
      sample.messages.map { ["role": .string($0.role.rawValue), "content": .string($0.text)] }
    )
  }
}

extension Score {
  /// The verdict of a scorer whose model gave none.
  static func ungraded(
    _ scorer: String,
    _ error: GraderError,
    _ judgements: [Judgement]
  ) -> Score {
    let reason = error.reason
    var score = Score.unscored(
      scorer,
      because: reason.prefix(1).uppercased() + reason.dropFirst() + (reason.last == "." ? "" : ".")
    )
    score.judgements = judgements
    return score
  }
}
