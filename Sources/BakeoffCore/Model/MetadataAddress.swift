internal import Foundation

/// The addresses at which a cloud's machines are told their keys, in every way in which they can be written.
///
/// A task file comes from others: an image at such an address would have a server of one's own, which
/// fetches it, hand over the keys of its machine.
package enum MetadataAddress {
  /// Whether a URL leads there, as far as its text tells.
  ///
  /// Numbers are read as `inet_aton` reads them (decimal, hexadecimal and octal parts, one to four of
  /// them), with IPv4 within IPv6, final dots, percent-encoding and full-width digits.
  package static func isNamed(by url: String) -> Bool {
    let authority = URLParts(url.trimmingCharacters(in: .whitespacesAndNewlines)).authority
    guard !authority.isEmpty else { return false }
    let plain = (authority.removingPercentEncoding ?? authority)
      .precomposedStringWithCompatibilityMapping.lowercased()
    if plain.hasPrefix("[") {
      let text = plain.dropFirst().prefix { $0 != "]" && $0 != "%" }
      return ipv6(String(text)).map(isMetadata) ?? false
    }
    var host = plain.prefix { $0 != ":" && $0 != "\\" }
    while host.hasSuffix(".") || host.hasSuffix("。") { host.removeLast() }
    let name = String(host).replacing("。", with: ".")
    if names.contains(name) { return true }
    if let number = ipv4(name) { return isMetadata(number) }
    // Names that stand for the address that is in them.
    guard services.contains(where: { name.hasSuffix(".\($0)") }) else { return false }
    let labels = name.split(separator: ".").map(String.init)
    let dotted = labels.indices.dropLast(3).compactMap {
      ipv4(labels[$0...($0 + 3)].joined(separator: "."))
    }
    let single = labels.flatMap { label -> [UInt32] in
      let parts = label.split(separator: "-")
      let dashed = parts.indices.dropLast(3).compactMap {
        ipv4(parts[$0...($0 + 3)].joined(separator: "."))
      }
      let isHex = label.count == 8 && label.allSatisfy(\.isHexDigit)
      return dashed + (isHex ? UInt32(label, radix: 16).map { [$0] } ?? [] : [])
    }
    return (dotted + single).contains(where: isMetadata)
  }

  private static let names: Set<String> = [
    "metadata", "metadata.google.internal", "metadata.goog", "metadata.azure.internal",
    "instance-data", "instance-data.ec2.internal", "metadata.platformequinix.com",
    "metadata.tencentyun.com", "metadata.oraclecloud.com",
  ]

  /// Public name services that answer with the address within the name.
  private static let services = ["nip.io", "sslip.io", "xip.io", "localtest.me", "traefik.me"]

  /// Link-local addresses, and those of Alibaba's and Oracle's clouds.
  private static func isMetadata(_ address: UInt32) -> Bool {
    address >> 16 == 0xA9FE || address == 0x6464_64C8 || address == 0xC000_00C0
  }

  /// Link-local addresses, Amazon's `fd00:ec2::/32`, and IPv4 in its mapped, compatible, 6to4 and NAT64
  /// forms.
  private static func isMetadata(_ bytes: [UInt8]) -> Bool {
    func embedded(at index: Int) -> UInt32 {
      bytes[index..<(index + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
    if bytes[0] == 0xFE, bytes[1] & 0xC0 == 0x80 { return true }
    if bytes.starts(with: [0xFD, 0x00, 0x0E, 0xC2]) { return true }
    if bytes.starts(with: [0x20, 0x02]) { return isMetadata(embedded(at: 2)) }
    let isEmbedded =
      bytes.prefix(10).allSatisfy { $0 == 0 } || bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B])
    return isEmbedded && isMetadata(embedded(at: 12))
  }

  private static func ipv6(_ text: String) -> [UInt8]? {
    var address = in6_addr()
    guard inet_pton(AF_INET6, text, &address) == 1 else { return nil }
    return withUnsafeBytes(of: &address) { Array($0) }
  }

  private static func ipv4(_ text: String) -> UInt32? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(number)
    guard (1...4).contains(parts.count), let last = parts[parts.count - 1] else { return nil }
    var address: UInt64 = 0
    for part in parts.dropLast() {
      guard let part, part < 256 else { return nil }
      address = address << 8 | part
    }
    let room = UInt64(8 * (5 - parts.count))
    guard last < UInt64(1) << room else { return nil }
    return UInt32(address << room | last)
  }

  private static func number(_ text: Substring) -> UInt64? {
    if text.hasPrefix("0x") { return text.count == 2 ? 0 : UInt64(text.dropFirst(2), radix: 16) }
    if text.count > 1, text.hasPrefix("0") { return UInt64(text, radix: 8) }
    return text.first?.isASCII == true && text.first?.isNumber == true ? UInt64(text) : nil
  }
}
