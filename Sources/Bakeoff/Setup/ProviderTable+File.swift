public import BakeoffClient
public import BakeoffCore
internal import Foundation

extension ProviderTable {
  /// The built-in table, and above it the user's own rows.
  ///
  /// They stand in `bakeoff/providers.json` in the folder of `XDG_CONFIG_HOME`, by default
  /// `~/.config`: a JSON list of objects with the keys of the built-in rows.
  ///
  /// - Parameter environment: Where `XDG_CONFIG_HOME` and `HOME` are looked up.
  /// - Returns: The built-in table alone when there is no such file.
  /// - Throws: `InputError` that names the file, the row and the key that is wrong.
  public static func load(_ environment: Environment) throws(InputError) -> ProviderTable {
    let path = ownFile(environment)
    guard FileManager.default.fileExists(atPath: path) else { return builtIn }
    guard let bytes = FileManager.default.contents(atPath: path),
      let text = String(validating: bytes, as: UTF8.self)
    else {
      throw InputError("\(path) cannot be read: check that it is UTF-8 text and may be read")
    }
    do throws(ProviderTableError) {
      return builtIn.overridden(by: try ProviderTable(parsingList: text, source: path))
    } catch {
      throw InputError("\(error)")
    }
  }

  /// The path of the file of the user's own rows, whether it is there or not.
  public static func ownFile(_ environment: Environment) -> String {
    let home =
      environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    let folder = URL(
      fileURLWithPath: environment["XDG_CONFIG_HOME"] ?? home + "/.config",
      isDirectory: true
    )
    return folder.appendingPathComponent("bakeoff/providers.json").path
  }
}
