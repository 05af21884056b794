internal import BakeoffCore

/// What a reader of a report's table must know to read it rightly.
struct Notes {
  private let report: Report

  /// Reads a report.
  init(_ report: Report) { self.report = report }

  /// The notes in their order.
  var points: [RichText] {
    guard !report.models.isEmpty else { return [] }
    return [progress, groups, accuracy].compactMap { $0 } + [unscored, completed].compactMap { $0 }
      + fallbacks
      + inequalities + omissions + mappings + prices + replays + [spending]
      + [possibleSpending].compactMap { $0 } + report.judges.map(\.note)
  }

  private var progress: RichText? {
    let run = report.run
    let trials = report.models.reduce(0) { $0 + $1.trials }
    let planned = run.sampleCount * report.models.count * run.epochs
    guard trials < planned else { return nil }
    return """
      The run is not complete: \(figure: Figures.count(trials)) of \
      \(figure: Figures.count(planned, "trial")) are done, and the figures cover those.
      """
  }

  /// Who is in the groups of models that were asked.
  private var groups: RichText? {
    report.run.settings.first { $0.name == "groups" }.map { _, groups in
      "Groups: \(figure: VisibleText.line(groups))."
    }
  }

  private var accuracy: RichText? {
    guard let words = accuracyWords else { return nil }
    return report.run.epochs > 1
      ? "\(words) Its interval counts samples, not draws." : words
  }

  private var accuracyWords: RichText? {
    guard report.models.contains(where: { $0.accuracy != nil }) else { return nil }
    func occurs(_ outcomes: [Outcome]) -> Bool {
      report.models.contains { model in outcomes.contains { model.count(of: $0) > 0 } }
    }
    if occurs([.turnLimit, .timeLimit]) {
      return """
        Accuracy is correct among all scored trials; truncated, refused and failed ones, and those \
        that reached the limit of turns or of time with their tools, count as not correct.
        """
    }
    return occurs([.truncated, .refused, .error])
      ? """
      Accuracy is correct among all scored trials; truncated, refused and failed ones count as \
      not correct.
      """ : "Accuracy is correct among all scored trials."
  }

  private var unscored: RichText? {
    let count = report.models.reduce(0) { $0 + $1.count(of: .unscored) - $1.leftOutTrials }
    guard count > 0 else { return nil }
    let trials = Figures.count(count, "trial")
    return "\(figure: trials) could not be scored and \(count == 1 ? "is" : "are") left out."
  }

  /// How often others answered than the models that were asked.
  private var fallbacks: [RichText] {
    report.models.filter { !$0.fallbacks.isEmpty }.map { model in
      let counts = model.fallbacks.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let names = counts.map { "\(strong: $0.key) \(figure: Figures.count($0.value))" as RichText }
      let all = names.dropFirst().reduce(names[0]) { "\($0), \($1)" }
      let answered = Figures.count(model.fallbacks.values.reduce(0, +))
      let consequence: RichText =
        model.leftOutTrials > 0
        ? "left out of its score and latencies" : "counted like its own answers"
      return """
        \(strong: model.model): \(figure: answered) of \(figure: Figures.count(model.trials)) \
        answered by a fallback (\(all)), \(consequence).
        """
    }
  }

  private var completed: RichText? {
    let figures: [RichText] = report.models.compactMap { model in
      guard let accuracy = model.accuracy?.value, let completed = model.completedAccuracy,
        Figures.percent(accuracy) != Figures.percent(completed)
      else { return nil }
      let answers = model.count(of: .correct) + model.count(of: .incorrect)
      return """
        \(strong: model.model) \(figure: Figures.percent(completed)) of \
        \(figure: Figures.count(answers))
        """
    }
    guard let first = figures.first else { return nil }
    let all = figures.dropFirst().reduce(first) { "\($0), \($1)" }
    return "Among complete answers only: \(all)."
  }

  /// The parameters that not all models were sent alike.
  private var inequalities: [RichText] {
    let models = report.models
    return Self.distinct(models.flatMap(\.parameters.keys)).compactMap { name in
      guard Set(models.map { $0.parameters[name] }).count > 1 else { return nil }
      let values: [RichText] = models.map { model in
        let sent = model.parameters[name].map { $0.stringValue ?? $0.text }
        let value =
          sent.map { VisibleText.line($0, width: 50) } ?? Self.absence(of: name, model)
        return "\(strong: model.model) \(figure: value)"
      }
      let all = values.dropFirst().reduce(values[0]) { "\($0), \($1)" }
      return "Not asked alike: \(figure: name) differs (\(all)), so this compares that as well."
    }
  }

