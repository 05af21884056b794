internal import BakeoffCore

/// Whose model a model is, as far as its name tells: judges tend to prefer answers of their own kind.
struct ModelFamily: Hashable {
  /// What it is called, such as `Claude`.
  let name: String

  /// The family of a model; a model whose name tells none is a family of its own.
  init(_ model: ModelName) {
    let text = model.model.lowercased()
    let last = text.split(separator: "/").last.map(String.init) ?? text
    let known = Self.marks.first { _, marks in marks.contains { text.contains($0) } }?.name
    let isReasoner = ["o1", "o3", "o4"].contains { last == $0 || last.hasPrefix("\($0)-") }
    name = known ?? (isReasoner ? "GPT" : "\(model.withoutBaseURL)")
  }

  private static let marks: [(name: String, marks: [String])] = [
    ("GPT", ["gpt-", "chatgpt", "davinci", "codex"]), ("Claude", ["claude"]),
    ("Gemini", ["gemini", "gemma"]), ("DeepSeek", ["deepseek"]), ("Qwen", ["qwen", "qwq"]),
    ("Llama", ["llama-", "llama2", "llama3", "llama4", "meta/llama"]),
    ("Mistral", ["mistral", "mixtral", "ministral", "codestral", "magistral", "pixtral"]),
    ("Grok", ["grok"]), ("Command", ["command-"]), ("Nova", ["amazon.nova", "nova-"]),
    ("Phi", ["phi-"]), ("Kimi", ["kimi"]), ("GLM", ["glm-"]), ("Jamba", ["jamba"]),
  ]

  /// What to tell of judges that grade their own kind, a sentence for each.
  static func warnings(judges: [ModelName], models: [ModelName]) -> [String] {
    judges.compactMap { judge in
      let own = models.filter { ModelFamily($0) == ModelFamily(judge) }
      guard !own.isEmpty else { return nil }
      let names = own.map(\.description).joined(separator: ", ")
      return "\(judge) grades \(names), of its own family: judges tend to prefer their own, so "
        + "have another family grade as well"
    }
  }
}
