public import BakeoffCore

/// Which shard of its samples a run asks: one that is named, or the one that a scheduler's variables
/// tell.
public enum ShardChoice: Hashable, Sendable, LosslessStringConvertible {
  /// What the variables of a job array tell.
  case auto
  /// This one.
  case one(Shard)

  /// Reads `auto` or `3/8`; nil for anything else.
  public init?(_ description: String) {
    if description == "auto" {
      self = .auto
    } else if let shard = Shard(description) {
      self = .one(shard)
    } else {
      return nil
    }
  }

  /// The choice as it is written.
  public var description: String {
    switch self {
    case .auto: "auto"
    case .one(let shard): shard.description
    }
  }

  /// What is expected of a text.
  package static let expectation = "I/N such as 3/8, or auto"

  /// The shard.
  ///
  /// - Parameter environment: The variables of the scheduler.
  /// - Returns: The shard that is named, or the one that the variables tell.
  /// - Throws: `InputError` when they tell none.
  public func shard(in environment: Environment) throws(InputError) -> Shard {
    switch self {
    case .auto: try JobArray.shard(in: environment)
    case .one(let shard): shard
    }
  }
}
