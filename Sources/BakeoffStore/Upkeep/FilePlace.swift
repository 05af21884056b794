internal import Foundation
internal import Synchronization

/// Where an open file stands, to notice when it was removed or another took its place.
final class FilePlace: Sendable {
  /// What tells a file from all others of the machine.
  private struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  private let path: String
  private let identity: Identity?
  /// What became of the file once it was lost.
  let loss = Mutex<StoreError?>(nil)

  /// Remembers the file that is at a path now.
  init(_ path: String) {
    self.path = path
    identity = Self.identity(path)
  }

  /// Whether the path still leads to the file.
  var isKept: Bool { Self.identity(path) == identity }

  private static func identity(_ path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }
}

extension FilePlace {
  /// A path beside another that is free, such as `results/bakeoff.rescued.sqlite`.
  ///
  /// - Parameters:
  ///   - word: What stands before the suffix.
  ///   - path: The path it is beside.
  /// - Returns: The path.
  static func free(_ word: String, beside path: String) -> String {
    let whole = URL(fileURLWithPath: path)
    let suffix = whole.pathExtension.isEmpty ? "" : ".\(whole.pathExtension)"
    let stem = path.hasSuffix(suffix) ? String(path.dropLast(suffix.count)) : path
    var candidate = "\(stem).\(word)\(suffix)"
    var number = 1
    while FileManager.default.fileExists(atPath: candidate) {
      number += 1
      candidate = "\(stem).\(word)-\(number)\(suffix)"
    }
    return candidate
  }
}
