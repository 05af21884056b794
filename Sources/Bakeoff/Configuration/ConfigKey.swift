internal import BakeoffCore

/// One key of a configuration: how it is read, shown and described.
///
/// The reader, the JSON Schema and `bakeoff config show` all go by the same lists of these.
struct ConfigKey<Target: Sendable>: Sendable {
  /// The key; in a file `_` may stand for its `-`.
  let name: String
  /// Other names of it: the flag's where the key is a plural.
  let aliases: [String]
  let kind: ConfigKind
  /// What it is, as a sentence.
  let help: String
  /// A value as it may stand in a file.
  let example: String
  /// Puts the value where it belongs.
  let read: @Sendable (inout Target, ConfigNode) throws(InputError) -> Void
  /// The value that is there; nil for none.
  let show: @Sendable (Target) -> JSON?

  /// A key whose value may be absent.
  init<Value>(
    _ name: String,
    _ value: ConfigValue<Value>,
    _ path: any WritableKeyPath<Target, Value?> & Sendable,
    aliases: [String] = [],
    example: String,
    _ help: String
  ) {
    self.init(name, value.optional, path, aliases: aliases, example: example, help)
  }

  /// A key that always has a value.
  init<Value>(
    _ name: String,
    _ value: ConfigValue<Value>,
    _ path: any WritableKeyPath<Target, Value> & Sendable,
    aliases: [String] = [],
    example: String,
    _ help: String
  ) {
    self.init(
      name: name,
      aliases: aliases,
      kind: value.kind,
      example: example,
      help: help,
      read: { target, node throws(InputError) in target[keyPath: path] = try value.read(node) },
      show: { value.json($0[keyPath: path]) }
    )
  }

  /// A key that is read in a way of its own.
  init(
    name: String,
    aliases: [String] = [],
    kind: ConfigKind,
    example: String,
    help: String,
    read: @escaping @Sendable (inout Target, ConfigNode) throws(InputError) -> Void,
    show: @escaping @Sendable (Target) -> JSON?
  ) {
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.help = help
    self.example = example
    self.read = read
    // An absent value may also be written as null.
    self.show = { target in show(target).flatMap { $0.isNull ? Optional.none : $0 } }
  }

  /// The same key for something that holds the target.
  func within<Root: Sendable>(
    _ path: any WritableKeyPath<Root, Target> & Sendable
  ) -> ConfigKey<Root> { within(path, shown: path) }

  /// The same key for something that holds the target, and another that is shown.
  func within<Root: Sendable>(
    _ path: any WritableKeyPath<Root, Target> & Sendable,
    shown: any KeyPath<Root, Target> & Sendable
  ) -> ConfigKey<Root> {
    ConfigKey<Root>(
      name: name,
      aliases: aliases,
      kind: kind,
      example: example,
      help: help,
      read: { root, node throws(InputError) in try read(&root[keyPath: path], node) },
      show: { show($0[keyPath: shown]) }
    )
  }

  /// Whether a key of a file means this one.
  func isCalled(_ text: String) -> Bool {
    let text = text.replacing("_", with: "-")
    return text == name || aliases.contains(text)
  }
}

extension [String] {
  /// The one that a mistyped word may have meant; nil when none is near.
  func nearest(to word: String) -> String? {
    let near = map { (distance: $0.editDistance(to: word), text: $0) }
      .min { $0.distance < $1.distance }
    guard let near, near.distance <= Swift.max(2, word.count / 2) else { return nil }
    return near.text
  }
}

/// Reads the members of a mapping, each with the key that it is called by.
struct ConfigSection<Target: Sendable>: Sendable {
  /// What the section is called in the JSON Schema.
  let name: String
  let keys: [ConfigKey<Target>]

  /// Reads a mapping.
  ///
  /// - Parameters:
  ///   - members: The members of the mapping.
  ///   - target: Where their values are put.
  ///   - onKey: Called for every key that is there, with its value.
  /// - Throws: `InputError` for a key that is not known or stands there twice, and for a value that
  ///   cannot be used.
  func read(
    _ members: [ConfigNode.Member],
    into target: inout Target,
    onKey: (ConfigKey<Target>, ConfigNode) -> Void = { _, _ in }
  ) throws(InputError) {
    var seen: [String: String] = [:]
    for member in members {
      guard let key = keys.first(where: { $0.isCalled(member.key) }) else {
        throw unknown(member)
      }
      if let first = seen.updateValue(member.key, forKey: key.name) {
        throw InputError(
          first == member.key
            ? "\(member.place): \"\(member.key)\" is there twice"
            : "\(member.place): \"\(member.key)\" says the same as \"\(first)\", which is there too"
        )
      }
      do throws(InputError) { try key.read(&target, member.value) } catch {
        throw error.naming(member.key)
      }
      onKey(key, member.value)
    }
  }

  private func unknown(_ member: ConfigNode.Member) -> InputError {
    let near = keys.map(\.name).nearest(to: member.key.replacing("_", with: "-"))
    let advice =
      near.map { "did you mean \"\($0)\"?" }
      ?? "the keys are \(keys.map(\.name).joined(separator: ", "))"
    return InputError("\(member.place): \"\(member.key)\" is not known here: \(advice)")
  }
}

extension InputError {
  /// The sentence of a wrong type with the name of the key, where it has none yet.
  fileprivate func naming(_ key: String) -> InputError {
    guard !description.contains("\": expected ") else { return self }
    return InputError(
      description.replacing(": expected ", with: ": \"\(key)\": expected ", maxReplacements: 1)
    )
  }
}
