/// Looks up single values in the flat XML of AWS's older services.
enum XMLText {
  /// The text of the first element with a name; nil when there is none.
  ///
  /// What is looked for are keys, words and sentences, in which nothing but five marks is escaped.
  static func value(of name: String, in body: [UInt8]) -> String? {
    let text = String(decoding: body.prefix(1 << 20), as: UTF8.self)
    guard let start = text.firstRange(of: "<\(name)>")?.upperBound,
      let end = text[start...].firstRange(of: "</\(name)>")?.lowerBound
    else { return nil }
    let marks = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&apos;": "'"]
    let plain = marks.reduce(String(text[start..<end])) { $0.replacing($1.key, with: $1.value) }
    return plain.replacing("&amp;", with: "&")
  }
}
