internal import BakeoffClient
internal import BakeoffCore
package import BakeoffScoring
internal import Synchronization

/// The models that scorers have asked for so far; a grader that sends nothing.
///
/// Each model is made once, so that what is wrong with it is found when the checks are read.
package final class JudgeModels: Grader {
  private struct Use: Hashable {
    let task: GraderTask
    let model: String?
  }

  private let judges: Judges
  private let made = Mutex<[Use: Result<LM, GraderError>]>([:])

  package init(_ judges: Judges) { self.judges = judges }

  package func check(_ task: GraderTask, model: String?) throws(GraderError) {
    _ = try self.model(for: task, named: model)
  }

  package func ask(_ request: GraderRequest, model: String?) -> GraderReply {
    GraderReply(text: .failure(.failed("nothing is sent here")))
  }

  /// The models that scorers need, judges first, by name.
  var all: [LM] { models(for: .verdict) + models(for: .embedding) }

  /// The models that scorers need for a task, by name.
  func models(for task: GraderTask) -> [LM] {
    let models = made.withLock { made in
      made.filter { $0.key.task == task }.compactMap { try? $0.value.get() }
    }
    var seen: Set<String> = []
    return models.sorted { $0.recordedName < $1.recordedName }
      .filter { seen.insert($0.recordedName).inserted }
  }

  func model(for task: GraderTask, named name: String?) throws(GraderError) -> LM {
    let use = Use(task: task, model: name)
    if let known = made.withLock({ $0[use] }) { return try known.get() }
    let result: Result<LM, GraderError>
    do {
      if let model = try judges.find(task, name) {
        result = .success(model)
      } else {
        result = .failure(.unnamed)
      }
    } catch let error as ModelError {
      result = .failure(.failed(error.message))
    } catch {
      result = .failure(.failed("\(error)"))
    }
    made.withLock { $0[use] = result }
    return try result.get()
  }

  /// A request as it will be sent, in the strictest form that the model takes: JSON of the schema,
  /// else any JSON, else what the prompt asks for.
  static func prepare(
    _ request: GraderRequest,
    for model: LM
  ) throws(ModelError) -> PreparedRequest {
    if let schema = request.schema {
      for (name, format) in [
        ("json_schema", ResponseFormat.jsonSchema(schema)), ("json_mode", .jsonObject),
      ] {
        let asked = ModelRequest(messages: request.messages, responseFormat: format)
        if let prepared = try? model.prepare(asked), !prepared.dropped.contains(name) {
          return prepared
        }
      }
    }
    return try model.prepare(ModelRequest(messages: request.messages))
  }
}
