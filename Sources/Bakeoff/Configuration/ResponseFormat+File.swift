internal import BakeoffCore
internal import Foundation

extension ResponseFormat {
  /// The form that a file describes: it holds a JSON schema, or an object with its `name`, `schema`
  /// and `strict`.
  ///
  /// - Throws: `InputError` for a file that cannot be read or is no schema.
  package init(schemaFile path: String) throws(InputError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError("cannot read \(path): check the path of the response schema")
    }
    let json: JSON
    do throws(JSONSyntaxError) { json = try JSON(parsing: data) } catch {
      throw InputError("\(path): not JSON: \(error.reason) at byte \(error.offset)")
    }
    guard case .object = json else {
      throw InputError("\(path): expected a JSON schema, found \(json.kind)")
    }
    self.init(schema: json)
  }

  /// The form that a schema describes, or an object with its `name`, `schema` and `strict`.
  init(schema json: JSON) {
    guard let schema = json["schema"], schema.objectValue != nil, json["type"] == nil else {
      self = .jsonSchema(AnswerSchema(schema: json))
      return
    }
    self = .jsonSchema(
      AnswerSchema(
        name: json["name"]?.stringValue ?? "answer",
        schema: schema,
        isStrict: json["strict"]?.boolValue
      )
    )
  }
}
