internal import BakeoffCore

extension Double {
  /// A length of time for messages: `600 s`, `0.2 s`.
  var secondsText: String { JSON.number(self).text + " s" }
}
