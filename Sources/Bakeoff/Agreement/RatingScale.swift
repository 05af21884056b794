internal import BakeoffCore

/// The categories that labels and verdicts are brought to, so that they can be compared.
struct RatingScale {
  /// The categories, from the lowest where they have an order.
  let categories: [String]
  private let kind: Kind

  private enum Kind {
    /// Passed or not; numbers pass from a mark, if there is one.
    case verdict(mark: Double?)
    /// Grades, with the score 0…1 that each stands for.
    case grades([Double])
    /// What a judge found, by its word.
    case words
  }

  private static let passing: Set = [
    "pass", "passed", "true", "yes", "correct", "right", "good", "accept", "accepted", "1", "1.0",
  ]
  private static let failing: Set = [
    "fail", "failed", "false", "no", "incorrect", "wrong", "bad", "reject", "rejected", "0", "0.0",
  ]

  /// The most different numbers that are grades by themselves.
  private static let maximumGrades = 10

  /// Finds the scale that labels are on.
  ///
  /// - Parameters:
  ///   - labels: The labels; without any, ratings are pass or fail unless levels are named.
  ///   - words: The words that judges found, in lower case.
  ///   - settings: What the user says of the ratings.
  /// - Throws: `InputError` for labels that are on no scale, with the first that is not.
  init(_ labels: [Label], words: Set<String>, _ settings: AgreementSettings) throws(InputError) {
    let levels = settings.levels
    if !levels.isEmpty {
      let different = Set(levels.map { Double($0).map { "\($0)" } ?? $0.lowercased() })
      guard levels.count > 1, different.count == levels.count else {
        throw InputError(
          "--levels: expected two or more that differ, from the lowest, as in 1,2,3,4,5"
        )
      }
      self.init(grades: levels)
      return
    }
    func isVerdict(_ label: Label) -> Bool { Self.verdict(label.text, settings.passMark) != nil }
    guard let other = labels.first(where: { !isVerdict($0) }) else {
      self.init(categories: ["fail", "pass"], kind: .verdict(mark: settings.passMark))
      return
    }
    let numbers = Set(labels.compactMap { Double($0.text) })
    if labels.allSatisfy({ Double($0.text) != nil }) {
      guard numbers.count <= Self.maximumGrades, numbers.allSatisfy({ (0...1).contains($0) }) else {
        throw InputError(
          "\(other.place): the label is \(other.text): say from which number labels pass with --pass-from, "
            + "or what grades there are with --levels 1,2,3,4,5"
        )
      }
      self.init(grades: numbers.sorted().map { JSON.number($0).text })
      return
    }
    guard settings.passMark == nil, labels.contains(where: { words.contains($0.text.lowercased()) })
    else {
      throw InputError(
        "\(other.place): the label \"\(other.text)\" is neither pass nor fail, nor what a judge says: "
          + "name the grades with --levels, from the lowest"
      )
    }
    self.init(
      categories: words.union(labels.map { $0.text.lowercased() }).sorted(),
      kind: .words
    )
  }

  private init(categories: [String], kind: Kind) {
    self.categories = categories
    self.kind = kind
  }

  /// Whether they are grades.
  var isOrdinal: Bool {
    if case .grades = kind { return true }
    return false
  }

  private init(grades: [String]) {
    let numbers = grades.compactMap(Double.init)
    let isNumeric = numbers.count == grades.count
    let order =
      isNumeric ? grades.indices.sorted { numbers[$0] < numbers[$1] } : Array(grades.indices)
    let values = isNumeric ? numbers.sorted() : grades.indices.map(Double.init)
    let (least, most) = (values[0], values[values.count - 1])
    let areScores = isNumeric && least >= 0 && most <= 1
    self.init(
      categories: order.map { grades[$0] },
      kind: .grades(areScores ? values : values.map { ($0 - least) / (most - least) })
    )
  }

  /// The category of a label.
  ///
  /// - Throws: `InputError` for one that is on another scale.
  func category(of label: Label) throws(InputError) -> Int {
    let text = label.text.lowercased()
    var category: Int?
    switch kind {
    case .verdict(let mark): category = Self.verdict(text, mark).map { $0 ? 1 : 0 }
    case .words: category = categories.firstIndex(of: text)
    case .grades:
      let number = Double(text)
      category = categories.firstIndex {
        $0.lowercased() == text || (number != nil && Double($0) == number)
      }
    }
    guard let category else {
      throw InputError(
        "\(label.place): the label \"\(label.text)\" is none of \(categories.joined(separator: ", "))"
      )
    }
    return category
  }

  /// The category of a scorer's verdict; nil when it has none.
  func category(of score: Score) -> Int? {
    guard let value = score.value else { return nil }
    switch kind {
    case .verdict: return score.isPassed ? 1 : 0
    case .words: return score.answer.flatMap { categories.firstIndex(of: $0.lowercased()) }
    case .grades(let scores):
      return scores.indices.min { abs(scores[$0] - value) < abs(scores[$1] - value) }
    }
  }

  /// Whether a label passes; nil when it does not say.
  private static func verdict(_ text: String, _ mark: Double?) -> Bool? {
    if let mark, let number = Double(text) { return number >= mark }
    let text = text.lowercased()
    return passing.contains(text) ? true : failing.contains(text) ? false : nil
  }
}
