public import BakeoffCore
internal import Foundation

extension Attachment {
  /// The largest file that is read, in bytes; no provider takes larger ones within a request.
  static let maximumBytes = 64 << 20

  /// Reads a file; what it is goes by the ending of its name.
  ///
  /// - Throws: `InputError` for a file that is not there, too large or of an unknown kind.
  public init(file path: String) throws(InputError) {
    guard let type = MediaType.named(path) else {
      throw InputError(
        "what \"\(path)\" is cannot be told from its ending: use png, jpg, gif, webp, pdf, wav, mp3 "
          + "and the like"
      )
    }
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    )
    guard let size = (attributes?[.size] as? NSNumber)?.intValue,
      attributes?[.type] as? FileAttributeType == .typeRegular
    else { throw InputError("there is no file \"\(path)\"") }
    guard size <= Self.maximumBytes else {
      throw InputError("\"\(path)\" is larger than \(Self.maximumBytes >> 20) MiB")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError("\"\(path)\" cannot be read")
    }
    let kind = MediaType.kind(type)
    self.init(
      kind,
      .base64(data.base64EncodedString(), mediaType: type),
      name: kind == .document ? URL(fileURLWithPath: path).lastPathComponent : nil
    )
  }
}
