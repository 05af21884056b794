import Foundation
import Synchronization

/// A program whose folder many tests begin with: filled once, when the first of them asks for it, and copied for
/// each.
struct PreparedProgram {
  private static let prepared = Mutex<[BuiltProgram]>([])
  private let made: BuiltProgram

  /// Fills a folder, which goes when the tests end.
  ///
  /// - Parameter fill: What puts there what tests begin with.
  /// - Throws: What filling it throws.
  init(_ fill: (BuiltProgram) throws -> Void) throws {
    made = try BuiltProgram()
    let isFirst = Self.prepared.withLock { prepared in
      prepared.append(made)
      return prepared.count == 1
    }
    if isFirst { atexit { for program in PreparedProgram.all { program.remove() } } }
    try fill(made)
  }

  private static var all: [BuiltProgram] { prepared.withLock { $0 } }

  /// A copy for one test.
  func program() throws -> BuiltProgram { try BuiltProgram(copying: made) }
}
