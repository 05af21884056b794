/// The cheapest model that is shown not to be worse than another by more than a margin.
public struct Economy: Sendable {
  /// One model beside the reference.
  public struct Entry: Sendable {
    /// What the model is called.
    public var label: String
    /// Its mean cost over the reference's, on the samples that both answered; nil when a cost is unknown.
    public var costRatio: Double?
    /// Its accuracy less the reference's, with the interval at `confidenceOfEach`; nil without one.
    public var difference: Estimate?

    /// Creates an entry.
    public init(label: String, costRatio: Double?, difference: Estimate?) {
      self.label = label
      self.costRatio = costRatio
      self.difference = difference
    }
  }

  /// What can be said.
  public enum Finding: Sendable {
    /// A model that is cheaper, and shown not to be worse by more than the margin.
    case cheaper(Entry)
    /// No model is cheaper than the reference.
    case reference
    /// Some are cheaper, and none of them is shown to be good enough; more samples may show one to be.
    case noneShown(cheaper: Int)
    /// Some are cheaper, and all of them are shown to be worse by more than the margin.
    case allWorse(cheaper: Int)
    /// No model's cost can be compared with the reference's.
    case unknownCosts
  }

  /// The margin where none is asked for: two points.
  public static let defaultMargin = 0.02

  /// What the models are measured by.
  public var reference: String
  /// How much lower the accuracy may be, 0…1.
  public var margin: Double
  /// The other models.
  public var entries: [Entry]
  /// How many intervals hold at once at 95 %: the other models, or all pairs where the reference was
  /// chosen by the same results.
  public var intervals: Int

  /// Creates an economy.
  public init(reference: String, margin: Double, entries: [Entry], intervals: Int) {
    self.reference = reference
    self.margin = margin
    self.entries = entries
    self.intervals = intervals
  }

  /// The models that are cheaper than the reference, the cheapest first.
  public var cheaper: [Entry] {
    entries.filter { ($0.costRatio ?? 1) < 1 }.sorted { ($0.costRatio ?? 1) < ($1.costRatio ?? 1) }
  }

  /// What can be said: only an interval wholly above the margin shows a model to be good enough, and only
  /// one wholly below it shows that it is not.
  public var finding: Finding {
    guard entries.contains(where: { $0.costRatio != nil }) else { return .unknownCosts }
    let cheaper = cheaper
    guard !cheaper.isEmpty else { return .reference }
    if let best = cheaper.first(where: { ($0.difference?.lower ?? -1) > -margin }) {
      return .cheaper(best)
    }
    return cheaper.contains(where: isOpen)
      ? .noneShown(cheaper: cheaper.count) : .allWorse(cheaper: cheaper.count)
  }

  /// Whether a model may still turn out to be good enough.
  public func isOpen(_ entry: Entry) -> Bool { (entry.difference?.upper ?? 1) >= -margin }
}
