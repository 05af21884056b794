public import BakeoffCore
internal import Foundation

/// How many tokens makers say that pictures and documents count for, by the families of their models.
///
/// Sources, as of October 2026: OpenAI's guide "Images and vision", Anthropic's pages "Vision" and "PDF
/// support", Google's "Understand and count tokens". They say what is counted, roughly: what was
/// billed is in the answer.
enum AttachmentTokens {
  /// The count; nil where no rule is known, or what it needs is not: an address has no size.
  static func estimate(of attachment: Attachment, for model: String) -> Int? {
    let name = model.lowercased()
    switch attachment.kind {
    case .audio: return nil
    case .document:
      guard let pages = pages(of: attachment) else { return nil }
      if name.contains("claude") { return pages * 2250 }
      return name.contains("gemini") ? pages * (name.contains("gemini-3") ? 560 : 258) : nil
    case .image:
      if name.contains("gemini-3") { return 1120 }
      if attachment.detail == "low", let tiles = tiles(name) { return tiles.base }
      guard case .base64(let data, _) = attachment.source, let size = PixelSize(base64: data) else {
        return nil
      }
      if name.contains("claude") { return claude(size) }
      if name.contains("gemini") { return gemini(size) }
      return openAI(size, name)
    }
  }

  /// A token for 750 pixels, after the longer side was brought down to 1568; 1600 at most.
  private static func claude(_ size: PixelSize) -> Int {
    let (width, height) = fitted(size, longest: 1568)
    return min(Int((width * height / 750).rounded(.up)), 1600)
  }

  /// 258 for a small picture, and for each tile of a larger one.
  private static func gemini(_ size: PixelSize) -> Int {
    guard max(size.width, size.height) > 384 else { return 258 }
    let side = max(Double(min(size.width, size.height)) / 1.5, 1).rounded(.down)
    let across = (Double(size.width) / side).rounded(.up)
    return Int(across * (Double(size.height) / side).rounded(.up)) * 258
  }

  /// Tiles of 512 pixels, or patches of 32, after the picture was brought down.
  private static func openAI(_ size: PixelSize, _ name: String) -> Int? {
    if let factor = patchFactor(name) {
      let patches = Double((size.width + 31) / 32 * ((size.height + 31) / 32))
      return Int((min(patches, 1536) * factor).rounded(.up))
    }
    guard let (base, tile) = tiles(name) else { return nil }
    let (width, height) = fitted(size, longest: 2048)
    let scale = min(768 / min(width, height), 1)
    let count = (width * scale / 512).rounded(.up) * (height * scale / 512).rounded(.up)
    return base + tile * Int(count)
  }

  /// What a picture counts for at least, and each of its tiles; nil for models of other makers.
  private static func tiles(_ name: String) -> (base: Int, tile: Int)? {
    if patchFactor(name) != nil { return nil }
    if name.contains("gpt-4o-mini") { return (2833, 5667) }
    if name.contains("gpt-5") { return (70, 140) }
    if ["gpt-4o", "gpt-4.1", "gpt-4.5", "gpt-4-turbo"].contains(where: name.contains) {
      return (85, 170)
    }
    let isReasoner = name.split(separator: "/").last.map { $0 == "o1" || $0 == "o3" } ?? false
    return isReasoner || name.contains("/o1-") || name.contains("/o3-") ? (75, 150) : nil
  }

  /// What a patch counts for; nil for models that count tiles.
  private static func patchFactor(_ name: String) -> Double? {
    if name.contains("o4-mini") { return 1.72 }
    if name.contains("gpt-4.1-mini") || name.contains("gpt-5-mini") { return 1.62 }
    return name.contains("gpt-4.1-nano") || name.contains("gpt-5-nano") ? 2.46 : nil
  }

  private static func fitted(
    _ size: PixelSize,
    longest: Double
  ) -> (width: Double, height: Double) {
    let scale = min(longest / Double(max(size.width, size.height)), 1)
    return (Double(size.width) * scale, Double(size.height) * scale)
  }

  /// The pages of a PDF whose pages are listed openly; nil for other documents.
  private static func pages(of attachment: Attachment) -> Int? {
    guard case .base64(let text, "application/pdf") = attachment.source,
      let data = Data(base64Encoded: text)
    else { return nil }
    var count = 0
    var rest = data[...]
    for mark in ["/Type /Page", "/Type/Page"] {
      rest = data[...]
      while let found = rest.firstRange(of: Data(mark.utf8)) {
        rest = rest[found.upperBound...]
        // `/Pages` is the list of them.
        if rest.first != UInt8(ascii: "s") { count += 1 }
      }
    }
    return count > 0 ? count : nil
  }
}

extension LM {
  /// How many input tokens a picture or a document would count for, by its maker's published rule; nil
  /// where none is known for the model.
  public func estimatedTokens(of attachment: Attachment) -> Int? {
    AttachmentTokens.estimate(of: attachment, for: route.sentName.description)
  }
}
