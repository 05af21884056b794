public import BakeoffClient
public import BakeoffScoring

/// The models that scorers ask: the run's judge, its model for embeddings, and those that checks
/// name.
///
///     let judges = Judges(grader: try LM("openai/gpt-4o"))
public struct Judges: Sendable {
  /// Finds the model for a task, by the name that a check has or for the run; nil when none is named.
  let find: @Sendable (_ task: GraderTask, _ model: String?) throws -> LM?

  /// Goes by a rule of one's own.
  ///
  /// - Parameter find: Gives the model for a task: the one that a check names, or, without a name, the
  ///   run's. Nil when there is none; what it throws is shown to the user.
  public init(find: @escaping @Sendable (_ task: GraderTask, _ model: String?) throws -> LM?) {
    self.find = find
  }

  /// Takes models that are ready to be asked; checks cannot name others.
  ///
  /// - Parameters:
  ///   - grader: The judge; nil for none.
  ///   - embedder: The model for embeddings, made with `ClientOptions.embeds`; nil for none.
  public init(grader: LM? = nil, embedder: LM? = nil) {
    self.init { task, model in
      guard model == nil else { return nil }
      return task == .embedding ? embedder : grader
    }
  }
}
