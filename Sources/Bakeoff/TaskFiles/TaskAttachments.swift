internal import BakeoffCore
internal import Foundation

/// The files that the lines of a task file name: read when the file is, and only from its own folder,
/// those below it, and the places that the user allows besides (`--allow-path`).
struct TaskAttachments {
  private let folder: String
  /// Where files may lie: folders, or files.
  private let roots: [String]

  /// Names the folder of a task file; `-`, which is standard input, has the working directory.
  init(ofFile path: String, allowing allowed: [String] = []) {
    let folder = URL(fileURLWithPath: path == "-" ? "-" : path).deletingLastPathComponent()
    self.folder = Self.real(folder.path)
    roots = [self.folder] + allowed.map(Self.real)
  }

  /// A path without links, as the system has it.
  private static func real(_ path: String) -> String {
    guard let place = realpath(path, nil) else { return URL(fileURLWithPath: path).path }
    defer { free(place) }
    return String(cString: place)
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
    let file = try opened(path, key)
    do throws(InputError) { return try Attachment(file, named: path) } catch {
      throw TaskLineError("\(error.description) (in \"\(key)\")")
    }
  }

  /// A file, its links followed; where it lies is asked of the opened file.
  private func opened(_ path: String, _ key: String) throws(TaskLineError) -> ConfinedFile {
    let url = URL(
      fileURLWithPath: path,
      relativeTo: URL(fileURLWithPath: folder, isDirectory: true)
    )
    guard let file = ConfinedFile(url.path) else {
      // What lies outside is not even told to be there.
      let place = url.standardizedFileURL.path
      guard roots.contains(where: { place.hasPrefix($0 == "/" ? "/" : $0 + "/") }) else {
        throw outside(path, key)
      }
      throw TaskLineError("there is no file \"\(path)\" (in \"\(key)\")")
    }
    guard file.isWithin(roots) else { throw outside(path, key) }
    return file
  }

  private func outside(_ path: String, _ key: String) -> TaskLineError {
    TaskLineError(
      "\"\(path)\" in \"\(key)\" leaves the folder of the task file: put the file beside it, or allow "
        + "its folder with --allow-path"
    )
  }
}

extension [Message] {
  /// Refuses what a provider would fetch from where no task file may send it.
  ///
  /// - Throws: `TaskLineError` for a file of the server, or an address at which clouds keep keys.
  func checkAddresses() throws(TaskLineError) {
    for attachment in flatMap(\.attachments) {
      guard case .url(let url) = attachment.source else { continue }
      let start = url.drop { $0.isWhitespace }.prefix(5).lowercased()
      if start == "file:" {
        throw TaskLineError("\"\(url)\" would have a server read its own files: name a URL of http")
      }
      if MetadataAddress.isNamed(by: url) {
        throw TaskLineError(
          "\"\(url)\" is an address at which clouds tell machines their keys: nothing is asked there"
        )
      }
    }
  }
}
