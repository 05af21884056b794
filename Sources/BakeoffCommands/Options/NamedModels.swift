internal import Bakeoff
internal import Foundation

/// The models that were named with `-m`, or by `LLM_MODEL`.
struct NamedModels {
  /// The names as they were given, each once; empty when there are none.
  let names: [String]

  /// Takes lists of names apart.
  ///
  /// - Throws: `InputError` for a model that is named twice. At two URLs it is two models.
  init(_ lists: [String], environment: Environment = Environment(process: [:])) throws(InputError) {
    var names = lists.flatMap { $0.split(separator: ",") }.map {
      $0.trimmingCharacters(in: .whitespaces)
    }.filter { !$0.isEmpty }
    if names.isEmpty, let name = environment["LLM_MODEL"] { names = [name] }
    var seen: Set<String> = []
    for shown in names.map(Self.shown) where !seen.insert(shown).inserted {
      throw InputError("\(shown) is named twice; use --epochs to ask a model several times")
    }
    self.names = names
  }

  /// A name without the user's name and password that its URL may hold.
  private static func shown(_ name: String) -> String { ModelName(name)?.description ?? name }

  /// The URL of `--base-url` for a model; nil for mock models, which are asked nowhere.
  static func baseURL(_ url: String?, for name: String) -> String? {
    ModelName(name)?.provider == "mock" ? nil : url
  }
}
