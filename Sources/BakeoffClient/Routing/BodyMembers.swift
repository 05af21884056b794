internal import BakeoffCore

/// The members of a request's body by their paths, to tell what a parameter adds to it.
struct BodyMembers {
  private let members: [(path: String, value: JSON)]

  /// Reads a body; lists are members as a whole.
  init(_ body: [UInt8]) {
    var members: [(path: String, value: JSON)] = []
    func add(_ value: JSON, _ path: String) {
      if case .object(let object) = value, !object.isEmpty {
        for (key, value) in object.members { add(value, path.isEmpty ? key : "\(path).\(key)") }
      } else {
        members.append((path, value))
      }
    }
    add((try? JSON(parsing: body)) ?? .null, "")
    self.members = members
  }

  /// What became of a parameter, from the body without it; nil where none can be written without.
  func fate(of name: String, _ value: JSON, without rest: BodyMembers?) -> ParameterUse.Fate {
    guard let rest else { return .sent }
    let added = members.filter { member in
      !rest.members.contains { $0.path == member.path && $0.value == member.value }
    }
    guard !added.isEmpty else { return .dropped(because: "the protocol has no place for it") }
    func isSame(_ member: (path: String, value: JSON)) -> Bool {
      member.value == value || member.value.doubleValue.map { $0 == value.doubleValue } == true
    }
    if let same = added.first(where: isSame) {
      let isNamed = same.path.split(separator: ".").last.map(String.init) == name
      return isNamed ? .sent : .renamed(to: same.path)
    }
    let words = added.map { member in
      let text = member.value.text
      return text.utf8.count <= 40 ? "\(member.path)=\(text)" : member.path
    }
    return .mapped(to: words.joined(separator: ", "))
  }
}
