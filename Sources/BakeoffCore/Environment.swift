internal import Foundation

/// Named settings: the variables of the process, and below them those of a `.env` file.
public struct Environment: Sendable, CustomStringConvertible, CustomReflectable {
  /// Where a setting was found.
  public enum Source: Hashable, Sendable, CustomStringConvertible {
    /// The environment of the process.
    case process
    /// A file of settings, by its path.
    case file(String)

    /// `the environment`, or the file's path.
    public var description: String {
      switch self {
      case .process: "the environment"
      case .file(let path): path
      }
    }
  }

  private let process: [String: String]
  private let file: [String: String]
  private var usual: [String: String] = [:]
  /// The path of the file of settings; nil when there is none.
  public let filePath: String?
  /// The lines of its settings, from 1.
  private let lines: [String: Int]
  /// Whether the file was come upon in a search, so that nobody has named it.
  package var isFileSearched = false

  /// Joins two levels of settings; the process wins.
  public init(process: [String: String], file: [String: String] = [:], filePath: String? = nil) {
    self.init(process: process, file: file, filePath: filePath, lines: [:], isFileSearched: false)
  }

  /// Joins two levels of settings, with the lines of those of the file.
  package init(
    process: [String: String],
    file: [String: String],
    filePath: String?,
    lines: [String: Int],
    isFileSearched: Bool
  ) {
    self.process = process
    self.file = file
    self.filePath = filePath
    self.lines = lines
    self.isFileSearched = isFileSearched
  }

  /// The environment of this process alone.
  public static var process: Environment {
    Environment(process: ProcessInfo.processInfo.environment)
  }

  /// How many settings there are; never a value, for among them are keys.
  public var description: String { "Environment(\(process.count + file.count) settings)" }

  /// A mirror without children, so that dumping a client dumps no key.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// A hash of all settings, by which two environments can be compared and nothing be found out.
  package var digest: ContentHash {
    func bytes(_ settings: [String: String]) -> [UInt8] {
      let lines = settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return Array(lines.joined(separator: "\0").utf8)
    }
    return ContentHash(of: [bytes(process), bytes(file), bytes(usual)])
  }

  /// The value of a setting; nil when it is absent or empty.
  public subscript(name: String) -> String? { find(name)?.value ?? usual[name] }

  /// The same settings with values for those that are not set.
  package func adding(usual values: [String: String]) -> Environment {
    var environment = self
    environment.usual.merge(values) { known, _ in known }
    return environment
  }

  /// The value of a setting and where it stands; nil when it is absent or empty.
  public func find(_ name: String) -> (value: String, source: Source)? {
    if let value = process[name], !value.isEmpty { return (value, .process) }
    if let value = file[name], !value.isEmpty { return (value, .file(filePath ?? ".env")) }
    return nil
  }

  /// Where a setting stands if it counts and is from a file that nobody has named: `PATH:LINE`; nil for any
  /// other.
  package func searchedPlace(of name: String) -> String? {
    guard isFileSearched, case .file(let path)? = find(name)?.source else { return nil }
    return lines[name].map { "\(path):\($0)" } ?? path
  }

  /// The settings that count and are from a file that nobody has named, by name.
  package var searchedNames: [String] {
    file.keys.filter { searchedPlace(of: $0) != nil }.sorted()
  }

  /// The first of several names that is set, with its value; nil when none is.
  public func first(of names: [String]) -> (name: String, value: String)? {
    for name in names {
      if let value = self[name] { return (name, value) }
    }
    return nil
  }

  /// These settings with another value for one of them, which wins over all others.
  package func setting(_ name: String, to value: String) -> Environment {
    Environment(
      process: process.merging([name: value]) { $1 },
      file: file,
      filePath: filePath,
      lines: lines,
      isFileSearched: isFileSearched
    )
  }
}
