internal import BakeoffCore

extension Route {
  /// The whole URL, with the row's path and query; a query of the base's own wins.
  static func url(
    base: String,
    model: String,
    wire: any WireProtocol,
    streaming: Streaming?,
    provider: Provider,
    environment: Environment
  ) throws(ModelError) -> String {
    let halves = base.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let plain = BaseURL.trimmed(String(halves[0]), of: provider.baseEndings)
    var query = halves.count == 2 ? String(halves[1]) : nil
    if query == nil, let template = provider.query {
      query = try filled(template, provider: provider, environment: environment)
    }
    func path(_ template: String) throws(ModelError) -> String {
      try filled(
        template.replacing("{MODEL}", with: BaseURL.pathEscaped(model)),
        provider: provider,
        environment: environment
      )
    }
    var url = wire.url(base: plain, model: model)
    var isStreamed = false
    if let endpoint = provider.endpoint {
      let own = streaming == nil ? nil : provider.streamEndpoint
      isStreamed = own != nil
      url = BaseURL.joined(plain, try path(own ?? endpoint))
    } else if let template = provider.path {
      url = BaseURL.joined(plain, try path(template) + wire.url(base: "", model: model))
    }
    url = query.map { "\(url)?\($0)" } ?? url
    return isStreamed ? url : streaming?.url(url) ?? url
  }

  /// What each body holds besides, with its parts filled.
  static func bodyMembers(
    of provider: Provider,
    model: String,
    environment: Environment
  ) throws(ModelError) -> JSONObject {
    var members = provider.bodyMembers
    for case (let key, .string(let template)) in members.members {
      if template == "{MODEL}" {
        members[key] = .string(model)
      } else {
        members[key] = .string(
          try filled(template, provider: provider, environment: environment, what: "a request to")
        )
      }
    }
    return members
  }

  /// The row's headers, with their parts filled.
  static func headers(
    of provider: Provider,
    environment: Environment
  ) throws(ModelError) -> [String: String] {
    var headers = provider.headers
    for (name, template) in headers where template.contains("{") {
      headers[name] = try filled(
        template,
        provider: provider,
        environment: environment,
        what: "a request to"
      )
    }
    return headers
  }

  static func filled(
    _ template: String,
    provider: Provider,
    environment: Environment,
    what: String = "the address of"
  ) throws(ModelError) -> String {
    var url = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let parts = rest[rest.index(after: open)..<close].split(separator: "|", maxSplits: 1)
      let variable = parts.first.map(String.init) ?? ""
      guard let value = environment[variable] ?? parts.dropFirst().first.map(String.init) else {
        let others = (provider.settings[variable] ?? []).filter(Provider.isVariableName)
        throw ModelError(
          .configuration,
          "\(what) \(provider.displayName) needs "
            + "\(([variable] + others).joined(separator: " or ")): export it or add it to .env"
        )
      }
      url += rest[..<open] + value
      rest = rest[rest.index(after: close)...]
    }
    return url + rest
  }
}

extension Environment {
  /// The same with what a row says of settings under other names, and of their usual values.
  func filled(by settings: [String: [String]]) -> Environment {
    adding(
      usual: settings.compactMapValues { names in
        first(of: names)?.value ?? names.first { !Provider.isVariableName($0) }
      }
    )
  }
}
