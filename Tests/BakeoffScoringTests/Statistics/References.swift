import BakeoffCore
import Foundation
import Testing

/// One value of another implementation, as `References/make-references.py` wrote it.
struct Reference: Sendable, CustomTestStringConvertible {
  let kind: String
  let given: JSON
  let wanted: [Double]

  var testDescription: String { "\(kind) of \(given.text.prefix(80))" }

  /// All of them; the test of the versions fails when the file cannot be read.
  static let file: JSON? = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let path = folder.appendingPathComponent("References/references.json").path
    return FileManager.default.contents(atPath: path).flatMap { try? JSON(parsing: $0) }
  }()

  static let all: [Reference] = (file?["cases"]?.arrayValue ?? []).map { entry in
    Reference(
      kind: entry["kind"]?.stringValue ?? "",
      given: entry["given"] ?? .null,
      wanted: (entry["wanted"]?.arrayValue ?? []).map { $0.doubleValue ?? .nan }
    )
  }

  static func of(_ kinds: String...) -> [Reference] { all.filter { kinds.contains($0.kind) } }

  func number(_ index: Int) -> Double { given[index]?.doubleValue ?? .nan }
  func count(_ index: Int) -> Int { given[index]?.intValue ?? -1 }
  func text(_ index: Int) -> String { given[index]?.stringValue ?? "" }
  func numbers(_ index: Int) -> [Double] {
    (given[index]?.arrayValue ?? []).map { $0.doubleValue ?? .nan }
  }

  /// Expects values near the wanted ones: relative for what is not tiny, absolute near 0.
  func expect(
    _ values: [Double],
    relative: Double = 1e-9,
    absolute: Double = 1e-15,
    location: SourceLocation = #_sourceLocation
  ) {
    #expect(values.count == wanted.count, sourceLocation: location)
    for (value, reference) in zip(values, wanted) {
      let isNear = abs(value - reference) <= max(absolute, relative * abs(reference))
      // SciPy's numbers beyond all doubles are written as the largest.
      let isInfinite = reference >= 1e308 && value == .infinity
      #expect(isNear || isInfinite, "\(value), not \(reference)", sourceLocation: location)
    }
  }
}
