internal import BakeoffCore

/// Fills `${NAME}` and `${NAME:-default}` in the values of a configuration; `$${` stands for `${`.
struct VariableFiller {
  let environment: Environment
  /// Whether variables that are not set are nothing, instead of an error.
  var isLenient = false

  /// A text with its variables filled, and those of them whose name speaks of a secret.
  ///
  /// - Throws: `InputError` for a variable that is not set and has no default.
  func filled(
    _ text: String,
    at place: String
  ) throws(InputError) -> (text: String, secrets: [ConfigNode.SecretVariable]) {
    guard text.contains("${") else { return (text, []) }
    var filled = ""
    var secrets: [ConfigNode.SecretVariable] = []
    var rest = Substring(text)
    while let open = rest.firstRange(of: "${") {
      let before = rest[..<open.lowerBound]
      if before.last == "$" {
        filled += before.dropLast() + "${"
        rest = rest[open.upperBound...]
        continue
      }
      guard let close = rest[open.upperBound...].firstIndex(of: "}") else { break }
      let inside = rest[open.upperBound..<close]
      let divider = inside.firstRange(of: ":-")
      let name = String(inside[..<(divider?.lowerBound ?? inside.endIndex)])
      guard Self.isName(name) else {
        throw InputError(
          "\(place): ${\(inside)} names no variable: write ${NAME} or ${NAME:-default}, and $${ "
            + "where ${ itself is meant"
        )
      }
      let fallback = divider.map { String(inside[$0.upperBound...]) }
      guard let value = environment[name] ?? fallback ?? (isLenient ? "" : nil) else {
        throw InputError("\(place): ${\(name)} is not set: export it, or write ${\(name):-default}")
      }
      if environment[name] != nil, SecretVariables.contains(name) {
        secrets.append(ConfigNode.SecretVariable(name: name, value: value))
      }
      filled += before + value
      rest = rest[rest.index(after: close)...]
    }
    return (filled + rest, secrets)
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.first, !first.isNumber else { return false }
    return text.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
        || (byte < 0x80 && UnicodeScalar(byte).properties.isAlphabetic)
    }
  }
}
