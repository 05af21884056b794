public import BakeoffCore

/// A JSON Schema of 2020-12 or draft 7, ready to judge values.
///
/// The whole of both: `$ref`, `$id`, `$anchor`, `$dynamicRef`, `unevaluatedProperties` and the rest.
/// `format` and the `content…` keywords only comment, as both say. Patterns are ECMA-262. Nothing is
/// fetched: a reference to what is neither in the schema nor among the documents given is an error.
/// Without `$schema` it is read as 2020-12.
public struct JSONSchema: Sendable {
  private let root: Int
  private let nodes: [SchemaNode]
  private let dynamicNodes: [[String: Int]]

  /// Reads a schema.
  ///
  /// - Parameters:
  ///   - schema: An object or a boolean.
  ///   - documents: Further schemas by their URIs, for references to them.
  /// - Throws: `JSONSchemaError` when it is no schema, or refers to what is not there.
  public init(_ schema: JSON, documents: [String: JSON] = [:]) throws(JSONSchemaError) {
    try self.init(schema, documents: documents, isChecked: true)
  }

  init(
    _ schema: JSON,
    documents: [String: JSON],
    isChecked: Bool
  ) throws(JSONSchemaError) {
    let known = schema["$schema"]?.stringValue.flatMap(SchemaDialect.init(metaSchema:))
    if isChecked, schema["$schema"] == nil || known != nil {
      let metaSchema = known?.draft == .draft7 ? MetaSchemas.draft7 : MetaSchemas.draft2020
      if let verdict = metaSchema?.verdict(on: schema), case .invalid(let problem) = verdict {
        throw .malformed(problem)
      }
    }
    var compiler = SchemaCompiler(documents: documents)
    root = try compiler.compile(
      document: schema,
      dialect: known ?? SchemaDialect(draft: .draft2020)
    )
    dynamicNodes = try compiler.dynamicNodes()
    nodes = compiler.nodes
  }

  /// What a schema says of a value.
  public enum Verdict: Hashable, Sendable {
    /// The value is as it should be.
    case valid
    /// The first thing that is wrong, as a phrase: `/a/0 is a string, not an integer`.
    case invalid(String)
    /// Nothing can be said, because the value or the schema is nested too deep, or a pattern takes too
    /// long.
    case undecided
  }

  /// Judges a value.
  public func verdict(on value: JSON) -> Verdict {
    var evaluation = SchemaEvaluation(nodes: nodes, dynamicNodes: dynamicNodes)
    let result = evaluation.check(root, value)
    if evaluation.isGivenUp { return .undecided }
    return result.isValid ? .valid : .invalid(evaluation.problem ?? "the value does not fit")
  }
}

/// Why a JSON Schema cannot be used.
public enum JSONSchemaError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It is not what its meta-schema asks; the phrase says where.
  case malformed(String)
  /// `$schema` names neither 2020-12 nor draft 7.
  case unsupportedDialect(String)
  /// A reference leads outside of the schema; nothing is fetched.
  case remote(String)
  /// A reference leads to a place that is not there.
  case unresolved(String)

  /// The phrase to show.
  public var description: String {
    switch self {
    case .malformed(let reason): "it is not a JSON Schema: \(reason)"
    case .unsupportedDialect(let uri):
      "its $schema is \"\(uri)\": 2020-12 and draft 7 are supported"
    case .remote(let uri): "it refers to \(uri), and nothing is fetched: put it into $defs"
    case .unresolved(let reference): "it refers to \"\(reference)\", which it does not have"
    }
  }
}
