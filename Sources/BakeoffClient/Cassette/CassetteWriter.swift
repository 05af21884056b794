public import BakeoffCore
internal import Foundation

/// Writes a cassette, a line for each answer.
///
/// The file is only its owner's to read, for prompts and answers are private, and stands under its
/// name when it is whole.
public final class CassetteWriter {
  private let path: String
  private let draft: String
  private let file: FileHandle
  private var isDone = false
  /// How many answers were written.
  public private(set) var count = 0

  /// Begins a cassette.
  ///
  /// - Parameters:
  ///   - path: Where it will stand; what is there is replaced.
  ///   - run: The name of the run.
  ///   - toolVersion: The version of the tool.
  ///   - failed: How many trials of the run have no answer.
  /// - Throws: `ModelError` with `.configuration` when the file cannot be made.
  public init(path: String, run: String, toolVersion: String, failed: Int) throws(ModelError) {
    self.path = path
    draft = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
    let isMade = FileManager.default.createFile(
      atPath: draft,
      contents: nil,
      attributes: [.posixPermissions: 0o600]
    )
    guard isMade, let file = FileHandle(forWritingAtPath: draft) else {
      throw ModelError(.configuration, "cannot write \(path): check the folder")
    }
    self.file = file
    try write(CassetteHeader(run: run, toolVersion: toolVersion, failed: failed).json)
  }

  deinit {
    if !isDone { try? FileManager.default.removeItem(atPath: draft) }
  }

  /// Adds an answer.
  ///
  /// - Throws: `ModelError` with `.configuration` when it cannot be written.
  public func add(_ answer: RecordedAnswer) throws(ModelError) {
    try write(answer.json)
    count += 1
  }

  /// Puts the cassette under its name.
  ///
  /// - Throws: `ModelError` with `.configuration` when that cannot be done.
  public func finish() throws(ModelError) {
    do { try file.close() } catch { throw failure(error) }
    guard rename(draft, path) == 0 else {
      throw ModelError(.configuration, "cannot write \(path): \(String(cString: strerror(errno)))")
    }
    isDone = true
  }

  private func write(_ json: JSON) throws(ModelError) {
    do { try file.write(contentsOf: json.bytes + [0x0A]) } catch { throw failure(error) }
  }

  private func failure(_ error: any Error) -> ModelError {
    ModelError(.configuration, "cannot write \(path): \(error.localizedDescription)")
  }
}
