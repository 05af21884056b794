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
  /// How models have answered, by their names, and what was said of a stricter form.
  private let forms = Mutex<[String: (form: VerdictForm, refusal: String?)]>([:])

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

  /// The form in which a model has answered first; nil while it has not.
  func form(of model: LM) -> VerdictForm? { forms.withLock { $0[model.recordedName]?.form } }

  /// Keeps to the form in which a model has answered first.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - model: The model.
  ///   - refusal: What the server said of a stricter one; nil when none was refused.
  func settle(_ form: VerdictForm, of model: LM, after refusal: String?) {
    forms.withLock { forms in
      if forms[model.recordedName] == nil { forms[model.recordedName] = (form, refusal) }
    }
  }

  /// Which models refused a form that they should have, a sentence each.
  var notices: [String] {
    forms.withLock { forms in
      forms.sorted { $0.key < $1.key }.compactMap { model, settled in
        settled.refusal.map {
          "\(model) took no stricter form of verdicts than \(settled.form.name), though its provider has some: \($0)"
        }
      }
    }
  }
}
