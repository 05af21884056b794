internal import BakeoffClient
internal import BakeoffCore

/// One model of a configuration, with what it has of its own.
public struct ConfiguredModel: Sendable {
  /// The model, as `provider/model` or `provider/model@URL`.
  public var name: String
  /// What tells it from the same model with other settings, in records and reports; nil where it
  /// stands once.
  public var label: String?
  /// What it is asked with; what is nil is as for all models.
  public var settings = ModelSettings()
  /// The variable that holds its key; nil for the provider's own.
  public var keyVariable: String?
  /// Its price, where it is not the known one.
  var price: PriceFile?
  /// Where it stands; nil when it comes from no file.
  package var place: String?

  /// Names a model.
  public init(_ name: String) { self.name = name }

  /// What records and reports call it: its name without secrets, and after `#` its label.
  public var recordedName: String {
    let name = ModelName(name)?.description ?? String(ModelName.split(self.name).name)
    return label.map { "\(name)#\($0)" } ?? name
  }

  /// The model as a file would have it.
  var json: JSON {
    var object: JSONObject = ["model": .string(ModelName(name)?.description ?? name)]
    for key in Self.keys where key.name != "model" { object[key.name] = key.show(self) }
    return object.members.count == 1 ? object["model"] ?? .null : .object(object)
  }

  /// The keys of a model that is a mapping.
  static let keys: [ConfigKey<ConfiguredModel>] =
    [
      ConfigKey(
        "model",
        name,
        \.name,
        example: "openai/gpt-4o-mini",
        "The model, as PROVIDER/MODEL or PROVIDER/MODEL@URL."
      ),
      ConfigKey(
        "label",
        labelText,
        \.label,
        example: "low",
        "What tells it from the same model with other settings: it is then called MODEL#LABEL."
      ),
      ConfigKey(
        "key-variable",
        variable,
        \.keyVariable,
        example: "ACME_API_KEY",
        "The variable that holds its key, instead of the provider's own."
      ),
      ConfigKey(
        "price",
        priceValue,
        \.price,
        example: "{input: 0.15, output: 0.6}",
        "What its tokens cost, in $ per 1M: input, output, cache_read, cache_write and so on."
      ),
    ] + SettingKeys.all.map { $0.within(\.settings) }

  /// Reads one element of `models`: a name, several with commas, or a mapping.
  static func read(_ node: ConfigNode) throws(InputError) -> [ConfiguredModel] {
    if let text = node.scalar {
      try node.refuseSecrets(in: ModelName(text)?.description ?? text)
      let names = text.split(separator: ",").map { $0.trimming(while: \.isWhitespace) }
      return names.filter { !$0.isEmpty }.map { name in
        var model = ConfiguredModel(String(name))
        model.place = node.place
        return model
      }
    }
    var model = ConfiguredModel("")
    let members = try node.members("a model's name, or a mapping with \"model\"")
    try ConfigSection(name: "model", keys: keys).read(members, into: &model)
    guard !model.name.isEmpty else {
      throw InputError("\(node.place): no \"model\": write model: PROVIDER/MODEL")
    }
    model.place = node.place
    if let url = model.settings.baseURL {
      guard ModelName.split(model.name).url == nil else {
        throw InputError("\(node.place): \(model.recordedName) has a URL and a \"base-url\" too")
      }
      // In the name it tells the model from the same one elsewhere.
      model.name += "@\(url)"
      model.settings.baseURL = nil
      guard ModelName(model.name)?.baseURL != nil else {
        throw InputError("\(node.place): expected a URL with http:// or https:// in \"base-url\"")
      }
    }
    if let price = model.price { model.price = try Self.price(price, for: model, at: node.place) }
    return [model]
  }

  private static let name = ConfigValue<String>(
    kind: .text,
    read: { node throws(InputError) in
      guard let text = node.scalar else { throw node.wrong("a model's name") }
      try node.refuseSecrets(in: ModelName(text)?.description ?? text)
      return text
    },
    json: { .string(ModelName($0)?.description ?? $0) }
  )

  static let labelText = ConfigValue<String>.form(
    "letters, digits, \".\", \"-\" or \"_\"",
    json: { .string($0) },
    parse: { text in
      let isLabel = text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || ".-_".utf8.contains(byte)
          || (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80
      }
      return isLabel && !text.isEmpty ? text : nil
    }
  )

  private static let variable = ConfigValue<String>.form(
    "the name of a variable, such as ACME_API_KEY",
    json: { .string($0) },
    parse: { text in
      text.first?.isNumber == false
        && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") } ? text : nil
    }
  )

  /// The rates alone; the model's name is put in once it is known.
  private static let priceValue = ConfigValue<PriceFile>(
    kind: .mapping,
    read: { node throws(InputError) in
      _ = try node.members("a mapping with \"input\" and \"output\"")
      return try PriceFile(node, models: ["any/model": node.json])
    },
    json: { file in
      file.overrides.first.flatMap { try? JSON(parsing: file.text)[$0.key] }
    }
  )

  private static func price(
    _ file: PriceFile,
    for model: ConfiguredModel,
    at place: String
  ) throws(InputError) -> PriceFile? {
    guard let name = ModelName(model.name)?.withoutBaseURL, let price = file.overrides.first?.value
    else { return nil }
    return PriceFile(path: file.path, overrides: [name.description: price])
  }
}

extension PriceFile {
  /// Prices that stand in a configuration.
  init(_ node: ConfigNode, models: JSONObject) throws(InputError) {
    do throws(PriceFileError) {
      try self.init(parsing: JSON.object(models).bytes, path: node.place)
    } catch {
      throw InputError("\(error)")
    }
  }
}

extension Substring {
  func trimming(while isLeftOut: (Character) -> Bool) -> Substring {
    var text = drop(while: isLeftOut)
    while let last = text.last, isLeftOut(last) { text.removeLast() }
    return text
  }
}
