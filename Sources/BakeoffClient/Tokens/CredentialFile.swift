internal import BakeoffCore
internal import Foundation

/// A file that holds credentials.
struct CredentialFile {
  /// Where it is.
  let path: String
  /// The variable that names it; nil when it is in its usual place.
  let variable: String?

  /// A file that a variable names, `~/` being the home of the user.
  init(named path: String, by variable: String, in environment: Environment) {
    let home = environment["HOME"] ?? ""
    self.path = path.hasPrefix("~/") ? home + path.dropFirst() : path
    self.variable = variable
  }

  /// A file in its usual place; nil when there is none.
  init?(usual path: String) {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    self.path = path
    variable = nil
  }

  /// The path, and the variable that names it.
  var origin: String { variable.map { "\(path) (\($0))" } ?? path }

  /// The one line that it holds, such as a token.
  ///
  /// - Throws: `ModelError` with `.configuration` when it cannot be read, or holds nothing or more.
  func line() throws(ModelError) -> String {
    let lines = try text().split(whereSeparator: \.isWhitespace)
    guard lines.count == 1 else {
      throw ModelError(
        .configuration,
        "the file of credentials \(origin) holds no single token: "
          + "expected one line with nothing else"
      )
    }
    return String(lines[0])
  }

  /// What it holds.
  ///
  /// - Throws: `ModelError` with `.configuration` when it cannot be read.
  func text() throws(ModelError) -> String {
    guard let data = FileManager.default.contents(atPath: path), data.count < 1 << 20,
      let text = String(data: data, encoding: .utf8)
    else {
      throw ModelError(
        .configuration,
        "the file of credentials \(origin) cannot be read: "
          + "check its path and its rights"
      )
    }
    return text
  }
}
