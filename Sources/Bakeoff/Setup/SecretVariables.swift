internal import BakeoffClient
internal import Foundation

/// The variables that hold keys or the like.
enum SecretVariables {
  /// Whether a variable holds something that must not be stored, shown or handed on, by its name.
  static func contains(_ name: String) -> Bool {
    let words = name.uppercased().split(separator: "_")
    return words.contains { Self.words.contains(String($0)) } || providers.contains(name)
  }

  /// The variables of this process without those that hold secrets, as programs see them that the user
  /// names: they are others' work, and what they print is recorded.
  ///
  /// - Parameter named: Those that they may see nevertheless.
  /// - Returns: Names and values.
  static func environment(showing named: [String]) -> [String: String] {
    ProcessInfo.processInfo.environment.filter { !contains($0.key) || named.contains($0.key) }
  }

  private static let words: Set = [
    "KEY", "APIKEY", "TOKEN", "JWT", "SECRET", "PASSWORD", "PASSWD", "CREDENTIAL", "CREDENTIALS",
  ]

  /// The variables of all providers, whatever they are called.
  private static let providers = Set(ProviderTable.builtIn.providers.flatMap(\.keyVariables))
}
