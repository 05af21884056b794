internal import BakeoffCore

extension Page {
  /// The page of a ledger.
  init(_ ledger: Ledger) {
    let total = ledger.total
    let scope = "\(Figures.count(total.trials, "trial")) of \(Figures.count(ledger.runs, "run"))"
    blocks = [.title("\(strong: "Cost by \(ledger.grouping.rawValue)") · \(figure: scope)")]
    guard !ledger.entries.isEmpty else {
      blocks.append(.paragraph("No trials yet: \(code: "bakeoff run") makes the first."))
      return
    }
    let spent = Ledger.Entry.sentence(total.spent, unpriced: total.unpricedNow)
    var text: RichText = "Spent: \(figure: spent)."
    if total.cachedTrials > 0 {
      let replayed = Ledger.Entry.sentence(total.replayed, unpriced: total.unpricedReplays)
      text = "\(text) From the cache: \(figure: replayed), paid when the answers were made."
    }
    if total.importedTrials > 0 {
      let imported = Ledger.Entry.sentence(total.imported, unpriced: total.unpricedImports)
      text = "\(text) Imported: \(figure: imported), paid where the answers were made and not here."
    }
    if let possible = ledger.possiblySpent {
      let cost = Figures.cost(possible)
      text = "\(text) Possibly paid besides: up to \(figure: cost)."
    }
    blocks += [.paragraph(text), .table(Table(of: ledger))]
    let notes = Self.notes(on: ledger) + ledger.judges.map(\.note)
    if !notes.isEmpty { blocks += [.heading("Notes"), .list(notes)] }
  }

  private static func notes(on ledger: Ledger) -> [RichText] {
    let total = ledger.total
    var notes: [RichText] = []
    if total.cachedTrials > 0 {
      notes.append("Tokens are those of all answers, from the cache as well.")
    }
    if total.failedAttempts > 0 {
      let count = Figures.count(total.failedAttempts, "request")
      notes.append(
        "\(figure: count) brought no answer; one that was refused or never reached its server cost nothing."
      )
    }
    if ledger.possiblySpent != nil {
      notes.append(
        "Possibly paid is the most that requests can have cost which were lost on their way (timeouts, broken connections); a budget counts it."
      )
    }
    if let aside = ledger.setAside {
      notes.append(
        "Of that, \(figure: Figures.cost(aside)) is for requests whose end is not known, such as those in flight when a run was killed; it is in no entry."
      )
    }
    if total.unpricedTrials > 0 {
      notes.append(
        "Unpriced trials are missing from the sums: \(code: "bakeoff prices") shows what is known, and \(code: "--prices FILE") gives a model its price in later runs."
      )
    }
    if ledger.grouping == .tag {
      notes.append("A trial with several tags counts under each, and once in the total.")
    }
    return notes
  }
}

extension Table {
  /// The entries of a ledger, and their total when there are several.
  init(of ledger: Ledger) {
    let showsUnpriced = ledger.total.unpricedTrials > 0
    var columns = [Column(ledger.grouping.rawValue), Column("trials", .right)]
    columns += ["spent", "replayed"].map { Column($0, .right, group: 1) }
    let showsImported = ledger.total.importedTrials > 0
    if showsImported { columns.append(Column("imported", .right, group: 1)) }
    let showsPossible = ledger.total.possiblySpent != nil
    if showsPossible { columns.append(Column("possibly paid", .right, group: 1)) }
    if showsUnpriced { columns.append(Column("unpriced", .right, group: 1)) }
    columns += ["failed", "retries", "tokens in", "tokens out"].map {
      Column($0, .right, group: 2)
    }
    self.init(columns: columns)
    func append(_ entry: Ledger.Entry, _ label: String) {
      var cells = [
        Cell(label, style: .strong), Cell(Figures.count(entry.trials)), Cell(entry.spentFigure),
        Cell(entry.replayedFigure),
      ]
      if showsImported { cells.append(Cell(entry.importedFigure)) }
      if showsPossible { cells.append(Cell(Figures.cost(entry.possiblySpent ?? .zero))) }
      if showsUnpriced {
        let count = entry.unpricedTrials
        cells.append(Cell(Figures.count(count), style: count > 0 ? .warning : .plain))
      }
      cells += [
        Cell(Figures.count(entry.failedTrials)), Cell(Figures.count(entry.retries)),
        Cell(Figures.count(entry.inputTokens)), Cell(Figures.count(entry.outputTokens)),
      ]
      self.append(cells)
    }
    for entry in ledger.entries { append(entry, entry.label(ledger.grouping)) }
    if ledger.entries.count > 1 { append(ledger.total, "total") }
  }
}
