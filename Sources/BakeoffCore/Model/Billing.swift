/// What a price depends on besides the counts of a usage: how, when and where was answered.
///
/// What is nil is not known; then the standard price holds.
public struct Billing: Hashable, Sendable {
  /// How much of the web each search reads, for providers that let it be chosen.
  public enum SearchSize: String, Hashable, Sendable, CaseIterable {
    /// A little.
    case low
    /// The usual amount.
    case medium
    /// Much.
    case high
  }

  /// Where data stay that may not leave an area.
  public enum Residency: String, Hashable, Sendable, CaseIterable {
    /// The European Union.
    case eu
    /// The United States.
    case us
  }

  /// The provider's word for the tier of service that has answered, such as `flex`.
  public var serviceTier: String?
  /// Whether the request was part of a batch.
  public var isBatch: Bool
  /// When the request was sent, in seconds since 1970 (UTC).
  public var time: Double?
  /// The provider's word for the speed of the answer, such as `fast`.
  public var speed: String?
  /// The provider's word for where the answer was computed, such as `us`.
  public var inferenceGeo: String?
  /// The area that the provider was asked to keep the data in.
  public var residency: Residency?
  /// Whether an endpoint of one region was asked where the provider has a global one.
  public var isRegionalEndpoint: Bool
  /// How much each search reads; nil for the usual amount.
  public var searchSize: SearchSize?
  /// How long the answer took, in seconds.
  public var seconds: Double?
  /// How many images went in.
  public var inputImages: Int?
  /// How many images came out.
  public var outputImages: Int?
  /// How many characters went in.
  public var inputCharacters: Int?
  /// How many characters came out.
  public var outputCharacters: Int?

  /// Creates a record; whatever is left out is not known.
  public init(
    serviceTier: String? = nil,
    isBatch: Bool = false,
    time: Double? = nil,
    speed: String? = nil,
    inferenceGeo: String? = nil,
    residency: Residency? = nil,
    isRegionalEndpoint: Bool = false,
    searchSize: SearchSize? = nil,
    seconds: Double? = nil,
    inputImages: Int? = nil,
    outputImages: Int? = nil,
    inputCharacters: Int? = nil,
    outputCharacters: Int? = nil
  ) {
    self.serviceTier = serviceTier
    self.isBatch = isBatch
    self.time = time
    self.speed = speed
    self.inferenceGeo = inferenceGeo
    self.residency = residency
    self.isRegionalEndpoint = isRegionalEndpoint
    self.searchSize = searchSize
    self.seconds = seconds
    self.inputImages = inputImages
    self.outputImages = outputImages
    self.inputCharacters = inputCharacters
    self.outputCharacters = outputCharacters
  }
}
