@testable import Bakeoff
@testable import BakeoffClient
@testable import BakeoffCore
import Foundation

extension FuzzTargets {
  private static let environment = Environment(process: [
    "NAME": "value", "EMPTY": "", "SOME_TOKEN": "planted-secret-value", "NUMBER": "5",
  ])

  /// `bakeoff.yaml`.
  static let config = FuzzTarget(
    "config",
    words: [
      "models:", "tasks:", "scorers:", "judges:", "prompts:", "vars:", "groups:", "gate:",
      "${NAME}", "${MISSING:-x}", "${SOME_TOKEN}", "$${", "&a ", "*a", "<<: *a", "- ", "? ", ": ",
      "|\n", ">\n", "!!str ", "!!binary ", "%YAML 1.1\n", "---\n", "...\n", "\t", "\u{85}", "~",
      "temperature: ", "max-connections: ", "budget-usd: ", "1e999", ".inf", ".nan", "0x7fffffff",
      "provider/model", "mock/oak",
    ]
  ) { input in
    guard let text = String(validating: input, as: UTF8.self) else { return }
    let read = Result { () throws(InputError) in
      try Configuration(yaml: text, path: "fuzz.yaml", environment: environment)
    }
    switch read {
    case .success(let configuration):
      for (key, value, _) in configuration.values {
        try require((try? JSON(parsing: value.bytes)) == value, "\(key) is shown as \(value.text)")
        try require(!value.text.contains("planted-secret-value"), "\(key) shows a secret")
      }
    case .failure(let error):
      try requirePlace("fuzz.yaml", in: error.description, of: input)
      try require(!error.description.contains("planted-secret-value"), "an error shows a secret")
    }
  }

  /// Files of prices, in our own form and in LiteLLM's.
  static let prices = FuzzTarget(
    "prices",
    words: [
      "\"input\":", "\"output\":", "\"tiers\":", "\"above\":", "\"batch\":", "\"off_peak\":",
      "\"windows\":", "\"multipliers\":", "\"service_tiers\":", "\"per_search\":",
      "\"per_second\":",
      "input_cost_per_token", "output_cost_per_token", "litellm_provider", "tiered_pricing",
      "input_cost_per_token_above_200k_tokens", "\"range\":", "1.5e-07", "9223372036854775807",
      "999999", "0.000001", "search_context_cost_per_query", "off_peak_pricing",
    ]
  ) { input in
    let file: PriceFile
    do throws(PriceFileError) { file = try PriceFile(parsing: input, path: "p.json") } catch {
      return try requirePlace("p.json", in: "\(error)", of: input)
    }
    let again = try? PriceFile(parsing: Array(file.text.utf8), path: "p.json")
    try require(again?.overrides == file.overrides, "prices that are read otherwise: \(file.text)")
    let table = PriceTable.builtIn.overridden(by: file)
    var usage = TokenUsage()
    for (_, path) in TokenUsage.fields { usage[keyPath: path] = .max / 8 }
    for name in file.overrides.keys.prefix(3) {
      let price = ModelName(name).flatMap { table.price(for: $0) }
      _ = price?.cost(of: usage)
      _ = price?.cost(of: TokenUsage(inputTokens: 1_000_000, outputTokens: 1), billed: dear)
    }
  }

  private static let dear = Billing(
    serviceTier: "flex",
    isBatch: true,
    time: 1_800_000_000,
    speed: "fast",
    seconds: 1e12,
    inputImages: .max,
    inputCharacters: .max
  )

  /// A user's own rows of providers.
  static let providers = FuzzTarget(
    "providers",
    words: [
      "\"prefix\":", "\"protocol\":", "\"base_url\":", "\"key_env\":", "\"auth\":", "\"variants\":",
      "openai-chat", "{model}", "${REGION}", "https://",
    ]
  ) { input in
    guard let text = String(validating: input, as: UTF8.self) else { return }
    let table: ProviderTable
    do throws(ProviderTableError) {
      table = try ProviderTable(parsingList: text, source: "own.json")
    } catch {
      return try requirePlace("own.json", in: "\(error)", of: input)
    }
    let all = ProviderTable.builtIn.overridden(by: table)
    for provider in table.providers.prefix(2) {
      let options = ClientOptions(environment: environment, providers: all)
      _ = try? LM("\(provider.prefix)/some-model", options: options)
    }
  }

  /// Files of settings.
  static let dotEnv = FuzzTarget("dot-env", words: ["export ", "=", "#", "'", "\"", "\\n", "A="]) {
    input in
    guard let text = String(validating: input, as: UTF8.self) else { return }
    switch Result(catching: { () throws(InputError) in try DotEnv(parsing: text, path: ".env") }) {
    case .success(let file): try require(!file.values.keys.contains(""), "an empty name")
    case .failure(let error): try requirePlace(".env:", in: error.description, of: input)
    }
  }

  /// The files of AWS's and Oracle's tools.
  static let profiles = FuzzTarget("profiles", words: ["[profile a]", "[default]", " = ", " #"]) {
    input in
    let file = ProfileFile(parsing: String(decoding: input, as: UTF8.self))
    _ = (file.profile("default"), file.section("a"))
  }

  /// Files of labels, as lines and as CSV.
  static let labels = FuzzTarget("labels", words: ["\"id\":", "\"label\":", "id,label\n", "\"\""]) {
    input in
    for name in ["labels.jsonl", "labels.csv"] {
      try ScratchFile.with(input, named: name) { path in
        do throws(InputError) {
          for row in try LabelFile(path: path).rows { _ = try row.text("label") }
        } catch { try requirePlace(path, in: error.description, of: input) }
      }
    }
  }
}
