internal import BakeoffCore

/// Checks how long the answer is, in words or characters.
///
/// Words are what stands between white space. Characters are what a reader takes for one, white space
/// at the ends included: an emoji with a skin colour counts once. The value is a number, a range
/// `10-50`, an end `<=50` or `>=10`, or an object with `min` and `max`; both ends count.
struct LengthScorer: Scorer {
  static let kinds = [
    kind("word-count", "The answer has so many words: 10, 10-50, <=50 or >=10.") { text in
      text.split(whereSeparator: \.isWhitespace).count
    },
    kind("character-count", "The answer has so many characters: 10, 10-50, <=50 or >=10.") {
      $0.count
    },
  ]

  let name: String
  /// What is allowed.
  let range: ClosedRange<Int>
  /// How the length is counted.
  let count: @Sendable (String) -> Int

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let length = count(answer.text)
    return .verdict(name, range.contains(length), explanation: "The \(name) is \(length).")
  }

  private static func kind(
    _ name: String,
    _ summary: String,
    count: @escaping @Sendable (String) -> Int
  ) -> ScorerKind {
    ScorerKind(name: name, summary: summary, example: "\(name):<=50") {
      settings throws(ScorerError) in
      guard let value = settings.value else {
        throw ScorerError.missingValue(scorer: name, expected: "a number such as 10, 10-50 or <=50")
      }
      guard let range = range(value) else {
        throw ScorerError.unusableValue(
          scorer: name,
          reason: "\(value.text) is not a length: write 10, 10-50, <=50 or >=10"
        )
      }
      return LengthScorer(name: name, range: range, count: count)
    }
  }

  private static func range(_ value: JSON) -> ClosedRange<Int>? {
    if let exact = value.intValue, exact >= 0 { return exact...exact }
    if let object = value.objectValue {
      let (least, most) = (value["min"], value["max"])
      guard least != nil || most != nil,
        object.members.count == (least == nil ? 0 : 1) + (most == nil ? 0 : 1),
        least == nil || least?.intValue != nil, most == nil || most?.intValue != nil
      else { return nil }
      return range(from: least?.intValue ?? 0, to: most?.intValue ?? .max)
    }
    let text = (value.stringValue ?? "").filter { !$0.isWhitespace }
    if text.hasPrefix("<=") { return Int(text.dropFirst(2)).flatMap { range(from: 0, to: $0) } }
    if text.hasPrefix(">=") { return Int(text.dropFirst(2)).flatMap { range(from: $0, to: .max) } }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else {
      return nil
    }
    return range(from: first, to: last)
  }

  private static func range(from least: Int, to most: Int) -> ClosedRange<Int>? {
    least >= 0 && least <= most ? least...most : nil
  }
}
