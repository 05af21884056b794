public import BakeoffCore

/// Several prompts and values of variables, which are tried on each sample: prompts × variables.
///
/// Each combination makes a sample of its own. What varies is in its id, after slashes, and in its
/// tags: `capital/brief/style=formal` has the tags `prompt=brief` and `style=formal`.
public struct PromptMatrix: Hashable, Sendable {
  /// A prompt that samples are put into.
  public struct Prompt: Hashable, Sendable {
    /// What it is called in ids and tags.
    public var name: String
    /// Its text with `{{placeholders}}`; `{{input}}` stands for the sample's own prompt.
    public var text: String
    /// Instructions for samples that have none; nil for none.
    public var system: String?

    /// Creates a prompt.
    public init(name: String, text: String, system: String? = nil) {
      self.name = name
      self.text = text
      self.system = system
    }
  }

  /// A variable with the values that are tried.
  public struct Variable: Hashable, Sendable {
    /// The name that placeholders have.
    public var name: String
    /// The values; a sample's own value wins over a single one.
    public var values: [JSON]

    /// Creates a variable.
    public init(name: String, values: [JSON]) {
      self.name = name
      self.values = values
    }
  }

  /// The prompts; empty to ask what samples ask themselves.
  public var prompts: [Prompt]
  /// The variables of all prompts.
  public var variables: [Variable]

  /// Creates a matrix; without arguments samples are asked as they are.
  public init(prompts: [Prompt] = [], variables: [Variable] = []) {
    self.prompts = prompts
    self.variables = variables
  }

  /// How many samples each sample becomes.
  public var count: Int {
    variables.reduce(max(1, prompts.count)) { count, variable in
      let (product, isTooLarge) = count.multipliedReportingOverflow(by: variable.values.count)
      return isTooLarge ? .max : product
    }
  }

  /// The combinations, prompts first; one that changes nothing when there is nothing to try.
  var variants: [PromptVariant] {
    var variants =
      prompts.isEmpty
      ? [PromptVariant()]
      : prompts.map { prompt in
        var variant = PromptVariant()
        variant.prompt = prompt
        if prompts.count > 1 { variant.choices = [.init(name: "prompt", text: prompt.name)] }
        return variant
      }
    for variable in variables {
      variants = variants.flatMap { variant in
        variable.values.enumerated().map { index, value in
          var variant = variant
          variant.values[variable.name] = value
          guard variable.values.count > 1 else { return variant }
          let text = value.stringValue ?? value.text
          let isShort = text.utf8.count <= 24 && !text.contains { $0.isNewline || $0 == "/" }
          variant.varied.insert(variable.name)
          variant.choices.append(.init(name: variable.name, text: isShort ? text : "\(index + 1)"))
          return variant
        }
      }
    }
    return variants
  }

  /// Names and values for records and reports; nil when there is nothing to try.
  var json: JSONObject {
    var object = JSONObject()
    if !prompts.isEmpty { object["prompts"] = .string(prompts.map(\.name).joined(separator: ", ")) }
    for variable in variables where variable.values.count > 1 {
      let texts = variable.values.map { $0.stringValue ?? $0.text }
      object[variable.name] = .string(texts.joined(separator: ", "))
    }
    return object
  }
}

/// One combination of a matrix.
struct PromptVariant: Sendable {
  /// What was chosen of several.
  struct Choice: Sendable {
    var name: String
    var text: String
  }

  var prompt: PromptMatrix.Prompt?
  var values = JSONObject()
  var choices: [Choice] = []
  /// The names of variables that have several values.
  var varied: Set<String> = []

  /// Whether samples are asked as they are.
  var changesNothing: Bool { prompt == nil && values.isEmpty }

  /// What is added to a sample's id: `/brief/style=formal`.
  var suffix: String {
    choices.map { $0.name == "prompt" ? "/\($0.text)" : "/\($0.name)=\($0.text)" }.joined()
  }

  /// What is added to a sample's labels.
  var tags: [String] { choices.map { "\($0.name)=\($0.text)" } }
}
