internal import BakeoffCore

extension RunSettings.Limit: LosslessStringConvertible {
  /// Reads `100`, `101-200` or `0.1`; nil for anything else.
  public init?(_ description: String) {
    if let count = Int(description), count > 0 {
      self = .first(count)
      return
    }
    if let share = Double(description), share > 0, share < 1 {
      self = .share(share)
      return
    }
    let ends = description.split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2, ends[0] >= 1, ends[0] <= ends[1] else { return nil }
    self = .range(ends[0]...ends[1])
  }

  /// The limit as it is written.
  public var description: String {
    switch self {
    case .first(let count): "\(count)"
    case .range(let range): "\(range.lowerBound)-\(range.upperBound)"
    case .share(let share): "\(share)"
    }
  }
}

extension RunSettings.ErrorLimit: LosslessStringConvertible {
  /// Reads a count such as `5` or a share such as `0.1`; nil for anything else.
  public init?(_ description: String) {
    if let count = Int(description), count >= 1 {
      self = .count(count)
    } else if let share = Double(description), share > 0, share < 1 {
      self = .share(share)
    } else {
      return nil
    }
  }

  /// The limit as it is written.
  public var description: String {
    switch self {
    case .count(let count): "\(count)"
    case .share(let share): "\(share)"
    }
  }
}

extension RunSettings {
  /// Facts as they are written at the command line, `key=value`.
  ///
  /// - Throws: `InputError` for one that is not.
  package static func facts(_ pairs: [String]) throws(InputError) -> JSONObject {
    var object = JSONObject()
    for fact in pairs {
      guard let equals = fact.firstIndex(of: "="), equals > fact.startIndex else {
        throw InputError("expected key=value, found \"\(fact)\"")
      }
      object[String(fact[..<equals])] = .string(String(fact[fact.index(after: equals)...]))
    }
    return object
  }
}
