internal import BakeoffCore
internal import Foundation
internal import Yams

/// Reads YAML as values with their places, and bounds what a small text can grow to.
struct YAMLReader {
  /// What the text is called in messages.
  let path: String
  let filler: VariableFiller
  private var count = 0

  /// The largest text, in bytes.
  static let maximumBytes = 1 << 20
  /// The most `*aliases`, for one within another multiplies what each stands for.
  static let maximumAliases = 32
  /// The most values, those that aliases repeat included.
  static let maximumValues = 100_000
  /// How deep lists and mappings may stand in each other.
  static let maximumDepth = 32

  init(path: String, environment: Environment, isLenient: Bool = false) {
    self.path = path
    filler = VariableFiller(environment: environment, isLenient: isLenient)
  }

  /// The value of a whole text; nil when there is nothing in it.
  ///
  /// - Throws: `InputError` with line and column.
  func read(_ text: String) throws(InputError) -> ConfigNode? {
    guard text.utf8.count <= Self.maximumBytes else {
      throw InputError(
        "\(path): more than \(Self.maximumBytes >> 20) MiB of YAML: "
          + "keep data in task files"
      )
    }
    // Counted before it is parsed: the parser compares keys, and those may be aliases.
    guard Self.aliases(in: text) <= Self.maximumAliases else {
      throw InputError("\(path): more than \(Self.maximumAliases) aliases (*name): write them out")
    }
    do {
      let reader = self
      return try Future(stackSize: Self.stackSize) { try reader.parse(text) }.get()
    } catch {
      throw error as? InputError ?? InputError("\(path): \(error.localizedDescription)")
    }
  }

  /// The parser gives up at 1,000 lists and mappings in each other; until then it goes down into each on the
  /// stack, as does what frees them, and threads of others have less.
  private static let stackSize = 16 << 20

  private func parse(_ text: String) throws(InputError) -> ConfigNode? {
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch { throw problem(error, in: text) }
    guard let root else { return nil }
    var reader = self
    return try reader.node(root, depth: 0)
  }

  /// How many aliases a text has at most: stars before a whole name, where a value may begin.
  private static func aliases(in text: String) -> Int {
    let bytes = Array(text.utf8)
    var count = 0
    var mayBegin = true
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "*"), mayBegin {
        let start = index
        while index < bytes.count, isName(bytes[index]) { index += 1 }
        let ends =
          index == bytes.count || bytes[index] <= 0x20 || "?:,]}%@`".utf8.contains(bytes[index])
        if index > start, ends { count += 1 }
        mayBegin = false
      } else if "\n\r:,-[{?".utf8.contains(byte) {
        mayBegin = true
      } else if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") {
        mayBegin = false
      }
    }
    return count
  }

  /// Whether a byte may stand in the name of an alias.
  private static func isName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || "_-".utf8.contains(byte)
      || (byte < 0x80 && (0x41...0x5A).contains(byte & 0xDF))
  }

  private mutating func node(_ node: Node, depth: Int) throws(InputError) -> ConfigNode {
    let place = place(node.mark)
    count += 1
    guard count <= Self.maximumValues else {
      throw InputError(
        "\(place): aliases repeat more than \(Self.maximumValues) values: "
          + "write out what they stand for"
      )
    }
    guard depth <= Self.maximumDepth else { throw tooDeep(place) }
    switch node {
    case .scalar(let scalar):
      let (text, secrets) = try filler.filled(scalar.string, at: place)
      let isPlain = scalar.style == .plain || scalar.style == .any
      return ConfigNode(
        content: isPlain ? .plain(text) : .text(text),
        place: place,
        secrets: secrets
      )
    case .sequence(let sequence):
      var elements: [ConfigNode] = []
      for element in sequence { elements.append(try self.node(element, depth: depth + 1)) }
      return ConfigNode(content: .list(elements), place: place)
    case .mapping(let mapping):
      return ConfigNode(content: .mapping(try members(mapping, depth: depth)), place: place)
    case .alias:
      throw InputError(
        "\(place): the alias stands for nothing: "
          + "name an anchor (&name) that stands before it"
      )
    }
  }

  private mutating func members(
    _ mapping: Node.Mapping,
    depth: Int
  ) throws(InputError) -> [ConfigNode.Member] {
    var members: [ConfigNode.Member] = []
    var merged: [ConfigNode.Member] = []
    for (key, value) in mapping {
      let place = place(key.mark)
      guard case .scalar(let scalar) = key else {
        throw InputError("\(place): expected a name as the key")
      }
      let value = try node(value, depth: depth + 1)
      guard scalar.string == "<<", scalar.style == .plain else {
        members.append(ConfigNode.Member(key: scalar.string, place: place, value: value))
        continue
      }
      for source in value.elements {
        guard case .mapping(let inherited) = source.content else {
          throw source.wrong("a mapping to merge")
        }
        merged += inherited
      }
    }
    // Own keys win over merged ones, and earlier merged ones over later.
    for member in merged where !members.contains(where: { $0.key == member.key }) {
      members.append(member)
    }
    return members
  }

  private func place(_ mark: Mark?) -> String {
    mark.map { "\(path):\($0.line):\($0.column)" } ?? path
  }

  private func tooDeep(_ place: String) -> InputError {
    InputError(
      "\(place): more than \(Self.maximumDepth) lists and mappings in each other: flatten them"
    )
  }

  private func problem(_ error: any Error, in text: String) -> InputError {
    switch error as? YamlError {
    case .parser(_, let problem, let mark, _)? where problem.contains("Maximum nesting level"):
      tooDeep(place(mark))
    case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
      .composer(_, let problem, let mark, _)?:
      InputError("\(place(mark)): not YAML: \(problem)")
    case .duplicatedKeysInMapping(let names, let context)?:
      InputError(
        "\(placeOfSecond(names.first ?? "", after: context.mark, in: text)): "
          + "\"\(names.first ?? "")\" is there twice: keep one"
      )
    case .reader(let problem, let offset, _, _)?:
      InputError(
        "\(path)\(offset.map { ":\(Self.line(of: $0, in: text))" } ?? ""): not YAML: \(problem)"
      )
    default: InputError("\(path): not YAML: \(error)")
    }
  }

  /// Where the second of two equal keys stands in a mapping of lines; where the mapping begins for one in
  /// braces.
  private func placeOfSecond(_ key: String, after mark: Mark, in text: String) -> String {
    let indent = String(repeating: " ", count: max(mark.column - 1, 0))
    let spellings = [key, "\"\(key)\"", "'\(key)'"].map { "\(indent)\($0):" }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let places = lines.indices.dropFirst(max(mark.line - 1, 0)).filter { index in
      spellings.contains { lines[index].hasPrefix($0) }
    }
    return places.count < 2 ? place(mark) : "\(path):\(places[1] + 1):\(mark.column)"
  }

  private static func line(of offset: Int, in text: String) -> Int {
    text.prefix(offset).count { $0.isNewline } + 1
  }
}
