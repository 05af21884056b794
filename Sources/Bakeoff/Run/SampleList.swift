internal import BakeoffCore
internal import BakeoffStore
internal import Foundation

/// The samples that were read, without what they ask, in a file without a name beside the store: memory
/// does not grow with their number.
///
/// One thread fills it; from then on any number may go through it.
final class SampleList: @unchecked Sendable {
  struct Entry {
    /// Where it stands; the number of its content is 0 where that is not in the store.
    var place: PlannedSample
    /// The hash of what it asks and checks.
    var hash: ContentHash
    /// The number of its line among those that were taken, from 0.
    var line: Int
  }

  private let store: String
  /// What is not in the file yet: all of a short list.
  private var tail: [UInt8] = []
  private var file: Int32?
  private var fileSize = 0

  private static let chunkSize = 1 << 18

  /// Begins an empty list.
  ///
  /// - Parameter store: The path of the store.
  init(besideStore store: String) { self.store = store }

  deinit { if let file { close(file) } }

  /// Adds a sample.
  ///
  /// - Throws: `StoreError` when there is no room for it.
  func append(_ entry: Entry) throws(StoreError) {
    put(entry.place.contentID)
    put(entry.place.taskFile)
    put(entry.place.line)
    put(entry.line)
    entry.hash.withUnsafeBytes { tail.append(contentsOf: $0) }
    var name = entry.place.name
    name.withUTF8 {
      put($0.count)
      tail.append(contentsOf: $0)
    }
    if tail.count >= Self.chunkSize { try spill() }
  }

  /// Gives all of them, in their order.
  ///
  /// - Throws: `StoreError` when they cannot be read, and what `body` throws.
  func forEach(_ body: (Entry) throws -> Void) throws {
    var chunk: [UInt8] = []
    var read = 0
    while read < fileSize {
      read += try fill(&chunk, from: read)
      chunk.removeFirst(try Self.entries(in: chunk, body))
    }
    _ = try Self.entries(in: tail, body)
  }

  private func put(_ number: Int) {
    withUnsafeBytes(of: Int64(number)) { tail.append(contentsOf: $0) }
  }

  // MARK: The file

  private func spill() throws(StoreError) {
    if file == nil { file = try open() }
    guard let file else { return }
    var written = 0
    while written < tail.count {
      let count = tail.withUnsafeBytes {
        write(file, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      guard count > 0 else { throw failure("written") }
      written += count
    }
    fileSize += written
    tail.removeAll(keepingCapacity: true)
  }

  private func open() throws(StoreError) -> Int32 {
    var path = Array("\(store).samples-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { throw failure("made") }
    // It goes when it is closed, however the program ends.
    unlink(path)
    return file
  }

  private func fill(_ chunk: inout [UInt8], from offset: Int) throws(StoreError) -> Int {
    var bytes = [UInt8](repeating: 0, count: min(Self.chunkSize, fileSize - offset))
    let count = bytes.withUnsafeMutableBytes {
      pread(file ?? -1, $0.baseAddress, $0.count, off_t(offset))
    }
    guard count > 0 else { throw failure("read") }
    chunk += bytes.prefix(count)
    return count
  }

  private func failure(_ what: String) -> StoreError {
    StoreError(
      "the list of samples cannot be \(what) beside \(store): \(String(cString: strerror(errno)))"
    )
  }

  // MARK: Its form

  private static let headSize = 5 * 8 + 32

  /// Reads all that are whole; gives how many bytes they have.
  private static func entries(in bytes: [UInt8], _ body: (Entry) throws -> Void) throws -> Int {
    try bytes.withUnsafeBytes { bytes in
      var start = 0
      func number(_ offset: Int) -> Int {
        Int(bytes.loadUnaligned(fromByteOffset: start + offset, as: Int64.self))
      }
      while start + headSize <= bytes.count {
        let end = start + headSize + number(64)
        guard end <= bytes.count else { break }
        let hash = ContentHash(bytes: Array(bytes[start + 32..<start + 64]))
        try body(
          Entry(
            place: PlannedSample(
              contentID: number(0),
              name: String(decoding: bytes[start + headSize..<end], as: UTF8.self),
              taskFile: number(8),
              line: number(16)
            ),
            hash: hash ?? ContentHash(of: []),
            line: number(24)
          )
        )
        start = end
      }
      return start
    }
  }
}
