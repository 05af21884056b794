internal import BakeoffCore

/// A part of a provider's URLs that its server tells where no variable says it, such as the identifier of
/// a deployment: the newest of a list.
struct ProviderDiscovery: Hashable, Sendable {
  /// The variable that stands for it.
  let variable: String
  /// Where the list is, after the base URL.
  let path: String
  /// The member of the reply that is the list.
  let list: String
  /// The member of an entry that is looked for.
  let member: String
  /// The member of an entry by which the newest is told: times in one form.
  let newest: String

  /// Reads the member `discover` of a row.
  init(_ json: JSON) throws(ProviderRowProblem) {
    func text(_ key: String) throws(ProviderRowProblem) -> String {
      guard let text = json[key]?.stringValue, !text.isEmpty else {
        throw ProviderRowProblem("discover", "has no \"\(key)\"")
      }
      return text
    }
    variable = try text("variable")
    path = try text("path")
    list = try text("list")
    member = try text("member")
    newest = try text("newest")
    guard Provider.isVariableName(variable), path.hasPrefix("/") else {
      throw ProviderRowProblem("discover", "has a wrong \"variable\" or \"path\"")
    }
  }

  /// What stands in URLs until it is known.
  var placeholder: String { "{\(variable)}" }

  /// The newest entry's member; nil when the list has none.
  func value(in reply: JSON) -> String? {
    let entries = (reply[list]?.arrayValue ?? []).filter { $0[member]?.stringValue != nil }
    func time(_ entry: JSON) -> String { entry[newest]?.stringValue ?? "" }
    return entries.max { time($0) < time($1) }?[member]?.stringValue
  }
}
