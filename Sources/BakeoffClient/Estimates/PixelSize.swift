internal import Foundation

/// The width and height of a picture in pixels, read from the head of its file.
struct PixelSize: Hashable, Sendable {
  let width: Int
  let height: Int

  /// A size.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Reads a PNG, a JPEG, a GIF or a WebP in base64; nil for anything else, and for one that is cut off.
  init?(base64 text: String) {
    // A JPEG may have pictures within its head, before it says its own size.
    let head = text.utf8.prefix(1 << 20)
    let whole = head.prefix(head.count / 4 * 4)
    guard let data = Data(base64Encoded: Data(whole), options: .ignoreUnknownCharacters) else {
      return nil
    }
    self.init(Array(data))
  }

  private init?(_ bytes: [UInt8]) {
    func number(_ places: [Int]) -> Int? {
      guard let last = places.max(), last < bytes.count else { return nil }
      return places.reduce(0) { $0 << 8 | Int(bytes[$1]) }
    }
    func make(_ width: Int?, _ height: Int?) -> PixelSize? {
      guard let width, let height, width > 0, height > 0 else { return nil }
      return PixelSize(width: width, height: height)
    }
    let found: PixelSize?
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      found = make(number([16, 17, 18, 19]), number([20, 21, 22, 23]))
    } else if bytes.starts(with: "GIF8".utf8) {
      found = make(number([7, 6]), number([9, 8]))
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      switch String(decoding: bytes.dropFirst(12).prefix(4), as: UTF8.self) {
      case "VP8X":
        found = make(number([26, 25, 24]).map { $0 + 1 }, number([29, 28, 27]).map { $0 + 1 })
      case "VP8 ":
        found = make(number([27, 26]).map { $0 & 0x3FFF }, number([29, 28]).map { $0 & 0x3FFF })
      case "VP8L":
        let bits = number([24, 23, 22, 21])
        found = make(bits.map { ($0 & 0x3FFF) + 1 }, bits.map { (($0 >> 14) & 0x3FFF) + 1 })
      default: found = nil
      }
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      found = Self.frame(of: bytes).flatMap { start in
        make(number([start + 5, start + 6]), number([start + 3, start + 4]))
      }
    } else {
      found = nil
    }
    guard let found else { return nil }
    self = found
  }

  /// Where the segment of a JPEG begins that says its size; nil when there is none.
  private static func frame(of bytes: [UInt8]) -> Int? {
    var place = 2
    while place + 8 < bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      // The frames of all kinds, without the three other segments among their numbers.
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) { return place + 2 }
      let isAlone = marker == 0xFF || marker == 0x01 || (0xD0...0xD8).contains(marker)
      place +=
        isAlone
        ? (marker == 0xFF ? 1 : 2) : 2 + (Int(bytes[place + 2]) << 8 | Int(bytes[place + 3]))
    }
    return nil
  }
}
