/// The media types of files that models take, by the endings of their names.
public enum MediaType {
  private static let ofEnding = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "pdf": "application/pdf", "txt": "text/plain", "md": "text/markdown",
    "csv": "text/csv", "html": "text/html", "json": "application/json", "wav": "audio/wav",
    "mp3": "audio/mpeg", "ogg": "audio/ogg", "flac": "audio/flac", "m4a": "audio/mp4",
    "aac": "audio/aac", "docx": wordType,
  ]
  private static let wordType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

  /// The type of a file or URL, from the ending of its name; nil for an ending that is not known.
  public static func named(_ path: String) -> String? {
    let name = path.split(separator: "?", maxSplits: 1).first ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return ofEnding[name[name.index(after: dot)...].lowercased()]
  }

  /// What kind of attachment a type makes.
  public static func kind(_ type: String) -> Attachment.Kind {
    type.hasPrefix("image/") ? .image : type.hasPrefix("audio/") ? .audio : .document
  }

  /// OpenAI's word for a recording's type, such as `wav` or `mp3`.
  public static func audioFormat(_ type: String) -> String {
    switch type {
    case "audio/wav", "audio/x-wav", "audio/wave": "wav"
    case "audio/mpeg", "audio/mp3": "mp3"
    default: String(type.split(separator: "/").last ?? "")
    }
  }

  /// The type that OpenAI's word for a recording means.
  public static func audioType(_ format: String) -> String {
    format == "mp3" ? "audio/mpeg" : "audio/\(format)"
  }
}
