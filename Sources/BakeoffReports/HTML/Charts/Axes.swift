/// Two axes with their marks and lines across.
struct Axes {
  let x: Scale
  let y: Scale
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  /// The axes as a part of a picture.
  ///
  /// - Parameters:
  ///   - xTitle: What lies along the bottom.
  ///   - xText: A value along the bottom, in words.
  ///   - yText: A value along the side, in words.
  /// - Returns: The markup, which those who listen need not hear.
  func html(
    xTitle: String,
    x xText: (Double) -> String,
    y yText: (Double) -> String
  ) -> HTML {
    tag("g", ["class": "axes", "aria-hidden": "true"]) {
      for value in y.ticks {
        Chart.line(left, y.place(value), right, y.place(value), class: "grid")
        Chart.words(yText(value), left - 8, y.place(value) + 4, anchor: "end")
      }
      Chart.line(left, bottom, right, bottom, class: "axis")
      for value in xTicks(xText) {
        Chart.line(x.place(value), bottom, x.place(value), bottom + 4, class: "axis")
        Chart.words(xText(value), x.place(value), bottom + 18, anchor: "middle")
      }
      Chart.words(xTitle, (left + right) / 2, bottom + 37, anchor: "middle", class: "title")
    }
  }

  /// The marks along the bottom whose words do not touch.
  private func xTicks(_ text: (Double) -> String) -> [Double] {
    var end = left - 40
    return x.ticks.filter { value in
      let reach = Double(text(value).count) * 3.6
      guard x.place(value) - reach > end + 6 else { return false }
      end = x.place(value) + reach
      return true
    }
  }
}
