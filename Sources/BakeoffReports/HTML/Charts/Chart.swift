internal import BakeoffCore

/// A picture of data, drawn twice: for the width of a page and for that of a phone.
///
/// Each mark can be pointed at and reached by keyboard, and says in words what it shows. The figures
/// stand in a table beneath as well.
enum Chart {
  /// The widths that a picture is drawn for, in its own units: pixels when shown at full size.
  enum Width: Double {
    case wide = 560
    case narrow = 340

    fileprivate var className: String { self == .wide ? "wide" : "narrow" }
  }

  /// A figure: the picture for both widths, what its colours mean, and its table.
  ///
  /// - Parameters:
  ///   - title: What it shows.
  ///   - note: A sentence on how to read it; nil for none.
  ///   - legend: What its colours mean.
  ///   - table: Its figures.
  ///   - draw: Draws it.
  /// - Returns: The markup.
  static func figure(
    _ title: String,
    note: String? = nil,
    legend: HTML = .nothing,
    table: HTML,
    draw: (Width) -> HTML
  ) -> HTML {
    tag("figure", ["class": "chart"]) {
      tag("figcaption") {
        tag("strong") { title }
        if let note { tag("span", ["class": "note"]) { note } }
      }
      draw(.wide)
      draw(.narrow)
      legend
      tag("details") {
        tag("summary") { "Table: \(title.prefix(1).lowercased() + title.dropFirst())" }
        table
      }
    }
  }

  /// The picture itself.
  static func svg(
    _ width: Width,
    height: Double,
    label: String,
    @HTMLBuilder content: () -> HTML
  ) -> HTML {
    tag(
      "div",
      ["class": "picture \(width.className)", "role": "group", "aria-label": label]
    ) {
      tag("svg", ["viewBox": "0 0 \(text(width.rawValue)) \(text(height))"], content: content)
    }
  }

  /// A mark that can be pointed at and reached by keyboard.
  ///
  /// - Parameters:
  ///   - label: What it shows, in words.
  ///   - isFirst: Whether the tabulator stops at it; arrow keys lead to the others.
  ///   - className: The class that sets its colour.
  ///   - content: What is drawn.
  /// - Returns: The markup.
  static func mark(
    _ label: String,
    isFirst: Bool,
    class className: String = "",
    @HTMLBuilder content: () -> HTML
  ) -> HTML {
    tag(
      "g",
      [
        "class": "mark \(className)", "role": "img", "aria-label": label,
        "tabindex": isFirst ? "0" : "-1",
      ],
      content: content
    )
  }

  /// Words in a picture.
  static func words(
    _ words: String,
    _ x: Double,
    _ y: Double,
    anchor: String? = nil,
    class className: String? = nil
  ) -> HTML {
    tag("text", ["x": text(x), "y": text(y), "text-anchor": anchor, "class": className]) { words }
  }

  /// A straight line.
  static func line(
    _ x1: Double,
    _ y1: Double,
    _ x2: Double,
    _ y2: Double,
    class className: String
  ) -> HTML {
    tag(
      "line",
      ["x1": text(x1), "y1": text(y1), "x2": text(x2), "y2": text(y2), "class": className]
    )
  }

  /// A rectangle; one without width or height is not drawn.
  static func box(
    _ x: Double,
    _ y: Double,
    _ width: Double,
    _ height: Double,
    class className: String,
    opacity: Double? = nil
  ) -> HTML {
    tag(
      "rect",
      [
        "x": text(x), "y": text(y), "width": text(max(0, width)), "height": text(max(0, height)),
        "class": className, "fill-opacity": opacity.map(text),
      ]
    )
  }

  /// A line through points.
  static func path(_ points: [(x: Double, y: Double)], class className: String) -> HTML {
    let steps = points.enumerated().map { index, point in
      (index == 0 ? "M" : "L") + text(point.x) + " " + text(point.y)
    }
    return tag("path", ["d": steps.joined(), "class": className])
  }

  /// A number of the picture, to a hundredth.
  static func text(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return JSON.number(Double(hundredths) / 100).text
  }
}
