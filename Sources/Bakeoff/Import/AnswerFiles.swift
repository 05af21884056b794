internal import BakeoffCore
internal import Foundation

/// The files of an import, which are read several times.
final class AnswerFiles {
  /// Where an answer stands.
  struct Place: Hashable {
    /// The place of its file among the files, from 0.
    let file: Int32
    /// The number of its line or sample in the file, from 1.
    let number: Int32
  }

  private struct File {
    /// What messages call it.
    let name: String
    /// Where it is read from.
    let path: String
    /// How it was when it was named; nil for what is no file.
    let state: FileState?
    let format: any ExportFormat
  }

  private let files: [File]
  private var spool: String?

  /// Finds out in which format each file is.
  ///
  /// - Parameters:
  ///   - paths: The files; `-` is standard input, which is copied to be read again.
  ///   - format: The format of all; nil to tell it by how each begins.
  /// - Throws: `InputError` when a file cannot be read, or its format cannot be told.
  init(_ paths: [String], format: (any ExportFormat)?) throws {
    spool = paths.contains("-") ? try Self.copyOfInput() : nil
    let spool = spool
    files = try paths.map { name in
      let path = name == "-" ? spool ?? name : name
      return File(
        name: name == "-" ? "standard input" : name,
        path: path,
        state: FileState(at: path),
        format: try format ?? ExportFormats.recognised(path)
      )
    }
  }

  deinit {
    if let spool { try? FileManager.default.removeItem(atPath: spool) }
  }

  /// The names of the files, in their order.
  var names: [String] { files.map(\.name) }

  /// What messages call a place.
  func words(for place: Place) -> String {
    let file = files[Int(place.file)]
    return file.format.place(Int(place.number), in: file.name)
  }

  /// Where the files stand that a line may name.
  func path(of place: Place) -> String { files[Int(place.file)].path }

  /// Checks that the files are still those that were named, for all readings must be of the same text.
  ///
  /// - Throws: `InputError` for a file that was written, replaced or removed meanwhile.
  func checkUnchanged() throws(InputError) {
    for file in files { try check(file) }
  }

  private func check(_ file: File) throws(InputError) {
    guard FileState(at: file.path) == file.state else {
      throw InputError(
        "\(file.name) was changed while it was imported: import it again when nothing writes to it"
      )
    }
  }

  /// Hands over what the files say of each answer, in their order.
  ///
  /// - Throws: `InputError` when a file cannot be read on or is not the one that was named, and whatever
  ///   `body` throws.
  func each(
    _ body: (_ place: Place, _ line: Result<JSON, TaskLineError>) throws -> Void
  ) throws {
    for (index, file) in files.enumerated() {
      try check(file)
      try file.format.read(file.path) { number, line in
        try body(Place(file: Int32(clamping: index), number: Int32(clamping: number)), line)
      }
      try check(file)
    }
  }

  private static func copyOfInput() throws(InputError) -> String {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("bakeoff-import-\(UUID().uuidString)").path
    let copy = try ExportFile(path: path)
    let input = try FileBytes(path: "-")
    var piece: [UInt8] = []
    while let isWhole = try input.appendLine(to: &piece) {
      try copy.write(piece + (isWhole ? [0x0A] : []))
      piece.removeAll(keepingCapacity: true)
    }
    try copy.finish()
    return path
  }
}
