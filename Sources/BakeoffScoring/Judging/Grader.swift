public import BakeoffCore

/// Asks the models that scorers need: judges, and those that make embeddings of texts.
///
/// This library sends nothing itself. Whoever scores hands over what does.
public protocol Grader: Sendable {
  /// Checks that a model can be asked, before anything is spent.
  ///
  /// - Parameters:
  ///   - task: What for.
  ///   - model: The model that the check names; nil for the run's.
  /// - Throws: `GraderError` that says why it cannot.
  func check(_ task: GraderTask, model: String?) throws(GraderError)

  /// Asks a model, and waits for its answer.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - model: The model that the check names; nil for the run's.
  /// - Returns: The answer or why there is none, and what is recorded of the request.
  func ask(_ request: GraderRequest, model: String?) -> GraderReply
}

/// What a scorer asks a model for.
public enum GraderTask: Hashable, Sendable {
  /// A verdict in words.
  case verdict
  /// The embedding of a text.
  case embedding
}

/// What a scorer asks a model.
public struct GraderRequest: Hashable, Sendable {
  /// What for.
  public var task: GraderTask
  /// The prompt's name and version, such as `rubric/1`.
  public var purpose: String
  /// What is sent; for an embedding one turn, the text.
  public var messages: [Message]
  /// The form that the answer must have; nil for any.
  public var schema: AnswerSchema?

  /// Describes a request.
  public init(
    task: GraderTask,
    purpose: String,
    messages: [Message],
    schema: AnswerSchema? = nil
  ) {
    self.task = task
    self.purpose = purpose
    self.messages = messages
    self.schema = schema
  }
}

/// What came of a request to a model.
public struct GraderReply: Sendable {
  /// The text of the answer, for an embedding a list of numbers in JSON; or why there is none.
  public var text: Result<String, GraderError>
  /// What is recorded of the request; nil when none was made.
  public var judgement: Judgement?

  /// Describes a reply.
  public init(text: Result<String, GraderError>, judgement: Judgement? = nil) {
    self.text = text
    self.judgement = judgement
  }
}

/// Why a model gives no verdict.
public enum GraderError: Error, Hashable, Sendable {
  /// Nothing says which model is to be asked.
  case unnamed
  /// It cannot be asked, did not answer, or its answer is no verdict; a phrase says why.
  case failed(String)

  /// The phrase.
  public var reason: String {
    switch self {
    case .unnamed: "no model is named that could be asked"
    case .failed(let reason): reason
    }
  }
}
