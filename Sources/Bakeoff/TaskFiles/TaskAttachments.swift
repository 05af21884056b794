internal import BakeoffCore
internal import Foundation

/// The files that the lines of a task file name: read when the file is, and only from its own folder
/// and those below it.
struct TaskAttachments {
  private let folder: String

  /// Names the folder of a task file; `-`, which is standard input, has the working directory.
  init(ofFile path: String) {
    let folder = URL(fileURLWithPath: path == "-" ? "-" : path).deletingLastPathComponent()
    self.folder = folder.resolvingSymlinksInPath().path
  }

  /// The attachments that a key of a line names, by a path, a URL or a list of them.
  ///
  /// - Throws: `TaskLineError` for a file that is not there, too large, of an unknown kind or outside
  ///   the folder.
  func read(_ json: JSON?, _ key: String) throws(TaskLineError) -> [Attachment] {
    guard let json else { return [] }
    var attachments: [Attachment] = []
    for element in json.arrayValue ?? [json] {
      guard let path = element.stringValue, !path.isEmpty else {
        throw TaskLineError("expected paths in \"\(key)\", found \(element.kind)")
      }
      let attachment = try attachment(path, key)
      guard key != "images" || attachment.kind == .image else {
        throw TaskLineError("\"\(path)\" in \"images\" is no picture: put it into \"files\"")
      }
      attachments.append(attachment)
    }
    return attachments
  }

  private func attachment(_ path: String, _ key: String) throws(TaskLineError) -> Attachment {
    if ["https://", "http://", "data:"].contains(where: path.hasPrefix) {
      let source = Attachment.source(ofURL: path)
      var type = MediaType.named(path)
      if case .base64(_, let mediaType) = source { type = mediaType }
      let fallback: Attachment.Kind = key == "images" ? .image : .document
      return Attachment(type.map(MediaType.kind) ?? fallback, source)
    }
    let file = try located(path, key)
    do throws(InputError) { return try Attachment(file: file) } catch {
      let words = error.description.replacing("\"\(file)\"", with: "\"\(path)\"")
      throw TaskLineError("\(words) (in \"\(key)\")")
    }
  }

  /// Where a file lies, its links followed.
  private func located(_ path: String, _ key: String) throws(TaskLineError) -> String {
    let url = URL(
      fileURLWithPath: path,
      relativeTo: URL(fileURLWithPath: folder, isDirectory: true)
    )
    let file = url.standardizedFileURL.resolvingSymlinksInPath().path
    guard file.hasPrefix(folder == "/" ? "/" : folder + "/") else {
      throw TaskLineError(
        "\"\(path)\" in \"\(key)\" leaves the folder of the task file: put the file beside it"
      )
    }
    return file
  }
}
