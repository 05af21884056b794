/// One element of ASN.1's distinguished encoding: a tag, and what it holds.
struct DERElement {
  static let integer: UInt8 = 0x02
  static let octets: UInt8 = 0x04
  static let identifier: UInt8 = 0x06
  static let sequence: UInt8 = 0x30

  /// What kind of element it is.
  let tag: UInt8
  /// What it holds.
  let content: ArraySlice<UInt8>

  /// Takes the element that some bytes begin with; nil when they begin with none.
  init?(from bytes: inout ArraySlice<UInt8>) {
    guard bytes.count >= 2, let tag = bytes.first else { return nil }
    var rest = bytes.dropFirst()
    let first = Int(rest.removeFirst())
    var length = first
    if first >= 0x80 {
      // A long length says first of how many bytes it is.
      let count = first - 0x80
      guard (1...4).contains(count), rest.count >= count else { return nil }
      length = rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(count)
    }
    guard rest.count >= length else { return nil }
    self.tag = tag
    content = rest.prefix(length)
    bytes = rest.dropFirst(length)
  }

  /// The elements within; nil when it holds something else.
  var children: [DERElement]? {
    var rest = content
    var children: [DERElement] = []
    while !rest.isEmpty {
      guard let child = DERElement(from: &rest) else { return nil }
      children.append(child)
    }
    return children
  }

  /// A whole number that is not negative and not huge; nil for anything else.
  var number: Int? {
    guard tag == Self.integer, (1...5).contains(content.count), content.first ?? 0x80 < 0x80 else {
      return nil
    }
    return content.reduce(0) { $0 << 8 | Int($1) }
  }

  /// The numbers of an identifier, joined by points; nil when it is none.
  var name: String? {
    guard tag == Self.identifier, let first = content.first else { return nil }
    var numbers = [Int(first) / 40, Int(first) % 40]
    var number = 0
    for byte in content.dropFirst() {
      guard number < 1 << 40 else { return nil }
      number = number << 7 | Int(byte & 0x7F)
      if byte < 0x80 {
        numbers.append(number)
        number = 0
      }
    }
    return numbers.map(String.init).joined(separator: ".")
  }
}
