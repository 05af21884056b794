internal import BakeoffCore

/// How far off a number may be: absolutely, as a share of the right one, or both.
struct NumberTolerance: Hashable, Sendable {
  /// The distance, from 0.
  let absolute: Double
  /// The share of the right number, from 0.
  let relative: Double

  /// Nothing may be off.
  static let none = NumberTolerance(absolute: 0, relative: 0)

  private init(absolute: Double, relative: Double) {
    self.absolute = absolute
    self.relative = relative
  }

  /// Reads the number in parentheses, or `absolute` and `relative` of an object.
  ///
  /// - Throws: `ScorerError` when one of them is negative or no number.
  init(_ settings: ScorerSettings, scorer: String) throws(ScorerError) {
    let threshold = settings.threshold ?? 0
    var absolute = settings.isShare ? 0 : threshold
    var relative = settings.isShare ? threshold : 0
    if let object = settings.value?.objectValue {
      for (key, value) in object.members where key != "target" {
        guard ["absolute", "relative"].contains(key), let number = value.doubleValue else {
          throw .unusableValue(
            scorer: scorer,
            reason: "\"\(key)\" is not target, absolute or relative with a number"
          )
        }
        if key == "absolute" { absolute = number } else { relative = number }
      }
    }
    guard absolute >= 0, relative >= 0, absolute.isFinite, relative.isFinite else {
      throw .unusableThreshold(scorer: scorer, expected: "a tolerance from 0 up")
    }
    self.init(absolute: absolute, relative: relative)
  }

  /// How far from a right number another may be.
  func distance(from right: Double) -> Double { max(absolute, relative * abs(right)) }
}

extension ScorerSettings {
  /// The texts that a scorer of numbers compares with: of the value, or of `target` of an object.
  ///
  /// - Throws: `ScorerError` when one of them has no number.
  func numberTargets(
    of scorer: String,
    isNumber: (String) -> Bool
  ) throws(ScorerError) -> [String]? {
    let target = value?.objectValue == nil ? value : value?["target"]
    let texts = ScorerSettings(value: target).expectedTexts
    if let text = texts?.first(where: { !isNumber($0) }) {
      throw .unusableValue(scorer: scorer, reason: "\"\(text)\" is not a number")
    }
    return texts
  }
}
