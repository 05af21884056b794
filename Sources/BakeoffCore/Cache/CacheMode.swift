/// How a request uses a cache.
public enum CacheMode: String, Hashable, Sendable, CaseIterable {
  /// A stored answer is given; otherwise the model is asked, and its answer is stored.
  case `default`
  /// The model is asked whatever is stored, and its answer takes the place of the stored one.
  case refresh
  /// A stored answer is given; otherwise the model is asked, and its answer is not stored.
  case noStore = "no-store"
  /// Only stored answers are given: without one it is an error, and nothing is sent.
  case only

  /// All modes by their names, for messages.
  public static let words = allCases.map(\.rawValue).joined(separator: ", ")
}
