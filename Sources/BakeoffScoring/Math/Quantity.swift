/// A number with what it counts, read from prose: `5 km`, `12.5 %`, `$1.2 million`, `1 1/2 h`.
struct Quantity {
  /// The number as it is written, a fraction worked out, without its unit.
  let number: Double
  /// What it counts; nil when nothing known stands at it.
  let unit: Unit?
  /// How it is written.
  let text: String

  /// A unit of measure or of money.
  struct Unit: Hashable {
    /// What can be converted into one another.
    let dimension: String
    /// What one of it is in the first unit of its dimension.
    let factor: Double
    /// What its zero is there; 0 but for temperatures.
    var offset = 0.0
  }

  /// The number in the first unit of its dimension.
  var base: Double { unit.map { number * $0.factor + $0.offset } ?? number }

  /// The last number of an answer, found as `NumberScanner` does, with its unit; nil without.
  init?(in text: String) {
    // The power of a unit is no number of its own.
    var text = text
    for (power, sign) in [("2", "²"), ("3", "³")] {
      for unit in ["m", "t"] {
        text = text.replacing("\(unit)^\(power)", with: unit + sign)
          .replacing("\(unit)^{\(power)}", with: unit + sign)
      }
    }
    guard let found = NumberScanner.answer(in: text), let digits = Double(found.text) else {
      return nil
    }
    let bytes = Array(text.utf8)
    var start = found.range.lowerBound
    var number = digits
    if let above = found.numerator.flatMap(Double.init) {
      guard digits != 0 else { return nil }
      number = above / digits
      // "1 1/2": a whole number before a fraction is added.
      let before = bytes[..<start]
      let wholes = before.dropLast().reversed().prefix { NumberToken.isDigit($0) }
      if before.last == UInt8(ascii: " "), !wholes.isEmpty, above >= 0 {
        let place = before.count - 1 - wholes.count
        let isPart = place > 0 && "./,0123456789".utf8.contains(bytes[place - 1])
        let isNegative = place > 0 && bytes[place - 1] == UInt8(ascii: "-")
        if !isPart, let whole = Double(String(decoding: wholes.reversed(), as: UTF8.self)) {
          number = isNegative ? -(whole + number) : whole + number
          start = isNegative ? place - 1 : place
        }
      }
    }
    let after = String(decoding: bytes[found.range.upperBound...], as: UTF8.self)
    let before = String(decoding: bytes[..<found.range.upperBound], as: UTF8.self)
    let written = UnitReader(after: after)
    self.number = number * written.scale
    // "$42$" is a formula, not money.
    let isFormula = after.hasPrefix("$")
    let money = isFormula ? nil : Self.currency(in: before.utf8.suffix(before.utf8.count - start))
    unit = written.unit ?? money
    let end = found.range.upperBound + written.length
    self.text = String(decoding: bytes[start..<min(end, bytes.count)], as: UTF8.self)
  }

  private static func currency(in bytes: Substring.UTF8View) -> Unit? {
    let text = String(decoding: bytes, as: UTF8.self)
    return UnitTable.currencies.first { text.contains($0.key) }.flatMap {
      UnitTable.units[$0.value]
    }
  }
}

/// Reads the words that follow a number.
private struct UnitReader {
  /// The unit; nil when none that is known follows.
  var unit: Quantity.Unit?
  /// What the number is multiplied with: a million, say.
  var scale = 1.0
  /// How many bytes of the text belong to the number.
  var length = 0

  init(after text: String) {
    var rest = text[...]
    Self.skip(&rest)
    let scaleWord = rest.prefix { $0.isLetter }.lowercased()
    if let scale = UnitTable.scales[scaleWord] {
      self.scale = scale
      rest = rest.dropFirst(scaleWord.count)
      length = text.utf8.count - rest.utf8.count
      Self.skip(&rest)
    }
    if rest.hasPrefix("per cent") {
      unit = UnitTable.units["%"]
      length = text.utf8.count - rest.dropFirst(8).utf8.count
      return
    }
    // The longest that is known: "km/h" before "km".
    var name = rest.prefix(24).prefix { !$0.isWhitespace && !",;!?)}]".contains($0) }
    while !name.isEmpty {
      let next = rest[name.endIndex...].first
      if next.map({ !$0.isLetter && !$0.isNumber }) ?? true, let unit = UnitTable.unit(String(name))
      {
        self.unit = unit
        length = text.utf8.count - rest[name.endIndex...].utf8.count
        return
      }
      name = name.dropLast()
    }
  }

  /// Skips what stands between a number and its unit in prose and in LaTeX.
  private static func skip(_ rest: inout Substring) {
    let between = [
      " ", "\u{A0}", "\u{202F}", "\u{2009}", "~", "\\ ", "\\,", "\\;", "\\text{", "\\mathrm{",
      "\\textrm{", "\\mbox{", "*", "$", "-",
    ]
    while let part = between.first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(part.count)
    }
  }
}
