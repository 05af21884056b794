public import BakeoffClient
public import BakeoffCore
public import BakeoffScoring
internal import Foundation

/// What is to be run, and how, as `bakeoff.yaml` says it.
///
///     let configuration = try Configuration(yaml: "{models: mock/oak, tasks: tasks.jsonl}")
///     let end = try configuration.makeRunner(store: Store(path: configuration.store)).run()
///
/// Values may hold `${VARIABLE}` and `${VARIABLE:-default}`. Paths of what is read (task files,
/// prompts, prices, the file of settings) start at the configuration's folder, paths of what is
/// written at the working directory. `bakeoff config schema` describes every key.
public struct Configuration: Sendable {
  /// Where a value of a configuration comes from.
  public enum Source: Hashable, Sendable, CustomStringConvertible {
    /// A place in a file, such as `bakeoff.yaml:3:1`.
    case file(String)
    /// A variable of the environment.
    case variable(String)
    /// An option of the command line.
    case option(String)

    /// The place, the variable or the option.
    public var description: String {
      switch self {
      case .file(let text), .variable(let text), .option(let text): text
      }
    }
  }

  /// The models, in their order; empty to ask the one that `LLM_MODEL` names.
  public var models: [ConfiguredModel] = []
  /// Models that stand in for each other: a name of one of these among `models` asks the group.
  public var groups: [ConfiguredGroup] = []
  /// How all models are asked that do not say otherwise.
  public var defaults = ModelSettings()
  /// How all models are asked, whatever they say: what the environment and the command line have.
  public var overrides = ModelSettings()
  /// The model that grades answers for scorers that need one; nil for none.
  public var grader: ConfiguredModel?
  /// The model that makes embeddings for scorers; nil for the usual one.
  public var embedder: ConfiguredModel?
  /// The task files, which samples, how they are scored, recorded and when the run stops.
  public var run = RunSettings()
  /// The shard of the samples that is asked; nil to ask all.
  public var shard: ShardChoice?
  /// Providers of one's own, over those of `~/.config/bakeoff/providers.json`; nil for none.
  public var providers: ProviderTable?
  /// Prices that win over the user's own and the built-in ones; nil for none.
  public var prices: PriceFile?
  /// How the report reduces several draws of a sample; empty for the usual ways.
  public var reducers: [EpochReducer] = []
  /// What `bakeoff gate` asks of a candidate; nil for nothing.
  public var gate: GatePolicy?
  /// Files that the report is written to.
  public var outputs: [String] = []
  /// The store, a path.
  public var store = "results/bakeoff.sqlite"
  /// The cassette that answers in place of the models, a path; nil to ask them.
  public var cassette: String?
  /// The file of settings that is read instead of the nearest `.env`; nil for that.
  public var envFile: String?
  /// The file to which a line of JSON is added for every request, attempt and trial; nil for none.
  public var logFile: String?
  /// How progress is shown: `full`, `plain` or `none`; nil to let the terminal decide.
  public var display: String?
  /// Whether the report is printed as JSON.
  public var printsJSON = false
  /// Whether nothing is sent.
  public var isDryRun = false
  /// Where values come from, by the key; what is not in it has its usual value.
  public internal(set) var sources: [String: Source] = [:]
  /// Where variables and keys are looked up.
  public var environment: Environment
  /// Where relative paths of what is read start: empty, or a folder with a slash at its end.
  var folder = ""

  /// Creates a configuration in which everything has its usual value, and nothing is to be asked.
  ///
  /// - Parameter environment: Where variables and keys are looked up.
  public init(environment: Environment = .process) { self.environment = environment }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: YAML, of at most 1 MiB.
  ///   - path: What it is called in messages; relative paths in it start at the folder of that.
  ///   - environment: Where variables and keys are looked up; nil for the process, and then the file
  ///     that `env-file` names or the nearest `.env`.
  /// - Throws: `InputError` with line and column for a key that is not known, a value of another type
  ///   and a variable that is not set.
  public init(
    yaml text: String,
    path: String = "bakeoff.yaml",
    environment: Environment? = nil
  ) throws(InputError) {
    folder = ConfigPath.folder(of: path)
    if let environment {
      self.environment = environment
    } else {
      self.environment = try Self.environment(for: text, path: path, folder: folder)
    }
    let reader = YAMLReader(path: path, environment: self.environment)
    guard let root = try reader.read(text) else { return }
    let members = try root.members("keys with values, such as \"models: mock/oak\"")
    var sources: [String: Source] = [:]
    try ConfigKeys.file.read(members, into: &self) { key, node in
      sources[key.name] = .file(node.place)
    }
    self.sources = sources
    let declared = groups
    for index in groups.indices { try groups[index].resolve(among: models, declared) }
    try check(models)
    guard run.matrix.count <= Self.maximumVariants else {
      throw InputError(
        "\(path): \"prompts\" and \"vars\" make \(run.matrix.count) of each sample; at most "
          + "\(Self.maximumVariants) are possible"
      )
    }
  }

  /// How many samples prompts and variables may make of each.
  private static let maximumVariants = 1000

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file; relative paths in it start at its folder.
  ///   - environment: As for `init(yaml:path:environment:)`.
  /// - Throws: `InputError` when it cannot be read or used.
  public init(path: String, environment: Environment? = nil) throws(InputError) {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw InputError("cannot read \(path): check the path after --config")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw InputError("\(path) is not UTF-8 text: save it as UTF-8")
    }
    try self.init(yaml: text, path: path, environment: environment)
  }

  /// The process and the file of settings that a text names.
  private static func environment(
    for text: String,
    path: String,
    folder: String
  ) throws(InputError) -> Environment {
    // Before the file of settings is known, only the process can fill in its path.
    let reader = YAMLReader(path: path, environment: .process, isLenient: true)
    guard case .mapping(let members)? = try reader.read(text)?.content,
      let file = members.first(where: { $0.key.replacing("_", with: "-") == "env-file" })?.value
    else { return try Environment.load() }
    return try Environment.load(file: ConfigPath.path(try file.text(), in: folder))
  }
}
