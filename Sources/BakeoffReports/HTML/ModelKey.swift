/// The number and the colour by which charts and lists know a model of a report.
struct ModelKey {
  /// The model's place, from 0.
  let index: Int

  init(_ index: Int) { self.index = index }

  /// How many colours there are before they begin anew; the number stays unique.
  private static let colours = 8

  /// The class that sets the colour.
  var className: String { "series s\(index % Self.colours)" }

  /// The number, from 1.
  var number: String { String(index + 1) }

  /// The number on its colour.
  var badge: HTML {
    tag("span", ["class": "key \(className)", "aria-hidden": "true"]) { number }
  }

  /// A model's name without its provider, short enough for a chart.
  static func label(_ model: String, width: Int = 18) -> String {
    let name = model.split(separator: "/").last.map(String.init) ?? model
    return VisibleText.line(name, width: width)
  }

  /// What numbers and colours of a chart mean.
  static func legend(_ models: [ModelSummary]) -> HTML {
    tag("ul", ["class": "legend"]) {
      for (index, model) in models.enumerated() {
        tag("li") {
          ModelKey(index).badge
          model.model
        }
      }
    }
  }
}
