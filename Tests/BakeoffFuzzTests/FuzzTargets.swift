import BakeoffClient

/// Everything that is fuzzed.
enum FuzzTargets {
  /// All targets; a new one is added here, or comes with a protocol or a format that is added.
  static let all: [FuzzTarget] =
    [
      answerText, answers, assertions, cassette, config, dotEnv, headers, http, json, judge,
      labels, mockScript, names, numbers, paths, pictures, prices, profiles, providers, requests,
      samples,
      schema, taskFile, taskMatrix, template, tokens,
    ] + imports + replies + streams

  /// The target of a name; nil for none.
  static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
