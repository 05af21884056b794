/// How long the answers took.
struct LatencySection {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var html: HTML? {
    guard let detail = report.detail,
      let figure = LatencyChart(report.models, detail.latencies).html
    else { return nil }
    let isStreamed = detail.firstTokens.contains { !$0.isEmpty }
    return tag("div", ["class": "charts"]) {
      figure
      tag("div") {
        table(detail.latencies).html("Latency of each model", showsKeys: true)
        if isStreamed {
          tag("h3") { "To the first token" }
          table(detail.firstTokens).html("Time to the first token of each model", showsKeys: true)
        }
        tag("p", ["class": "quiet"]) {
          "From a request to the last byte of its answer; waiting, retries and answers from the "
            + "cache are not in it."
        }
      }
    }
  }

  private func table(_ quantiles: [[Double]]) -> Table {
    let shares = [50, 75, 95, 99]
    var table = Table(
      columns: [Table.Column("model")] + shares.map { Table.Column("p\($0)", .right) }
        + [Table.Column("longest", .right)]
    )
    for (model, values) in zip(report.models, quantiles) {
      table.append(
        [Table.Cell(model.model)]
          + (shares + [100]).map { share in
            Table.Cell(Figures.seconds(values.count > share ? values[share] : nil))
          }
      )
    }
    return table
  }
}
