internal import BakeoffCore

extension Provider {
  /// Reads one row of a provider table.
  init(row json: JSON) throws(ProviderRowProblem) {
    try self.init(fields: ProviderRowFields(json))
    // What a variant makes of the row must be a row as well.
    for variant in variants { _ = try Provider(fields: fields.changed(by: variant.changes)) }
  }

  /// Makes a provider of a row's members.
  init(fields: ProviderRowFields) throws(ProviderRowProblem) {
    let prefix = try fields.required("prefix")
    guard prefix.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }) else {
      throw ProviderRowProblem("prefix", "must be plain letters without a slash")
    }
    let base = try fields.text("base_url")
    if let base { try Self.check(base: base) }
    let authentication = try Authentication(row: try fields.required("auth"))
    self.init(
      prefix: prefix,
      displayName: try fields.required("name"),
      wireProtocol: try fields.required("protocol"),
      baseURL: base,
      baseURLVariables: Self.baseVariables(
        listed: try fields.variables("base_url_env"),
        prefix: prefix,
        base: base
      ),
      keyVariables: try fields.variables("key_env"),
      authentication: authentication,
      headers: try Self.checked(headers: try fields.texts("headers")),
      renamedParameters: try fields.texts("rename"),
      refusedParameters: Set(try fields.list("refuses")),
      refusedWhenReasoning: Set(try fields.list("refuses_when_reasoning")),
      note: try fields.text("note")
    )
    path = try fields.text("path")
    query = try fields.text("query")
    baseEndings = try fields.list("base_drops")
    effortForm = try Self.effortForm(try fields.text("effort"))
    modelForms = try fields.texts("model_forms")
    takenParameters = Set(try fields.list("takes"))
    pricesServedModel = try fields.isTrue("prices_served_model")
    tokenSource = try Self.checked(tokenSource: try fields.text("token"))
    settings = try fields.settings("settings")
    endpoint = try Self.checked(try fields.text("endpoint"), of: "endpoint")
    streamEndpoint = try Self.checked(try fields.text("stream_endpoint"), of: "stream_endpoint")
    bodyMembers = try fields.object("body")
    let discovery = try fields.object("discover")
    if !discovery.isEmpty { self.discovery = try ProviderDiscovery(.object(discovery)) }
    variants = try fields.variants()
    self.fields = fields
    if let path, !path.hasPrefix("/") || path.hasSuffix("/") {
      throw ProviderRowProblem(reason: "\"path\" must begin with a slash and not end in one")
    }
    switch authentication {
    case .bearer, .optionalBearer, .header:
      guard keyVariables.isEmpty, tokenSource == nil else { break }
      throw ProviderRowProblem("key_env", "is missing, and \"auth\" needs a key")
    case .none, .signature, .ociSignature, .unsupported: break
    }
    let parameters = [
      ("rename", Set(renamedParameters.keys)), ("refuses", refusedParameters),
      ("takes", takenParameters),
      ("refuses_when_reasoning", refusedWhenReasoning),
    ]
    for (key, names) in parameters {
      if let unknown = names.subtracting(CommonParameter.names).sorted().first {
        throw ProviderRowProblem(key, "has the unknown parameter \"\(unknown)\"")
      }
    }
  }

  private static func checked(tokenSource id: String?) throws(ProviderRowProblem) -> String? {
    if let id, TokenSources.named(id) == nil {
      throw ProviderRowProblem("token", "is unknown: \"\(id)\"")
    }
    return id
  }

  private static func checked(
    _ endpoint: String?,
    of key: String
  ) throws(ProviderRowProblem) -> String? {
    if let endpoint, !endpoint.hasPrefix("/") {
      throw ProviderRowProblem(reason: "\"\(key)\" must begin with a slash")
    }
    return endpoint
  }

  private static func effortForm(_ text: String?) throws(ProviderRowProblem) -> EffortForm {
    guard let text else { return .word }
    guard let form = EffortForm(rawValue: text) else {
      throw ProviderRowProblem(reason: "\"effort\" is unknown: \"\(text)\"")
    }
    return form
  }

  /// Those of the row, then `<PREFIX>_API_BASE` and `<PREFIX>_BASE_URL`, which every provider has.
  static func baseVariables(listed: [String], prefix: String, base: String?) -> [String] {
    if base == "mock:" { return listed }
    let stem = String(decoding: prefix.utf8.map(variableByte), as: UTF8.self)
    let usual = ["\(stem)_API_BASE", "\(stem)_BASE_URL"].filter { !listed.contains($0) }
    // Few have parts, and looking for one takes longer than all else that is read of a row.
    guard let base, base.utf8.contains(UInt8(ascii: "{")) else { return listed + usual }
    // A variable that is one part of the URL cannot stand for all of it as well.
    return listed + usual.filter { !base.contains("{\($0)}") }
  }

  /// A byte of a prefix as it stands in the name of a variable.
  private static func variableByte(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte & ~0x20
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    default: UInt8(ascii: "_")
    }
  }

  private static func check(base: String) throws(ProviderRowProblem) {
    let isAddress = ["https://", "http://", "{"].contains { base.hasPrefix($0) }
    let isClean = base.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && !base.hasSuffix("/")
    let parts = base.utf8.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false)
    let areNames = parts.dropFirst().allSatisfy { part in
      guard let end = part.firstIndex(of: UInt8(ascii: "}")) else { return false }
      return isVariableName(Substring(part[..<end]))
    }
    guard base == "mock:" || isAddress && isClean && areNames else {
      throw ProviderRowProblem(
        "base_url",
        "is no http address without a slash at its end: \"\(base)\""
      )
    }
  }

  /// Headers that fit on their lines.
  private static func checked(
    headers: [String: String]
  ) throws(ProviderRowProblem) -> [String: String] {
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
      let isName = !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }
      guard isName, value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
        throw ProviderRowProblem("headers", "has \"\(name)\", which cannot be sent")
      }
    }
    return headers
  }

  /// Whether a text can be the name of an environment variable.
  static func isVariableName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, !isDigit(first) else { return false }
    return text.utf8.allSatisfy { byte in
      isDigit(byte) || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension Provider.Authentication {
  /// Reads the spelling of a provider table.
  fileprivate init(row text: String) throws(ProviderRowProblem) {
    let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let words = halves.count == 2 ? halves[1].split(separator: " ") : []
    switch (halves[0], words.count) {
    case ("bearer", 0) where halves.count == 1: self = .bearer
    case ("optional-bearer", 0) where halves.count == 1: self = .optionalBearer
    case ("none", 0) where halves.count == 1: self = .none
    case ("header", 1): self = .header(name: String(words[0]), scheme: nil)
    case ("header", 2): self = .header(name: String(words[0]), scheme: String(words[1]))
    case ("oci-signature", 0) where halves.count == 1: self = .ociSignature
    case ("sigv4", 1): self = .signature(service: String(words[0]))
    case ("unsupported", 1): self = .unsupported(String(words[0]))
    default: throw ProviderRowProblem("auth", "is unknown: \"\(text)\"")
    }
  }
}
