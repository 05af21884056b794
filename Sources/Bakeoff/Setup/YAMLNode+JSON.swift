internal import BakeoffCore
internal import Yams

extension Node {
  /// The same as JSON: plain scalars as YAML reads them, quoted ones as texts.
  ///
  /// - Throws: `InputError` for what JSON does not have, as keys that are no texts.
  func json(place: String) throws(InputError) -> JSON {
    switch self {
    case .scalar(let scalar):
      guard scalar.style == .plain || scalar.style == .any else { return .string(scalar.string) }
      if let value = Bool.construct(from: scalar) { return .bool(value) }
      if let value = Int.construct(from: scalar) { return .number(value) }
      if let value = Double.construct(from: scalar) { return .number(value) }
      return scalar.string == "null" || scalar.string.isEmpty ? .null : .string(scalar.string)
    case .sequence(let sequence):
      var elements: [JSON] = []
      for element in sequence { elements.append(try element.json(place: place)) }
      return .array(elements)
    case .mapping(let mapping):
      var members: [(key: String, value: JSON)] = []
      for (key, value) in mapping {
        guard let name = key.string else { throw InputError("\(place): expected a name") }
        members.append((name, try value.json(place: place)))
      }
      return .object(JSONObject(members))
    default: throw InputError("\(place): expected a value, a list or a mapping")
    }
  }
}
