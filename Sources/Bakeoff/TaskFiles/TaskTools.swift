internal import BakeoffCore

/// The `tools` of a line: definitions, which may say what the tool returns, and names of tools that the
/// configuration describes.
struct TaskTools {
  /// The tools that the line describes itself.
  private(set) var definitions: [ToolDefinition] = []
  /// The names of the others.
  private(set) var names: [String] = []
  /// What tools answer, by their names.
  private(set) var returns: [String: ToolReturns] = [:]

  /// Reads the tools; none where there is no value.
  ///
  /// - Throws: `TaskLineError` for anything but a list of names and definitions.
  init(_ json: JSON?) throws(TaskLineError) {
    guard let json else { return }
    guard let elements = json.arrayValue else {
      throw TaskLineError("expected a list in \"tools\", found \(json.kind)")
    }
    for element in elements {
      if let name = element.stringValue {
        names.append(name)
        continue
      }
      do throws(ContentProblem) {
        let definition = try ToolDefinition(json: element)
        definitions.append(definition)
        guard let value = element["returns"] ?? element["function"]?["returns"] else { continue }
        returns[definition.name] = try ToolReturns(json: value)
      } catch {
        throw TaskLineError(error.description)
      }
    }
  }
}
