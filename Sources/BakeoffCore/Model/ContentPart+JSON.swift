extension ContentPart {
  /// The part in the shape of OpenAI's chat protocol, which task files and the store use as well.
  public var json: JSON {
    switch self {
    case .text(let text): ["type": "text", "text": .string(text)]
    case .attachment(let attachment): attachment.json
    }
  }

  /// Reads a part in that shape.
  ///
  /// - Throws: `ContentProblem` for a part of another type, or without its members.
  public init(json: JSON) throws(ContentProblem) {
    switch json["type"]?.stringValue {
    case nil, "text", "input_text":
      guard let text = json["text"]?.stringValue else {
        throw ContentProblem("a text part has no \"text\"")
      }
      self = .text(text)
    case "image_url":
      let image = json["image_url"]
      guard let url = image?.stringValue ?? image?["url"]?.stringValue, !url.isEmpty else {
        throw ContentProblem("an image_url part has no \"url\"")
      }
      self = .attachment(
        Attachment(.image, Attachment.source(ofURL: url), detail: image?["detail"]?.stringValue)
      )
    case "input_audio":
      self = .attachment(Attachment(.audio, try Self.audio(json["input_audio"])))
    case "file":
      let file = json["file"]
      self = .attachment(
        Attachment(.document, try Self.file(file), name: file?["filename"]?.stringValue)
      )
    case let type?:
      throw ContentProblem(
        "the part type \"\(type)\" is not known: use text, image_url, input_audio or file"
      )
    }
  }

  private static func audio(_ json: JSON?) throws(ContentProblem) -> Attachment.Source {
    if let url = json?["url"]?.stringValue { return Attachment.source(ofURL: url) }
    guard let data = json?["data"]?.stringValue, let format = json?["format"]?.stringValue else {
      throw ContentProblem("an input_audio part needs \"data\" and \"format\"")
    }
    return .base64(data, mediaType: MediaType.audioType(format))
  }

  private static func file(_ json: JSON?) throws(ContentProblem) -> Attachment.Source {
    if let url = json?["file_url"]?.stringValue { return .url(url) }
    guard let data = json?["file_data"]?.stringValue else {
      throw ContentProblem(
        json?["file_id"] == nil
          ? "a file part has no \"file_data\""
          : "a file_id names a file of one provider: give the file itself in \"file_data\""
      )
    }
    let source = Attachment.source(ofURL: data)
    guard case .url = source else { return source }
    let type = json?["filename"]?.stringValue.flatMap(MediaType.named)
    return .base64(data, mediaType: type ?? "application/pdf")
  }
}

extension Attachment {
  /// The attachment as a part of OpenAI's chat protocol; addresses of documents and recordings, which
  /// that protocol does not know, stand under `file_url` and `url`.
  public var json: JSON {
    var members = JSONObject()
    switch (kind, source) {
    case (.image, _):
      members["url"] = .string(url)
      members["detail"] = detail.map { .string($0) }
      return ["type": "image_url", "image_url": .object(members)]
    case (.audio, .base64(let data, let type)):
      members = ["data": .string(data), "format": .string(MediaType.audioFormat(type))]
      return ["type": "input_audio", "input_audio": .object(members)]
    case (.audio, .url(let url)):
      return ["type": "input_audio", "input_audio": ["url": .string(url)]]
    case (.document, .base64):
      members["file_data"] = .string(url)
      members["filename"] = name.map { .string($0) }
      return ["type": "file", "file": .object(members)]
    case (.document, .url(let url)):
      members["file_url"] = .string(url)
      members["filename"] = name.map { .string($0) }
      return ["type": "file", "file": .object(members)]
    }
  }
}
