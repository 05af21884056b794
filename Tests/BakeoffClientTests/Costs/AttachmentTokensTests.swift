import BakeoffClient
import BakeoffCore
import Foundation
import Testing

// Testing has a type of this name too.
private typealias Attachment = BakeoffCore.Attachment

@Suite("Tokens of pictures and documents")
struct AttachmentTokensTests {
  private static func big(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(number >> ($0 * 8) & 255) }
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    big(number, count).reversed()
  }

  /// The heads of files of a size, by their formats' descriptions.
  private static func heads(_ width: Int, _ height: Int) -> [String: [UInt8]] {
    let png = [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + big(13, 4) + Array("IHDR".utf8)
    // A segment with a picture's head in it, as cameras write, stands before the frame.
    let trap: [UInt8] = [0xFF, 0xE1, 0, 13, 0xFF, 0xC0, 0, 17, 8, 0, 1, 0, 1, 0, 0]
    let frame: [UInt8] = [0xFF, 0xC2, 0, 17, 8] + big(height, 2) + big(width, 2) + [3, 1, 2, 3]
    let riff = Array("RIFF".utf8) + little(0, 4) + Array("WEBP".utf8)
    let bits = (width - 1) | (height - 1) << 14
    return [
      "PNG": png + big(width, 4) + big(height, 4) + [8, 2, 0, 0, 0],
      "JPEG": [0xFF, 0xD8] + trap + frame + Array(repeating: 0, count: 9),
      "GIF": Array("GIF89a".utf8) + little(width, 2) + little(height, 2) + [0, 0, 0],
      "WebP, plain": riff + Array("VP8 ".utf8) + little(0, 4) + [0, 0, 0, 0x9D, 0x01, 0x2A]
        + little(width, 2) + little(height, 2) + [0],
      "WebP, without loss": riff + Array("VP8L".utf8) + little(0, 4) + [0x2F] + little(bits, 4) + [
        0
      ],
      "WebP, with more": riff + Array("VP8X".utf8) + little(10, 4) + little(0, 4)
        + little(width - 1, 3) + little(height - 1, 3),
    ]
  }

  private func tokens(_ model: String, _ attachment: Attachment) throws -> Int? {
    var options = ClientOptions.test()
    options.environment = Environment(process: [
      "OPENAI_API_KEY": "k", "ANTHROPIC_API_KEY": "k", "GEMINI_API_KEY": "k",
      "MISTRAL_API_KEY": "k",
      "OPENROUTER_API_KEY": "k",
    ])
    return try LM(model, options: options).estimatedTokens(of: attachment)
  }

  private func image(_ bytes: [UInt8], detail: String? = nil) -> Attachment {
    let text = Data(bytes).base64EncodedString()
    return Attachment(.image, .base64(text, mediaType: "image/png"), detail: detail)
  }

  @Test(
    "A picture counts as its maker's page says, whatever its file's format",
    arguments: [
      // The examples of the makers' own pages.
      ("openai/gpt-4o", 1024, 1024, 765), ("openai/gpt-4o", 2048, 4096, 1105),
      ("anthropic/claude-sonnet-4-5", 1092, 1092, 1590),
      ("anthropic/claude-sonnet-4-5", 200, 200, 54),
      ("anthropic/claude-sonnet-4-5", 1000, 1000, 1334),
      ("gemini/gemini-2.5-flash", 960, 540, 1548), ("gemini/gemini-2.5-flash", 384, 200, 258),
      ("openai/gpt-4.1-mini", 1024, 1024, 1659), ("openai/gpt-4o-mini", 512, 512, 8500),
      // Larger ones are brought down first.
      ("anthropic/claude-sonnet-4-5", 4000, 3000, 1600), ("openai/gpt-5", 300, 300, 210),
      ("openai/o3", 512, 512, 225), ("gemini/gemini-3-pro-preview", 4000, 3000, 1120),
      ("openrouter/openai/gpt-4o", 1024, 1024, 765),
    ]
  )
  func images(model: String, width: Int, height: Int, count: Int) throws {
    for (format, head) in Self.heads(width, height) {
      #expect(try tokens(model, image(head)) == count, "\(format)")
    }
  }

  @Test("A picture at low detail counts for the least, of any size and wherever it is")
  func low() throws {
    #expect(try tokens("openai/gpt-4o", image([1], detail: "low")) == 85)
    let remote = Attachment(.image, .url("https://h.example/x.png"), detail: "low")
    #expect(try tokens("openai/gpt-5", remote) == 70)
  }

  @Test("What no page says, or cannot be seen, is not guessed")
  func unknown() throws {
    let png = try #require(Self.heads(100, 100)["PNG"])
    #expect(try tokens("mistral/pixtral-12b", image(png)) == nil)
    for head in Self.heads(100, 100).values {
      for count in [0, 3, 8, 9] {
        #expect(try tokens("openai/gpt-4o", image(Array(head.prefix(count)))) == nil)
      }
    }
    #expect(try tokens("openai/gpt-4o", Attachment(.image, .url("https://h.example/x.png"))) == nil)
    let sound = Attachment(.audio, .base64("UklGRg==", mediaType: "audio/wav"))
    #expect(try tokens("gemini/gemini-2.5-flash", sound) == nil)
  }

  @Test("A document counts by its pages")
  func documents() throws {
    let text =
      "%PDF-1.4\n1 0 obj <</Type /Pages /Count 2>>\n2 0 obj <</Type /Page>>\n3 0 obj <</Type/Page>>"
    let pdf = Attachment(
      .document,
      .base64(Data(text.utf8).base64EncodedString(), mediaType: "application/pdf")
    )
    #expect(try tokens("gemini/gemini-2.5-flash", pdf) == 516)
    #expect(try tokens("anthropic/claude-sonnet-4-5", pdf) == 4500)
    #expect(try tokens("openai/gpt-4o", pdf) == nil)
  }
}
