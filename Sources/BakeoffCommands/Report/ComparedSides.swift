internal import Bakeoff
internal import BakeoffStore

/// Finds out which models of which runs a user means.
struct ComparedSides {
  let run: String
  let store: Store

  /// The pairs to compare: one, or one per common model of two runs.
  func pairs(
    _ base: String,
    _ candidate: String
  ) throws -> [(base: ComparedModel, candidate: ComparedModel)] {
    let bases = try models(base)
    let candidates = try models(candidate)
    if bases.count == 1, candidates.count == 1 { return [(bases[0], candidates[0])] }
    let common = bases.compactMap { left in
      candidates.first { $0.model == left.model }.map { (base: left, candidate: $0) }
    }
    guard !common.isEmpty else {
      throw InputError(
        "\"\(base)\" and \"\(candidate)\" have no model in common: write RUN:MODEL, as in "
          + "\(bases[0].run.name):\(bases[0].model)"
      )
    }
    return common
  }

  /// The models of a run with the first of them.
  func pairs(within reference: String) throws -> [(base: ComparedModel, candidate: ComparedModel)] {
    let models = try models(reference)
    guard models.count > 1 else {
      throw InputError(
        "\"\(reference)\" is one model: name what it is compared with as well, as in \"bakeoff compare "
          + "\(reference) CANDIDATE\""
      )
    }
    return models.dropFirst().map { (models[0], $0) }
  }

  private func models(_ reference: String) throws -> [ComparedModel] {
    // A model of the run that is looked into is the commonest, and its name may hold colons.
    let current = try store.resolve(run)
    if let model = model(reference, of: current) {
      return [model]
    }
    if let run = try? store.resolve(reference) {
      return run.models.map { ComparedModel(run: run, model: $0.model) }
    }
    if let colon = reference.firstIndex(of: ":"),
      let run = try? store.resolve(String(reference[..<colon]))
    {
      let name = String(reference[reference.index(after: colon)...])
      if let model = model(name, of: run) { return [model] }
      throw InputError(
        "run \"\(run.name)\" has no model \"\(name)\"; it has "
          + run.models.map(\.model).joined(separator: ", ")
      )
    }
    throw InputError(
      "\"\(reference)\" is neither a run nor a model of run \"\(current.name)\", which has "
        + "\(current.models.map(\.model).joined(separator: ", ")); \"bakeoff runs\" lists the runs"
    )
  }

  private func model(_ name: String, of run: RunRecord) -> ComparedModel? {
    run.models.contains { $0.model == name } ? ComparedModel(run: run, model: name) : nil
  }
}
