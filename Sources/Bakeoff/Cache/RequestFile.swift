package import BakeoffCore
internal import Foundation

/// A request in a file of its own: a line of a task file with the `model` that it is for, and an
/// `epoch`.
package struct RequestFile {
  /// The model, as it is written.
  package let model: String
  /// What is asked.
  package let request: ModelRequest

  /// Reads a file.
  ///
  /// - Throws: `InputError` for a file that cannot be read or used.
  package init(path: String) throws(InputError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError(
        "cannot read \(path): give a file with one request, or a run, a sample and a model, as in "
          + "latest s1 openai/gpt-4o-mini"
      )
    }
    do throws(TaskLineError) {
      var line = try TaskLine.object(parsing: Array(data))
      guard let model = line["model"]?.stringValue else {
        throw TaskLineError("there is no \"model\", such as \"openai/gpt-4o-mini\"")
      }
      let epoch = line["epoch"]?.intValue ?? 1
      line["epoch"] = nil
      let sample = try TaskLine(line, attachments: TaskAttachments(ofFile: path)).sample
      self.model = model
      request = ModelRequest(
        messages: sample.messages,
        tools: sample.tools,
        toolChoice: sample.toolChoice,
        responseFormat: sample.responseFormat,
        parameters: sample.parameters,
        epoch: epoch
      )
    } catch {
      throw InputError("\(path): \(error.reason)")
    }
  }
}
