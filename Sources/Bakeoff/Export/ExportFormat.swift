package import BakeoffCore

/// A form in which other programs take the results of a run, and in which they may come back.
///
/// A new format is one file in `Formats` and one line in `ExportFormats.all`.
package protocol ExportFormat: Sendable {
  /// What the format is called, such as `openai-evals`.
  var name: String { get }
  /// The ending of its files, with the dot.
  var suffix: String { get }
  /// Whether a file has the answers of one model to one task file, and a run becomes several of them.
  var isOfOneModel: Bool { get }

  /// Writes some of a run's trials as one file, a trial at a time.
  ///
  /// - Returns: How many trials it wrote; with none the file is of no use.
  /// - Throws: `InputError` when the file cannot be written, `StoreError` when the store cannot be read.
  func write(_ part: ExportPart, to file: ExportFile) throws -> Int

  /// Whether a file that begins so is of this format.
  ///
  /// - Parameter head: Its first bytes, without blank lines; all of them when there are no more.
  /// - Returns: Whether the format is this one.
  func recognises(_ head: [UInt8]) -> Bool

  /// Reads a file, and hands over what it says of each trial as a line of Bakeoff's own.
  ///
  /// - Parameters:
  ///   - path: The file; it may be compressed with gzip.
  ///   - body: Takes the number of a line or sample in the file, from 1, and what stands there.
  /// - Throws: `InputError` when the file cannot be read on, and whatever `body` throws.
  func read(
    _ path: String,
    _ body: (_ number: Int, _ line: Result<JSON, TaskLineError>) throws -> Void
  ) throws

  /// What messages call a place in a file: `log.jsonl:12` by default.
  func place(_ number: Int, in path: String) -> String
}

extension ExportFormat {
  package func place(_ number: Int, in path: String) -> String { "\(path):\(number)" }
}
