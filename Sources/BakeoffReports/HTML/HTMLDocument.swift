internal import BakeoffCore
internal import Foundation

/// A page that needs nothing else: its style and its script stand in it, and nothing may be loaded.
struct HTMLDocument {
  /// What the browser calls it.
  let title: String
  /// What it says.
  let body: HTML
  /// What its script works on, as JSON; nil for a page without a script.
  var data: [UInt8]?

  /// The text of the file.
  var text: String {
    let style = PackageResources.report_css
    let script = PackageResources.report_js
    let page = tag("html", ["lang": "en"]) {
      tag("head") {
        tag("meta", ["charset": "utf-8"])
        tag("meta", ["http-equiv": "Content-Security-Policy", "content": policy(style, script)])
        tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        tag("meta", ["name": "color-scheme", "content": "light dark"])
        tag("meta", ["name": "referrer", "content": "no-referrer"])
        tag("meta", ["name": "generator", "content": "bakeoff"])
        tag("title") { title }
        tag("style") { HTML.raw(style) }
      }
      tag("body") {
        body
        if let data {
          tag("script", ["type": "application/json", "id": "data"]) { HTML.raw(Self.inert(data)) }
          tag("script") { HTML.raw(script) }
        }
      }
    }
    return "<!doctype html>\n" + page.markup + "\n"
  }

  /// Nothing is loaded, sent or run but this style and this script, known by their hashes.
  private func policy(_ style: [UInt8], _ script: [UInt8]) -> String {
    func source(_ bytes: [UInt8]) -> String {
      "'sha256-\(Data(MessageDigest.sha256(bytes)).base64EncodedString())'"
    }
    let scripts = data == nil ? "'none'" : source(script)
    return "default-src 'none'; style-src \(source(style)); script-src \(scripts); "
      + "base-uri 'none'; form-action 'none'"
  }

  /// JSON in which no markup can begin, no line of a script can end, and nothing stands that HTML
  /// forbids: control characters of Latin 1 and what is no character of Unicode.
  static func inert(_ json: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count + json.count / 16)
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      if isInert(scalar) {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
        }
      }
    }
    return bytes
  }

  private static func isInert(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3C, 0x3E, 0x26, 0x7F...0x9F, 0x2028, 0x2029, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
