/// A tool that a model may call.
public struct ToolDefinition: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// What it does, in words for the model; nil for none.
  public var description: String?
  /// The JSON schema of its arguments; nil for a tool without any.
  public var parameters: JSON?
  /// Whether arguments must fit the schema exactly; nil to leave it to the provider.
  public var isStrict: Bool?

  /// Describes a tool.
  public init(
    name: String,
    description: String? = nil,
    parameters: JSON? = nil,
    isStrict: Bool? = nil
  ) {
    self.name = name
    self.description = description
    self.parameters = parameters
    self.isStrict = isStrict
  }
}

/// Whether a model calls tools.
public enum ToolChoice: Hashable, Sendable {
  /// As it likes.
  case auto
  /// It must not.
  case none
  /// It must call one or more.
  case required
  /// It must call this one.
  case named(String)
}
