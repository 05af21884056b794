public import BakeoffCore
internal import Foundation

extension Attachment {
  /// The largest file that is read, in bytes; no provider takes larger ones within a request.
  static let maximumBytes = 64 << 20

  /// Reads a file; what it is goes by the ending of its name.
  ///
  /// - Throws: `InputError` for a file that is not there, too large or of an unknown kind.
  public init(file path: String) throws(InputError) {
    guard let file = ConfinedFile(path) else {
      _ = try Self.type(of: path)
      throw InputError("there is no file \"\(path)\"")
    }
    try self.init(file, named: path)
  }

  /// Reads a file that was opened.
  init(_ file: ConfinedFile, named path: String) throws(InputError) {
    let type = try Self.type(of: path)
    guard file.size <= Self.maximumBytes else {
      throw InputError("\"\(path)\" is larger than \(Self.maximumBytes >> 20) MiB")
    }
    guard let data = file.contents(), data.count <= Self.maximumBytes else {
      throw InputError("\"\(path)\" cannot be read")
    }
    let kind = MediaType.kind(type)
    self.init(
      kind,
      .base64(data.base64EncodedString(), mediaType: type),
      name: kind == .document ? URL(fileURLWithPath: path).lastPathComponent : nil
    )
  }

  /// What a file is by the ending of its name.
  private static func type(of path: String) throws(InputError) -> String {
    guard let type = MediaType.named(path) else {
      throw InputError(
        "what \"\(path)\" is cannot be told from its ending: use png, jpg, gif, webp, pdf, wav, mp3 "
          + "and the like"
      )
    }
    return type
  }
}
