internal import BakeoffCore

/// Follows the output of one of Replicate's predictions, which is asked after when it has ended.
struct PredictionStream: StreamReader {
  private var pieces: [JSON] = []
  private(set) var isComplete = false

  mutating func receive(_ event: JSON) throws(ProviderFault) -> StreamedWords? {
    if let message = event["error"]?.stringValue { throw ProviderFault(.serverError, message) }
    if event["done"] != nil { isComplete = true }
    guard let piece = event["output"]?.stringValue, !piece.isEmpty else { return nil }
    pieces.append(.string(piece))
    return .answer
  }

  /// What has come, without the tokens that only the prediction itself counts.
  func reply() throws(ProviderFault) -> JSON {
    guard isComplete else { throw .brokenStream }
    return ["status": "succeeded", "output": .array(pieces)]
  }
}
