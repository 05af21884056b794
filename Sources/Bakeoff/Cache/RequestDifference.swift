internal import BakeoffCore

/// A field in which two requests differ.
public struct RequestDifference: Hashable, Sendable {
  /// Its path in the body, such as `messages[1].content`; or `model`, `url`, `epoch`, `headers`.
  public var field: String
  /// What is asked; nil when the request does not have it.
  public var asked: String?
  /// What the stored request has; nil when it does not have it.
  public var stored: String?

  /// Describes a difference.
  public init(field: String, asked: String?, stored: String?) {
    self.field = field
    self.asked = asked
    self.stored = stored
  }
}

/// How two requests differ.
struct RequestComparison {
  private(set) var differences: [RequestDifference] = []
  /// How far apart they are: other words count more than other settings.
  private(set) var distance = 0.0

  /// Compares the parts of two requests.
  init(
    asked: (url: String, epoch: Int, members: [String: String]),
    stored: (url: String, epoch: Int, members: [String: String])
  ) {
    add("url", asked.url, stored.url)
    add("epoch", "\(asked.epoch)", "\(stored.epoch)")
    for field in Set(asked.members.keys).union(stored.members.keys).sorted() {
      add(field, asked.members[field], stored.members[field])
    }
  }

  private mutating func add(_ field: String, _ asked: String?, _ stored: String?) {
    guard asked != stored else { return }
    differences.append(RequestDifference(field: field, asked: asked, stored: stored))
    // One other setting is nearer than another question; of questions, those with much in common.
    distance += 1 + 8 * Self.unlikeness(asked ?? "", stored ?? "")
  }

  /// What share of two texts is different, 0…1; short ones are settings.
  private static func unlikeness(_ one: String, _ other: String) -> Double {
    let (first, second) = (Array(one.utf8), Array(other.utf8))
    let longest = max(first.count, second.count)
    guard longest > 24 else { return 0 }
    let head = zip(first, second).prefix { $0 == $1 }.count
    let rest = min(first.count, second.count) - head
    let tail = zip(first.reversed(), second.reversed()).prefix(rest).prefix { $0 == $1 }.count
    return 1 - Double(head + tail) / Double(longest)
  }

  /// The members of a body by their paths; what is no JSON is one member.
  static func members(of body: [UInt8]) -> [String: String] {
    var members: [String: String] = [:]
    func add(_ value: JSON, _ path: String) {
      switch value {
      case .object(let object) where !object.isEmpty:
        for (key, value) in object.members { add(value, path.isEmpty ? key : "\(path).\(key)") }
      case .array(let elements) where !elements.isEmpty:
        for (index, value) in elements.enumerated() { add(value, "\(path)[\(index)]") }
      default: members[path.isEmpty ? "body" : path] = value.stringValue ?? value.text
      }
    }
    if let json = try? JSON(parsing: body) {
      add(json, "")
    } else if !body.isEmpty {
      members["body"] = String(decoding: body, as: UTF8.self)
    }
    return members
  }
}
