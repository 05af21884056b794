/// What became of a parameter that was asked for, with one model.
public struct ParameterUse: Hashable, Sendable {
  /// What became of it.
  public enum Fate: Hashable, Sendable {
    /// It was sent under its common name.
    case sent
    /// It was sent as it is, under this name.
    case renamed(to: String)
    /// It was said in another way: these members of the body.
    case mapped(to: String)
    /// It was not sent, for this reason.
    case dropped(because: String)
  }

  /// Its common name.
  public var parameter: String
  /// What was asked for.
  public var value: JSON
  /// What became of it.
  public var fate: Fate

  /// Describes the use of a parameter.
  public init(_ parameter: String, _ value: JSON, _ fate: Fate) {
    self.parameter = parameter
    self.value = value
    self.fate = fate
  }

  /// The use as an object, for records and reports.
  public var json: JSON {
    var object: JSONObject = ["parameter": .string(parameter), "value": value]
    switch fate {
    case .sent: object["fate"] = "sent"
    case .renamed(let name):
      object["fate"] = "renamed"
      object["to"] = .string(name)
    case .mapped(let members):
      object["fate"] = "mapped"
      object["to"] = .string(members)
    case .dropped(let reason):
      object["fate"] = "dropped"
      object["because"] = .string(reason)
    }
    return .object(object)
  }

  /// Reads a use from such an object; nil for anything else.
  public init?(json: JSON) {
    guard let parameter = json["parameter"]?.stringValue else { return nil }
    let fate: Fate
    switch json["fate"]?.stringValue {
    case "sent": fate = .sent
    case "renamed": fate = .renamed(to: json["to"]?.stringValue ?? "")
    case "mapped": fate = .mapped(to: json["to"]?.stringValue ?? "")
    case "dropped": fate = .dropped(because: json["because"]?.stringValue ?? "")
    default: return nil
    }
    self.init(parameter, json["value"] ?? .null, fate)
  }

  /// Why a parameter is left out that asks for no more than a model does by itself.
  package static let usualReason = "it is what the model does anyway"

  /// Whether the model was not asked for it, and would have answered otherwise.
  public var isMissing: Bool {
    if case .dropped(let reason) = fate { reason != Self.usualReason } else { false }
  }

  /// What became of it, in words that follow the model's name.
  public var words: String {
    switch fate {
    case .sent: "sent"
    case .renamed(let name): "sent as \(name)"
    case .mapped(let members): "sent as \(members)"
    case .dropped(let reason): "not sent: \(reason)"
    }
  }
}
