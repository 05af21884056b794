internal import BakeoffCore
internal import BakeoffScoring

extension GatePolicy {
  /// Reads a policy from a value of YAML.
  ///
  /// - Throws: `InputError` with line and column of the part that cannot be used.
  init(_ node: ConfigNode) throws(InputError) {
    try node.refuseSecrets()
    let json = try node.withUnderscores.json
    do throws(GatePolicyError) { try self.init(json) } catch {
      throw InputError("\(node.place(of: error.place)): \(error)")
    }
    do throws(InputError) { try checkIsMeasurable() } catch {
      throw InputError("\(node.place): \(error)")
    }
  }
}

extension ConfigNode {
  /// The same with `_` for `-` in keys, which mean the same.
  fileprivate var withUnderscores: ConfigNode {
    get throws(InputError) {
      var node = self
      switch content {
      case .text, .plain: break
      case .list(let elements):
        var others: [ConfigNode] = []
        for element in elements { others.append(try element.withUnderscores) }
        node.content = .list(others)
      case .mapping(let members):
        var others: [Member] = []
        for member in members {
          let key = member.key.replacing("-", with: "_")
          guard !others.contains(where: { $0.key == key }) else {
            throw InputError("\(member.place): \"\(key)\" is there twice")
          }
          others.append(
            Member(key: key, place: member.place, value: try member.value.withUnderscores)
          )
        }
        node.content = .mapping(others)
      }
      return node
    }
  }

  /// Where a part of the value stands: that of the innermost step which is there.
  ///
  /// - Parameter path: The part, such as `checks[2].max_drop`.
  /// - Returns: The place, with line and column.
  fileprivate func place(of path: String) -> String {
    var (node, place) = (self, self.place)
    for step in path.split(whereSeparator: { ".[]".contains($0) }) {
      switch node.content {
      case .text, .plain: return place
      case .list(let elements):
        guard let index = Int(step), elements.indices.contains(index) else { return place }
        (node, place) = (elements[index], elements[index].place)
      case .mapping(let members):
        guard let member = members.first(where: { $0.key.replacing("-", with: "_") == step })
        else { return place }
        (node, place) = (member.value, member.place)
      }
    }
    return place
  }
}
