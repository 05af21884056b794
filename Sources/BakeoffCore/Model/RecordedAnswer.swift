/// A request that was answered, with all that is needed to answer it again: a line of a cassette.
public struct RecordedAnswer: Sendable {
  /// The model's name as it was asked for, without a label.
  public var model: String
  /// The URL that was asked, without a user's name or password.
  public var url: String
  /// Which draw this is, from 1.
  public var epoch: Int
  /// The body as it was sent; empty when it is not known.
  public var request: [UInt8]
  /// The samples that it answers, by their ids.
  public var samples: [String]
  /// The answer.
  public var response: ModelResponse

  /// Describes an answer.
  public init(
    model: String,
    url: String,
    epoch: Int,
    request: [UInt8],
    samples: [String],
    response: ModelResponse
  ) {
    self.model = model
    self.url = url
    self.epoch = epoch
    self.request = request
    self.samples = samples
    self.response = response
  }
}
