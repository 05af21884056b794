internal import BakeoffCore

/// Which trials the answers of an import are of: what is known of all of them before any is recorded.
///
/// It holds some forty bytes for an answer.
struct AnswerIndex {
  private struct Key: Hashable {
    let position: Int32
    let model: Int32
    let epoch: Int32
  }

  /// The models, in the order in which they are met.
  private(set) var models: [String] = []
  /// The models whose answers do not all state what they cost.
  private(set) var pricedModels: Set<String> = []
  private var modelIndices: [String: Int32] = [:]
  private var places: [Key: AnswerFiles.Place] = [:]
  /// The highest epoch.
  private(set) var epochs = 1

  /// How many answers there are.
  var count: Int { places.count }

  /// Enters an answer, unless its trial has one; gives the place of that.
  mutating func enter(
    _ line: OutputLine,
    position: Int,
    at place: AnswerFiles.Place
  ) -> AnswerFiles.Place? {
    let model = modelIndices[line.model] ?? Int32(clamping: models.count)
    let key = Key(
      position: Int32(clamping: position),
      model: model,
      epoch: Int32(clamping: line.epoch)
    )
    if let first = places[key] { return first }
    places[key] = place
    if Int(model) == models.count {
      models.append(line.model)
      modelIndices[line.model] = model
    }
    epochs = max(epochs, line.epoch)
    if line.isPricedHere { pricedModels.insert(line.model) }
    return nil
  }

  /// The place of an answer's model in the run; nil when the trial has another answer, or none.
  func model(of line: OutputLine, position: Int, at place: AnswerFiles.Place) -> Int? {
    guard let model = modelIndices[line.model] else { return nil }
    let key = Key(
      position: Int32(clamping: position),
      model: model,
      epoch: Int32(clamping: line.epoch)
    )
    return places[key] == place ? Int(model) : nil
  }
}
