@testable import Bakeoff

extension ConfigNode {
  /// The value of a key; nil where there is none, or this is no mapping.
  subscript(key: String) -> ConfigNode? {
    guard case .mapping(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The entries of a list; none where this is no list.
  var entries: [ConfigNode] {
    guard case .list(let entries) = content else { return [] }
    return entries
  }
}
