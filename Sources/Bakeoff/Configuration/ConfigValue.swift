internal import BakeoffCore

/// What a key of a configuration may have as its value, for readers and for the JSON Schema.
indirect enum ConfigKind: Sendable {
  /// A text.
  case text
  /// A number within bounds.
  case number(ClosedRange<Double>)
  /// A whole number, not below another.
  case integer(Int)
  /// True or false.
  case flag
  /// One of some words.
  case word([String])
  /// Any keys and values.
  case mapping
  /// Keys of a section, by its name.
  case section(String)
  /// Sections of one kind, by names of the user's.
  case sections(String)
  /// A list of values, or only one.
  case list(ConfigKind)
  /// Any of several.
  case either([ConfigKind])
}

/// How a value is read from a configuration, and shown.
struct ConfigValue<Value: Sendable>: Sendable {
  let kind: ConfigKind
  let read: @Sendable (ConfigNode) throws(InputError) -> Value
  /// Nil when there is nothing to show.
  let json: @Sendable (Value) -> JSON?
}

extension ConfigValue {
  /// The same where there may be no value.
  var optional: ConfigValue<Value?> {
    ConfigValue<Value?>(
      kind: kind,
      read: { node throws(InputError) in try read(node) },
      json: { $0.flatMap(json) }
    )
  }
}

extension ConfigValue where Value == String {
  static var text: Self {
    ConfigValue(
      kind: .text,
      read: { node throws(InputError) in try node.text() },
      json: { .string($0) }
    )
  }

  static func word(_ words: [String]) -> Self {
    ConfigValue(
      kind: .word(words),
      read: { node throws(InputError) in
        guard let word = node.scalar, words.contains(word) else {
          throw node.wrong("one of \(words.joined(separator: ", "))")
        }
        return word
      },
      json: { .string($0) }
    )
  }
}

extension ConfigValue where Value == [String] {
  /// A list of texts, or one.
  static var texts: Self {
    ConfigValue(
      kind: .list(.text),
      read: { node throws(InputError) in
        var texts: [String] = []
        for element in node.elements { texts.append(try element.text()) }
        return texts
      },
      json: { $0.isEmpty ? nil : .array($0.map { .string($0) }) }
    )
  }
}

extension ConfigValue where Value == Bool {
  static var flag: Self {
    ConfigValue(
      kind: .flag,
      read: { node throws(InputError) in
        guard let value = node.scalar.flatMap(LMSettings.boolean) else {
          throw node.wrong("true or false")
        }
        return value
      },
      json: { .bool($0) }
    )
  }
}

extension ConfigValue where Value == Int {
  static func integer(from least: Int, to most: Int = .max) -> Self {
    ConfigValue(
      kind: .integer(least),
      read: { node throws(InputError) in
        guard let value = node.scalar.flatMap({ Int($0) }), value >= least, value <= most else {
          throw node.wrong(
            most == .max
              ? least == .min ? "a whole number" : "a whole number of \(least) or more"
              : "a whole number from \(least) to \(most)"
          )
        }
        return value
      },
      json: { .number($0) }
    )
  }
}

extension ConfigValue where Value == Double {
  /// A number; `isAbove` leaves out the lower bound itself.
  static func number(_ range: ClosedRange<Double>, isAbove: Bool = false) -> Self {
    ConfigValue(
      kind: .number(range),
      read: { node throws(InputError) in
        guard let value = node.scalar.flatMap({ Double($0) }), range.contains(value),
          value.isFinite, !isAbove || value > range.lowerBound
        else {
          let (least, most) = (JSON.number(range.lowerBound).text, range.upperBound)
          throw node.wrong(
            most < .greatestFiniteMagnitude
              ? "a number from \(least) to \(JSON.number(most).text)"
              : isAbove ? "a number above \(least)" : "a number of \(least) or more"
          )
        }
        return value
      },
      json: { .number($0) }
    )
  }
}

extension ConfigValue {
  /// A value that is written as one text, in a form of its own.
  static func form(
    _ expected: String,
    kind: ConfigKind = .text,
    json: @escaping @Sendable (Value) -> JSON?,
    parse: @escaping @Sendable (String) -> Value?
  ) -> Self {
    ConfigValue(
      kind: kind,
      read: { node throws(InputError) in
        guard let value = node.scalar.flatMap(parse) else { throw node.wrong(expected) }
        return value
      },
      json: json
    )
  }
}

extension ConfigNode {
  /// The text of a single value.
  ///
  /// - Throws: `InputError` for anything else, and for a secret, for texts are stored.
  func text() throws(InputError) -> String {
    guard let scalar else { throw wrong("a text") }
    try refuseSecrets()
    return scalar
  }

  /// Refuses values of variables that hold secrets, where they would be stored or shown.
  ///
  /// - Parameter shown: What is stored of the value; nil for all of it.
  /// - Throws: `InputError` that names the variable.
  func refuseSecrets(in shown: String? = nil) throws(InputError) {
    let leaked = allSecrets.first { secret in shown?.contains(secret.value) ?? true }
    guard let leaked else { return }
    throw InputError(
      "\(place): the value of ${\(leaked.name)} would be stored with the run: name the variable in "
        + "a model's \"key-variable\", or use it in \"extra-headers\""
    )
  }

  /// The members of a mapping.
  func members(_ expected: String) throws(InputError) -> [Member] {
    guard case .mapping(let members) = content else { throw wrong(expected) }
    return members
  }
}
