internal import BakeoffCore

extension Route {
  /// The whole URL, with the row's path and query; a query of the base's own wins.
  static func url(
    base: String,
    model: String,
    wire: any WireProtocol,
    provider: Provider,
    environment: Environment
  ) throws(ModelError) -> String {
    let halves = base.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let plain = BaseURL.trimmed(String(halves[0]), of: provider.baseEndings)
    var query = halves.count == 2 ? String(halves[1]) : nil
    if query == nil, let template = provider.query {
      query = try filled(template, provider: provider, environment: environment)
    }
    var url = wire.url(base: plain, model: model)
    if let path = provider.path {
      let filled = path.split(separator: "{MODEL}", omittingEmptySubsequences: false)
        .joined(separator: BaseURL.pathEscaped(model))
      url = BaseURL.joined(plain, filled + wire.url(base: "", model: model))
    }
    return query.map { "\(url)?\($0)" } ?? url
  }

  static func filled(
    _ template: String,
    provider: Provider,
    environment: Environment
  ) throws(ModelError) -> String {
    var url = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let parts = rest[rest.index(after: open)..<close].split(separator: "|", maxSplits: 1)
      let variable = parts.first.map(String.init) ?? ""
      guard let value = environment[variable] ?? parts.dropFirst().first.map(String.init) else {
        throw ModelError(
          .configuration,
          "the address of \(provider.displayName) needs \(variable): export it or add it to .env"
        )
      }
      url += rest[..<open] + value
      rest = rest[rest.index(after: close)...]
    }
    return url + rest
  }
}
