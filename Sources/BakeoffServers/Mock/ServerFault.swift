internal import BakeoffCore

/// Something that goes wrong with some of the requests to a `MockServer`.
public struct ServerFault: Hashable, Sendable, LosslessStringConvertible {
  /// What goes wrong.
  public enum Kind: Hashable, Sendable {
    /// An error of this status, 400 to 599.
    case status(Int)
    /// The connection is reset before a byte has come.
    case reset
    /// Nothing comes; in a stream, nothing more after its first half.
    case stall
    /// The connection is closed in the middle of the reply.
    case truncate
    /// The reply is no JSON; in a stream, one event is none.
    case malformed
    /// The reply comes eight bytes at a time.
    case drip
    /// The reply has no body.
    case empty
    /// The reply is a page for people, with status 200.
    case page
    /// The reply is JSON, and no answer.
    case other
    /// The reply has a body of 100 MiB.
    case huge
  }

  /// Which requests it happens to.
  public enum Occasion: Hashable, Sendable {
    /// Each with this probability, 0…1.
    case share(Double)
    /// The one of this number, from 1.
    case number(Int)
    /// Each of so many.
    case every(Int)
  }

  /// What goes wrong.
  public var kind: Kind
  /// Which requests it happens to.
  public var occasion: Occasion

  /// Creates a fault.
  public init(_ kind: Kind, _ occasion: Occasion = .share(1)) {
    self.kind = kind
    self.occasion = occasion
  }

  /// Reads a kind (`503`, `reset`, `stall`, `truncate`, `malformed`, `drip`, `empty`, `page`, `other`,
  /// `huge`), and after a colon when it happens: `0.1` with that probability, `#3` to the third request, `/10` to each tenth, nothing to all;
  /// nil for anything else.
  public init?(_ description: String) {
    let halves = description.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let word = halves.first, let kind = Kind(String(word)) else { return nil }
    guard halves.count == 2 else {
      self.init(kind)
      return
    }
    let when = halves[1]
    switch when.first {
    case "#":
      guard let number = Int(when.dropFirst()), number > 0 else { return nil }
      self.init(kind, .number(number))
    case "/":
      guard let count = Int(when.dropFirst()), count > 0 else { return nil }
      self.init(kind, .every(count))
    default:
      guard let share = Double(when), (0...1).contains(share) else { return nil }
      self.init(kind, .share(share))
    }
  }

  /// The fault as it is written.
  public var description: String {
    switch occasion {
    case .share(1): "\(kind)"
    case .share(let share): "\(kind):\(JSON.number(share).text)"
    case .number(let number): "\(kind):#\(number)"
    case .every(let count): "\(kind):/\(count)"
    }
  }

  /// Whether it happens to a request.
  ///
  /// - Parameters:
  ///   - number: The number of the request, from 1.
  ///   - generator: Where chance comes from.
  /// - Returns: Whether it does.
  func happens(to number: Int, using generator: inout SplitMix64) -> Bool {
    switch occasion {
    case .share(let share): generator.uniform() < share
    case .number(let wanted): number == wanted
    case .every(let count): number % count == 0
    }
  }
}

extension ServerFault.Kind: LosslessStringConvertible {
  /// Reads a status or a word; nil for anything else.
  public init?(_ description: String) {
    switch description {
    case "reset": self = .reset
    case "stall": self = .stall
    case "truncate": self = .truncate
    case "malformed": self = .malformed
    case "drip": self = .drip
    case "empty": self = .empty
    case "page": self = .page
    case "other": self = .other
    case "huge": self = .huge
    default:
      guard let status = Int(description), (400..<600).contains(status) else { return nil }
      self = .status(status)
    }
  }

  /// The status or the word.
  public var description: String {
    switch self {
    case .status(let status): "\(status)"
    case .reset: "reset"
    case .stall: "stall"
    case .truncate: "truncate"
    case .malformed: "malformed"
    case .drip: "drip"
    case .empty: "empty"
    case .page: "page"
    case .other: "other"
    case .huge: "huge"
    }
  }
}
