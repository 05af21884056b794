internal import BakeoffCore

extension ShardFile {
  /// Refuses shards that are not of one run, and says in what they differ.
  static func check(_ files: [ShardFile]) throws(MergeRefusal) {
    guard let first = files.first else {
      throw MergeRefusal("there are no stores to merge: name those of the shards")
    }
    for file in files where file.run.settings["scoring"] != nil {
      throw MergeRefusal(
        "\(file.path) was scored anew: merge first and score the whole, after \"bakeoff score "
          + "\(file.run.name) --restore 1 --store \(file.path)\""
      )
    }
    for file in files.dropFirst() {
      let differences = first.differences(from: file)
      guard differences.isEmpty else {
        throw MergeRefusal(
          (["\(first.path) and \(file.path) are not shards of one run; they differ in"]
            + differences.map { "  \($0)" }
            + [
              "nothing was merged; repeat the command of one of them with the settings of the other, "
                + "or name the run to merge with --run"
            ]).joined(separator: "\n")
        )
      }
    }
    var paths: [Int: String] = [:]
    for file in files {
      let number = file.whole.shard.number
      guard let other = paths.updateValue(file.path, forKey: number) else { continue }
      throw MergeRefusal(
        "shard \(file.whole.shard) is in both \(other) and \(file.path): name one of them"
      )
    }
  }

  /// Each setting that is another in a second file, with the values of both.
  private func differences(from other: ShardFile) -> [String] {
    var lines: [String] = []
    func compare(_ name: String, _ mine: String?, _ theirs: String?) {
      guard mine != theirs else { return }
      let none = "not set"
      lines.append("\(name): \(mine ?? none) in \(path), \(theirs ?? none) in \(other.path)")
    }
    compare("number of shards", "\(whole.shard.count)", "\(other.whole.shard.count)")
    compare("name", givenName, other.givenName)
    compare("epochs", "\(run.epochs)", "\(other.run.epochs)")
    let (mine, theirs) = (settings, other.settings)
    for key in mine.keys + theirs.keys.filter({ mine[$0] == nil }) {
      compare(key, mine[key]?.text, theirs[key]?.text)
    }
    compare("task files", Self.list(run.taskFiles), Self.list(other.run.taskFiles))
    compare("models", Self.list(run.models.map(\.model)), Self.list(other.run.models.map(\.model)))
    if run.models.map(\.model) == other.run.models.map(\.model) {
      for (model, its) in zip(run.models, other.run.models) {
        compare("\(model.model), address", model.endpoint, its.endpoint)
        compare("\(model.model), parameters", model.parameters.text, its.parameters.text)
      }
    }
    compare("tags", Self.list(run.tags), Self.list(other.run.tags))
    let (facts, others) = (run.metadata, other.run.metadata)
    for key in facts.keys + others.keys.filter({ facts[$0] == nil }) {
      compare("metadata \(key)", facts[key]?.text, others[key]?.text)
    }
    compare("number of samples", "\(whole.sampleCount)", "\(other.whole.sampleCount)")
    if lines.isEmpty, whole.planHash != other.whole.planHash {
      lines.append(
        "the samples themselves, or tools, or members of groups: the task files "
          + "(\(Self.list(run.taskFiles))) are not the same on both machines, or hashes of the plan "
          + "(\(whole.planHash.short) and \(other.whole.planHash.short)) differ for what records do "
          + "not name"
      )
    }
    return lines
  }

  private static func list(_ words: [String]) -> String {
    words.isEmpty ? "none" : words.joined(separator: ", ")
  }
}
