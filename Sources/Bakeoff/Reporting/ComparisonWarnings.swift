internal import BakeoffCore
internal import BakeoffStore

/// What else differs between the sides of a comparison than the models.
struct ComparisonWarnings {
  let base: ComparedModel
  let candidate: ComparedModel
  let runs: ComparedRuns

  /// How many answers at the beginning and the end of a side are asked for the system's fingerprint.
  private static let fingerprintedAnswers = 50

  private var isSameRun: Bool { base.run.id == candidate.run.id }

  /// The sentences, the gravest first.
  var sentences: [String] {
    get throws(StoreError) {
      [changedSamples].compactMap { $0 } + servedModels + (try fingerprints) + parameters
        + settings
    }
  }

  /// Samples of one id that ask something else in the other run.
  private var changedSamples: String? {
    guard !isSameRun else { return nil }
    let (left, right) = (runs.columns(of: base.run), runs.columns(of: candidate.run))
    guard Set(left.sampleIDs).count == left.sampleIDs.count else { return nil }
    let known = Dictionary(zip(left.sampleIDs, left.contents)) { first, _ in first }
    let changed = zip(right.sampleIDs, right.contents).filter {
      guard let content = known[$0] else { return false }
      return content != $1
    }
    guard let first = changed.first else { return nil }
    let count = changed.count == 1 ? "1 sample differs" : "\(changed.count) samples differ"
    return """
      \(count) between the runs though the ids are the same (\(first.0) is the first): prompt, target \
      or checks were changed.
      """
  }

  /// Aliases that moved between the runs, or within one.
  private var servedModels: [String] {
    let (left, right) = (runs.trials(of: base), runs.trials(of: candidate))
    var sentences: [String] = []
    if base.model == candidate.model, !isSameRun, !left.servedModels.isEmpty,
      !right.servedModels.isEmpty, Set(left.servedModels.keys) != Set(right.servedModels.keys)
    {
      sentences.append(
        """
        The alias moved: \(base.model) was answered by \(Self.names(left.servedModels)) in \
        "\(base.run.name)" and by \(Self.names(right.servedModels)) in "\(candidate.run.name)".
        """
      )
    }
    for (side, trials) in [(base, left), (candidate, right)] where trials.servedModels.count > 1 {
      sentences.append(
        """
        \(side.model) was answered by several models in "\(side.run.name)": \
        \(Self.names(trials.servedModels)).
        """
      )
    }
    return Self.distinct(sentences)
  }

  private static func names(_ counts: [String: Int]) -> String {
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    if sorted.count == 1 { return sorted[0].key }
    let shown = sorted.prefix(3).map { "\($0.key) (\($0.value)×)" }.joined(separator: ", ")
    return sorted.count > 3 ? shown + " and \(sorted.count - 3) more" : shown
  }

  /// Systems that changed between the runs, or within one, by what their provider says.
  private var fingerprints: [String] {
    get throws(StoreError) {
      let left = try fingerprints(of: base)
      let right = try fingerprints(of: candidate)
      var sentences: [String] = []
      func list(_ names: Set<String>) -> String { names.sorted().joined(separator: ", ") }
      if base.model == candidate.model, !isSameRun, !left.isEmpty, !right.isEmpty, left != right {
        sentences.append(
          """
          The system behind \(base.model) changed: its fingerprint is \(list(left)) in \
          "\(base.run.name)" and \(list(right)) in "\(candidate.run.name)".
          """
        )
      }
      for (side, names) in [(base, left), (candidate, right)] where names.count > 1 {
        sentences.append(
          """
          The system behind \(side.model) changed within "\(side.run.name)": its fingerprints are \
          \(list(names)).
          """
        )
      }
      return Self.distinct(sentences)
    }
  }

  private func fingerprints(of side: ComparedModel) throws(StoreError) -> Set<String> {
    let trials = runs.trials(of: side).trials
    let some = trials.prefix(Self.fingerprintedAnswers) + trials.suffix(Self.fingerprintedAnswers)
    return Set(try runs.store.systemFingerprints(ofTrials: Array(some)).filter { !$0.isEmpty })
  }

  /// Parameters that the sides were not asked with alike.
  private var parameters: [String] {
    let (left, right) = (record(of: base), record(of: candidate))
    var sentences = Self.differences(
      left?.parameters.objectValue ?? [:],
      right?.parameters.objectValue ?? [:]
    ) { "\($0) differs (base \($1), candidate \($2)), so this compares that as well." }
    if base.model == candidate.model, let left, let right, left.endpoint != right.endpoint {
      sentences.append(
        "\(base.model) was asked at \(left.endpoint) by the base and \(right.endpoint) by the candidate."
      )
    }
    return sentences
  }

  /// Settings of the runs that differ, as instructions and scorers.
  private var settings: [String] {
    guard !isSameRun else { return [] }
    let names = Set(["system", "scorers", "response_format", "tools", "max_turns", "agent_timeout"])
    func chosen(_ run: RunRecord) -> JSONObject {
      var object = JSONObject()
      for (name, value) in run.settings.members where names.contains(name) { object[name] = value }
      return object
    }
    return Self.differences(chosen(base.run), chosen(candidate.run)) {
      "The runs' \($0) differs (base \($1), candidate \($2)), so this compares that as well."
    } + prices
  }

  /// Whether costs are computed by different prices.
  private var prices: [String] {
    let (left, right) = (base.run.settings["prices"], candidate.run.settings["prices"])
    guard let left = left?.stringValue, let right = right?.stringValue, left != right else {
      return []
    }
    return ["Costs of the base are by prices \(left), those of the candidate by prices \(right)."]
  }

  private func record(of side: ComparedModel) -> RunRecord.Model? {
    side.run.models.first { $0.model == side.model }
  }

  private static func differences(
    _ left: JSONObject,
    _ right: JSONObject,
    _ sentence: (_ name: String, _ base: String, _ candidate: String) -> String
  ) -> [String] {
    func value(_ json: JSON?) -> String {
      guard let json else { return "not set" }
      let text = json.stringValue.map { "\"\($0)\"" } ?? json.text
      return text.count > 60 ? text.prefix(60) + "…" : text
    }
    return distinct(left.members.map(\.key) + right.members.map(\.key))
      .filter { left[$0] != right[$0] }
      .map { sentence($0, value(left[$0]), value(right[$0])) }
  }

  private static func distinct(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
