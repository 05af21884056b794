/// The form that an answer must have.
public enum ResponseFormat: Hashable, Sendable {
  /// Any text.
  case text
  /// Any JSON object.
  case jsonObject
  /// JSON that fits a schema.
  case jsonSchema(AnswerSchema)
}

/// The JSON schema of an answer.
public struct AnswerSchema: Hashable, Sendable {
  /// Its name, for protocols that want one.
  public var name: String
  /// The schema.
  public var schema: JSON
  /// Whether the answer must fit it exactly; nil to leave it to the provider.
  public var isStrict: Bool?

  /// Describes a schema.
  public init(name: String = "answer", schema: JSON, isStrict: Bool? = nil) {
    self.name = name
    self.schema = schema
    self.isStrict = isStrict
  }
}
