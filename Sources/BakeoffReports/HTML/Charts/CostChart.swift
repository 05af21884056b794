internal import BakeoffCore

/// What was spent with each provider, what answers from the cache had cost, and imported ones elsewhere.
struct CostChart {
  private let ledger: Ledger

  /// Reads a ledger by provider.
  init(_ ledger: Ledger) { self.ledger = ledger }

  /// The figure; nil when no cost is known.
  var html: HTML? {
    guard ledger.entries.contains(where: { $0.cost != nil }) else { return nil }
    return Chart.figure(
      "Cost by provider",
      legend: tag("ul", ["class": "legend"]) {
        item("spent", "spent by this run")
        item("replayed", "replayed from the cache, paid when the answers were made")
        if ledger.total.importedTrials > 0 {
          item("imported", "imported, paid where the answers were made")
        }
      },
      table: Table(of: ledger).html("Cost by provider"),
      draw: draw
    )
  }

  private func item(_ name: String, _ words: String) -> HTML {
    tag("li") {
      tag("span", ["class": "swatch \(name)", "aria-hidden": "true"])
      words
    }
  }

  private func draw(_ width: Chart.Width) -> HTML {
    let row = 46.0
    let sums = ledger.entries.map { $0.cost?.dollars ?? 0 }
    let most = sums.max() ?? 0
    let scale = Scale(0, most > 0 ? most : 1, from: 0, to: width.rawValue)
    return Chart.svg(
      width,
      height: row * Double(max(1, ledger.entries.count)),
      label: "Cost by provider"
    ) {
      for (index, entry) in ledger.entries.enumerated() {
        bar(of: entry, at: index, top: row * Double(index), scale)
      }
    }
  }

  private func bar(of entry: Ledger.Entry, at index: Int, top: Double, _ scale: Scale) -> HTML {
    let spent = entry.spent?.dollars ?? 0
    let name = entry.label(ledger.grouping)
    let end = scale.place(spent)
    let own = scale.place(spent + (entry.replayed?.dollars ?? 0))
    let total = scale.place(entry.cost?.dollars ?? 0)
    let isImported = entry.importedTrials > 0
    return .joined([
      Chart.words(VisibleText.line(name, width: 30), 0, top + 13, class: "name"),
      Chart.words(
        entry.spentFigure + (entry.replayed == nil ? "" : " + \(entry.replayedFigure)")
          + (isImported ? " + \(entry.importedFigure)" : ""),
        scale.end,
        top + 13,
        anchor: "end",
        class: "quiet"
      ),
      Chart.mark(
        "\(name): spent \(entry.spentFigure), replayed \(entry.replayedFigure), "
          + (isImported ? "imported \(entry.importedFigure), " : "")
          + Figures.count(entry.trials, "trial"),
        isFirst: index == 0
      ) {
        Chart.box(0, top + 20, scale.end, 18, class: "track")
        Chart.box(0, top + 20, end, 18, class: "bar spent")
        Chart.box(end, top + 20, own - end, 18, class: "bar replayed")
        if isImported { Chart.box(own, top + 20, total - own, 18, class: "bar imported") }
      },
    ])
  }
}

extension Ledger.Entry {
  /// What all answers cost when they were made, wherever that was; nil when no cost is known.
  fileprivate var cost: Cost? {
    let parts = [spent, replayed, imported].compactMap { $0 }
    return parts.isEmpty ? nil : parts.reduce(.zero, +)
  }
}
