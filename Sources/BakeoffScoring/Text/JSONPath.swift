internal import BakeoffCore

/// A path to values within JSON: the part of JSONPath (RFC 9535) that has no filters and functions.
///
/// `$` the whole; `.name` and `['name']` a member; `[0]` and `[-1]` an element; `[1:3]` and
/// `[::2]` slices; `.*` and `[*]` every member or element; `['a', 0]` several; `..name`, `..*` and
/// `..[0]` anywhere below. A JSON pointer (RFC 6901) is read as well.
struct JSONPath: Sendable {
  /// Why a text is no path.
  struct Malformed: Error {}

  /// What is taken of one value.
  enum Selector: Sendable {
    case name(String)
    case index(Int)
    case slice(start: Int?, end: Int?, step: Int)
    case all
    /// A step of a pointer: a member of an object, an element of a list.
    case either(String)
  }

  /// Selectors, and whether they apply to everything below as well.
  struct Segment: Sendable {
    let selectors: [Selector]
    let isDescendant: Bool
  }

  /// The segments in their order.
  private let segments: [Segment]

  /// Whether the path can lead to one value at most.
  var isSingular: Bool {
    segments.allSatisfy { segment in
      guard !segment.isDescendant, segment.selectors.count == 1 else { return false }
      return switch segment.selectors[0] {
      case .name, .index, .either: true
      case .slice, .all: false
      }
    }
  }

  /// Reads a path.
  ///
  /// - Throws: `Malformed` for another text, filters and functions included.
  init(parsing text: String) throws(Malformed) {
    var reader = JSONPathReader(text)
    segments = try reader.segments()
  }

  /// Reads a pointer such as `/a/0`; nil for another text.
  init?(pointer: String) {
    guard pointer.isEmpty || pointer.hasPrefix("/") else { return nil }
    segments = pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map {
      let name = $0.replacing("~1", with: "/").replacing("~0", with: "~")
      return Segment(selectors: [.either(String(name))], isDescendant: false)
    }
  }

  /// The values that the path leads to, in the order of the text.
  func values(in json: JSON) -> [JSON] {
    segments.reduce([json]) { values, segment in
      let from = segment.isDescendant ? values.flatMap(Self.withDescendants) : values
      return from.flatMap { value in segment.selectors.flatMap { Self.select($0, in: value) } }
    }
  }

  private static func children(of value: JSON) -> [JSON] {
    value.arrayValue ?? value.objectValue?.members.map(\.value) ?? []
  }

  private static func withDescendants(_ value: JSON) -> [JSON] {
    [value] + children(of: value).flatMap(withDescendants)
  }

  private static func select(_ selector: Selector, in value: JSON) -> [JSON] {
    switch selector {
    case .name(let name): return value.objectValue?[name].map { [$0] } ?? []
    case .all: return children(of: value)
    case .index(let index):
      guard let list = value.arrayValue else { return [] }
      let place = index < 0 ? list.count + index : index
      return list.indices.contains(place) ? [list[place]] : []
    case .slice(let start, let end, let step):
      guard let list = value.arrayValue, step != 0 else { return [] }
      return places(start, end, step, count: list.count).map { list[$0] }
    case .either(let name):
      if let object = value.objectValue { return object[name].map { [$0] } ?? [] }
      guard let index = Int(name), String(index) == name else { return [] }
      return select(.index(index), in: value)
    }
  }

  /// The places of a slice: RFC 9535, section 2.3.4.2.
  private static func places(_ start: Int?, _ end: Int?, _ step: Int, count: Int) -> [Int] {
    func normal(_ place: Int) -> Int { place < 0 ? count + place : place }
    if step > 0 {
      let lower = min(max(normal(start ?? 0), 0), count)
      let upper = min(max(normal(end ?? count), 0), count)
      return lower < upper ? Array(stride(from: lower, to: upper, by: step)) : []
    }
    let upper = min(max(normal(start ?? count - 1), -1), count - 1)
    let lower = min(max(end.map(normal) ?? -1, -1), count - 1)
    return upper > lower ? Array(stride(from: upper, to: lower, by: step)) : []
  }
}