  /// What samples ask for, such as tools, that some models were sent and others were not.
  private var omissions: [RichText] {
    let models = report.models
    let names = Self.distinct(models.flatMap(\.audit).map(\.parameter))
    return names.compactMap { name in
      let uses = models.map { model in model.audit.first { $0.parameter == name } }
      guard models.allSatisfy({ $0.parameters[name] == nil }), uses.allSatisfy({ $0 != nil }),
        Set(uses.map { $0?.isMissing }).count > 1
      else { return nil }
      let all = zip(models, uses).map {
        "\(strong: $0.model) \(figure: $1?.words ?? "")" as RichText
      }
      let list = all.dropFirst().reduce(all[0]) { "\($0), \($1)" }
      return "Not asked alike: \(figure: name) of samples (\(list)), so this compares that as well."
    }
  }

  /// The parameters that all models were sent, but said in different ways, which may mean different
  /// things: an effort by its word or as a budget of tokens.
  private var mappings: [RichText] {
    let models = report.models
    let uses = models.flatMap(\.audit)
    let names = Self.distinct(uses.filter(\.isMapped).map(\.parameter))
    return names.compactMap { name in
      let words = models.map { model in
        model.audit.first { $0.parameter == name }?.words
      }
      guard Set(words).count > 1, words.allSatisfy({ $0 != nil }),
        Set(models.map { $0.parameters[name] }).count == 1
      else { return nil }
      let all = zip(models, words).map { "\(strong: $0.model) \(figure: $1 ?? "")" as RichText }
      let list = all.dropFirst().reduce(all[0]) { "\($0), \($1)" }
      return "Not said alike: \(figure: name) (\(list)), so this compares that as well."
    }
  }

  private static func absence(of name: String, _ model: ModelSummary) -> String {
    let use = model.audit.first { $0.parameter == name }
    guard case .dropped? = use?.fate else { return "not sent" }
    return use?.words ?? "not sent"
  }

  private static func distinct(_ names: [String]) -> [String] {
    names.reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  private var prices: [RichText] {
    report.models.filter { $0.unpricedTrials > 0 }.map { model in
      let trials = Figures.count(model.unpricedTrials, "trial")
      return model.cost == nil
        ? "\(strong: model.model): no price is known, so its cost is unknown, not zero; \(code: "--prices FILE") sets it for later runs."
        : "\(strong: model.model): \(figure: trials) without a price; its cost is a lower bound."
    }
  }

  private var replays: [RichText] {
    report.models.filter { $0.cachedTrials > 0 }.map { model in
      let cached = Figures.count(model.cachedTrials)
      let timing: RichText =
        model.isReplayed
        ? ", and no latency was measured."
        : "; its latencies are of the others."
      return """
        \(strong: model.model): \(figure: cached) of \
        \(figure: Figures.count(model.trials, "answer")) came from the cache; this run spent \
        \(figure: Figures.cost(model.spent)) on it\(timing)
        """
    }
  }

  /// What nobody can say was paid or not.
  private var possibleSpending: RichText? {
    report.possiblySpent.map {
      """
      Possibly paid besides: up to \(figure: Figures.cost($0)), for requests that were lost on \
      their way; a budget counts it.
      """
    }
  }

  /// What answers cost that were made elsewhere.
  private func imported(_ total: Cost, _ unpriced: Int) -> RichText {
    let known = report.models.contains { $0.cost != nil }
    let cost = Figures.cost(known ? total : nil, unpriced: unpriced)
    return """
      The answers were imported: what they cost where they were made, \(figure: cost), was not spent by \
      this run.
      """
  }

  private var spending: RichText {
    let spent = report.models.reduce(Cost.zero) { $0 + $1.spent }
    let total = report.models.compactMap(\.cost).reduce(.zero, +)
    guard report.models.contains(where: { !$0.isImported }) else {
      return imported(total, report.models.reduce(0) { $0 + $1.unpricedTrials })
    }
    // What came from the store cost this run nothing, whatever it cost when it was made.
    let asked = report.models.filter { $0.cachedTrials < $0.trials }
    let unpriced = asked.reduce(0) { $0 + $1.unpricedTrials }
    func figure(_ cost: Cost) -> String {
      unpriced > 0 && cost != .highest ? "≥ \(Figures.cost(cost))" : Figures.cost(cost)
    }
    var text: RichText = "Spent by this run: \(figure: figure(spent))"
    if unpriced > 0 {
      text = "\(text) (\(figure: Figures.count(unpriced, "trial")) without a price)"
    }
    if spent != total {
      text = "\(text); all answers together cost \(figure: figure(total)) when they were made"
    }
    return "\(text)."
  }
}

extension ParameterUse {
  /// Whether it was said in another way; tools and forms of answers have another shape everywhere.
  fileprivate var isMapped: Bool {
    guard case .mapped = fate else { return false }
    return !["tools", "tool_choice", "json_mode", "json_schema"].contains(parameter)
  }
}
