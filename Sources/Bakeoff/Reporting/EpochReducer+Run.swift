internal import BakeoffCore
public import BakeoffScoring

extension EpochReducer {
  /// Those of a run for which none are named: the mean of scores, and the chances that one draw, any of all
  /// draws, and all of them are correct.
  ///
  /// - Parameter epochs: How many draws of each sample there are.
  /// - Returns: The reducers; none for a single draw.
  public static func usual(epochs: Int) -> [EpochReducer] {
    epochs > 1 ? [.mean, .passAny(1), .passAny(epochs), .passAll(epochs)] : []
  }

  /// What the names are, for messages.
  public static let names =
    "mean, median, mode, max, at_least_K, pass@K or pass^K, with a number for K"
}

extension [EpochReducer] {
  /// Reads reducers as a user names them; nil when one is none.
  ///
  /// - Parameter names: A name, or several with commas between them.
  public init?(named names: String) {
    self = []
    for name in names.split(separator: ",", omittingEmptySubsequences: false) {
      guard let reducer = EpochReducer(name: name.filter { !$0.isWhitespace }) else { return nil }
      append(reducer)
    }
  }

  /// Refuses those that take more draws than there are.
  ///
  /// - Parameters:
  ///   - epochs: How many draws of each sample there are, or will be.
  ///   - run: What has so many, as a phrase.
  /// - Throws: `InputError` that names the first.
  public func check(epochs: Int, of run: String) throws(InputError) {
    guard let first = first(where: { $0.draws > epochs }) else { return }
    throw InputError(
      "\(first.name) takes \(first.draws) draws of each sample, and \(run) has \(epochs): ask for them with "
        + "--epochs \(first.draws)"
    )
  }
}
