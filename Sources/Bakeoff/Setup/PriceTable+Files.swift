public import BakeoffClient
public import BakeoffCore
internal import Foundation

extension PriceTable {
  /// The prices to compute with: a file's that was named, then the user's own, then the built-in.
  ///
  /// - Parameters:
  ///   - path: A price file; nil for none.
  ///   - environment: Where the user's folders are looked up.
  /// - Returns: The table.
  /// - Throws: `InputError` when a file that was named is missing, or one cannot be used.
  public static func load(
    file path: String?,
    environment: Environment
  ) throws(InputError) -> PriceTable {
    var table = PriceTable.builtIn
    let own = userFile(environment)
    if FileManager.default.fileExists(atPath: own) {
      table = table.overridden(by: try PriceFile(path: own))
    }
    if let path { table = table.overridden(by: try PriceFile(path: path)) }
    return table
  }

  /// The user's own price file: `bakeoff/prices.json` in `XDG_CONFIG_HOME`, or in `~/.config`.
  public static func userFile(_ environment: Environment) -> String {
    // A relative path there is to be ignored, says the XDG specification.
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return folder + "/bakeoff/prices.json"
    }
    let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    return home + "/.config/bakeoff/prices.json"
  }
}

extension PriceFile {
  /// Reads a file.
  ///
  /// - Throws: `InputError` when it is missing, cannot be read, or is no price file.
  public init(path: String) throws(InputError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      !isFolder.boolValue
    else {
      throw InputError("no price file at \(path): check the path")
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw InputError("\(path) cannot be read: check that it may be read")
    }
    do throws(PriceFileError) { try self.init(parsing: bytes, path: path) } catch {
      throw InputError("\(error)")
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    date = (attributes?[.modificationDate] as? Date)?.formatted(.iso8601.year().month().day())
  }

  /// Writes the prices in our own form, in a folder that is made when it is missing.
  ///
  /// - Throws: `InputError` when the file cannot be written.
  public func write() throws(InputError) {
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: url, options: .atomic)
    } catch {
      throw InputError.unwritable("cannot write \(path): \(error.localizedDescription)")
    }
  }
}
