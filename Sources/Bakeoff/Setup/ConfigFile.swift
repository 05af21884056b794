internal import Foundation
internal import Yams

/// A YAML file of options, such as `bakeoff.yaml`: each key is an option's long name.
public struct ConfigFile: Sendable {
  /// One option.
  public struct Entry: Sendable {
    /// The key as it is written.
    public var key: String
    /// Its value, or its values when it is a list; a mapping gives `key=value` for each member, and
    /// within a list the JSON of the whole.
    public var values: [String]
    /// `bakeoff.yaml:3:1`, for messages.
    public var place: String
  }

  /// The options, in the order of the file.
  public let entries: [Entry]

  /// Reads a file; `${VAR}` and `${VAR:-default}` in values are filled from the environment.
  ///
  /// - Throws: `InputError` with file, line and column.
  public init(path: String, environment: [String: String]) throws(InputError) {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw InputError("cannot read \(path): check the path after --config")
    }
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch {
      throw InputError("\(path): not YAML: \(Self.words(error))")
    }
    guard let root else {
      entries = []
      return
    }
    guard case .mapping(let mapping) = root else {
      throw InputError("\(path): expected options as \"key: value\" lines")
    }
    var entries: [Entry] = []
    for (key, value) in mapping {
      let mark = key.mark.map { ":\($0.line):\($0.column)" } ?? ""
      let place = path + mark
      guard let name = key.string else { throw InputError("\(place): expected a name") }
      guard !entries.contains(where: { $0.key == name }) else {
        throw InputError("\(place): \"\(name)\" is there twice")
      }
      let values = try Self.values(of: value, place: place).map { value throws(InputError) in
        try Self.filled(value, environment, place: place)
      }
      entries.append(Entry(key: name, values: values, place: place))
    }
    self.entries = entries
  }

  private static func values(of node: Node, place: String) throws(InputError) -> [String] {
    switch node {
    case .scalar(let scalar): return [scalar.string]
    case .sequence(let sequence):
      var values: [String] = []
      for element in sequence {
        // A check within the list of scorers.
        if case .mapping = element {
          values.append(try element.json(place: place).text)
        } else {
          values.append(try single(element, place: place))
        }
      }
      return values
    case .mapping(let mapping):
      var values: [String] = []
      for (key, value) in mapping {
        values.append("\(try single(key, place: place))=\(try single(value, place: place))")
      }
      return values
    default: throw InputError("\(place): expected a value or a list of values")
    }
  }

  private static func single(_ node: Node, place: String) throws(InputError) -> String {
    guard case .scalar(let scalar) = node else {
      throw InputError("\(place): expected a value, not a list within it")
    }
    return scalar.string
  }

  private static func filled(
    _ text: String,
    _ environment: [String: String],
    place: String
  ) throws(InputError) -> String {
    var filled = ""
    var rest = Substring(text)
    while let open = rest.firstRange(of: "${"),
      let close = rest[open.upperBound...].firstIndex(of: "}")
    {
      let inside = rest[open.upperBound..<close]
      let divider = inside.firstRange(of: ":-")
      let name = String(inside[..<(divider?.lowerBound ?? inside.endIndex)])
      let fallback = divider.map { String(inside[$0.upperBound...]) }
      guard let value = environment[name] ?? fallback else {
        throw InputError("\(place): ${\(name)} is not set: export it, or write ${\(name):-default}")
      }
      filled += rest[..<open.lowerBound] + value
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  private static func words(_ error: any Error) -> String {
    "\(error)".split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .joined(separator: " ")
  }
}
