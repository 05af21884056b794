package import BakeoffStore
internal import Foundation

/// Writes the results of a run for other programs, in memory for a trial at a time.
package struct RunExport {
  /// A file that was written.
  package struct Written {
    /// Where it stands; nil for standard output.
    package let path: String?
    /// How many trials it has.
    package let trials: Int
  }

  private let all: ExportPart
  private let format: any ExportFormat

  /// Prepares to write a run; it may still go on.
  package init(of run: RunRecord, in store: Store, as format: any ExportFormat) {
    all = ExportPart(of: run, in: store)
    self.format = format
  }

  /// Writes the files.
  ///
  /// - Parameter path: The file, in whose name `{run}`, `{model}` and `{task}` stand for the names of the
  ///   run, the model and the task file; or a folder, which ends in `/` or is there; nil for standard
  ///   output.
  /// - Returns: The files that were written, in the order of models and task files.
  /// - Throws: `InputError` when there is nothing to write, one file would have to hold what the format
  ///   has in several, or a file cannot be written; `StoreError` when the store cannot be read.
  @discardableResult
  package func write(to path: String?) throws -> [Written] {
    let parts = format.isOfOneModel ? all.parts : [all]
    let paths = parts.map { part in path.map { self.path($0, for: part) } }
    guard Set(paths).count == parts.count else { throw ambiguous(paths) }
    var written: [Written] = []
    for (part, path) in zip(parts, paths) {
      let file = try ExportFile(path: path)
      let trials = try format.write(part, to: file)
      guard trials > 0 else { continue }
      try file.finish()
      written.append(Written(path: path, trials: trials))
    }
    guard !written.isEmpty else {
      throw InputError(
        "run \"\(all.run.name)\" has no trials yet: "
          + "repeat the command that began it"
      )
    }
    return written
  }

  private func path(_ pattern: String, for part: ExportPart) -> String {
    var pattern = pattern
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: pattern, isDirectory: &isFolder)
    if pattern.hasSuffix("/") || exists && isFolder.boolValue {
      let name = format.isOfOneModel ? "{run}-{task}-{model}" : "{run}"
      pattern = "\(pattern.hasSuffix("/") ? pattern : pattern + "/")\(name)\(format.suffix)"
    }
    return pattern.replacing("{run}", with: Self.name(part.run.name))
      .replacing("{model}", with: Self.name(part.onlyModel.model))
      .replacing("{task}", with: Self.name(part.task))
  }

  /// A text as part of a file's name: letters and digits stay, as do signs that mean nothing there.
  private static func name(_ text: String) -> String {
    String(text.map { $0.isLetter || $0.isNumber || "._-".contains($0) ? $0 : "-" })
  }

  private func ambiguous(_ paths: [String?]) -> InputError {
    let run = all.run
    let counts = [(run.models.count, "models"), (run.taskFiles.count, "task files")]
      .filter { $0.0 > 1 }.map { "\($0) \($1)" }
    return InputError(
      "a file of \(format.name) holds one model's answers to one task file, and run \"\(run.name)\" "
        + "has \(counts.joined(separator: " and ")): name a folder, as in -o logs/, or put {model} "
        + "and {task} into the name, as in -o 'logs/{task}-{model}\(format.suffix)'"
    )
  }
}
