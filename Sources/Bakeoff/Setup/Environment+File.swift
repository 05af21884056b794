public import BakeoffCore
internal import Foundation

extension Environment {
  /// The environment of this process, and below it a file of settings.
  ///
  /// - Parameters:
  ///   - path: The file; nil for the nearest `.env`, looked for in the folder and those above it.
  ///   - folder: Where the search begins; nil for the working directory.
  /// - Returns: The settings of both.
  /// - Throws: `InputError` when a file that was named is missing, or a line is no setting.
  public static func load(
    file path: String? = nil,
    from folder: String? = nil
  ) throws(InputError)
    -> Environment
  {
    let process = ProcessInfo.processInfo.environment
    let found =
      path ?? DotEnv.nearest(from: folder ?? FileManager.default.currentDirectoryPath)
    guard let found else { return Environment(process: process) }
    guard FileManager.default.fileExists(atPath: found) else {
      throw InputError("no settings file at \(found): check the path given with --env-file")
    }
    guard let bytes = FileManager.default.contents(atPath: found),
      let text = String(validating: bytes, as: UTF8.self)
    else {
      throw InputError("\(found) cannot be read: check that it is UTF-8 text and may be read")
    }
    let settings = try DotEnv(parsing: text, path: found)
    return Environment(
      process: process,
      file: settings.values,
      filePath: found,
      lines: settings.lines,
      isFileSearched: path == nil
    )
  }
}
