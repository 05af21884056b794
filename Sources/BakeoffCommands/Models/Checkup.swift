internal import Bakeoff
internal import BakeoffReports

/// What `bakeoff doctor` says of one model.
struct Checkup {
  /// Stands for a model's name where only its provider is looked at.
  static let anyModel = "…"

  let diagnosis: ModelDiagnosis
  let options: ClientOptions
  /// The request that was sent; nil for none.
  let live: LiveCheck?

  /// The model and, indented, a line for each finding.
  var text: String {
    var lines = [VisibleText.line(diagnosis.model)]
    if let provider = diagnosis.provider {
      let origin = isOwn ? "own row" : "built in"
      lines.append("  provider  \(provider.displayName) (\(provider.prefix)/, \(origin))")
      lines.append("  protocol  \(provider.wireProtocol)")
      lines.append("  endpoint  \(diagnosis.baseURL ?? Figures.none)")
      lines.append("  key       \(key)")
      if !isProviderOnly { lines.append("  price     \(price)") }
      if let refused = diagnosis.refusedParameters {
        let names = refused.isEmpty ? "nothing" : refused.joined(separator: ", ")
        lines.append("  refuses   \(names)")
      }
      if let note = provider.note { lines.append("  note      \(note)") }
    }
    if let live { lines.append("  live      " + live.facts.joined(separator: "  ·  ")) }
    if let problem = diagnosis.problem ?? live?.failure {
      lines.append("  ✗ " + VisibleText.line(problem.message))
    } else {
      lines.append(live == nil ? "  ✓ can be asked" : "  ✓ answered")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The same as JSON.
  var json: JSON {
    let provider = diagnosis.provider
    let rates = diagnosis.price?.rates
    return [
      "model": .string(diagnosis.model),
      "ok": .bool(diagnosis.problem == nil && live?.failure == nil),
      "problem": diagnosis.problem.map { .string($0.message) } ?? .null,
      "provider": provider.map { .string($0.prefix) } ?? .null,
      "provider_name": provider.map { .string($0.displayName) } ?? .null,
      "own_row": .bool(isOwn),
      "protocol": provider.map { .string($0.wireProtocol) } ?? .null,
      "base_url": diagnosis.baseURL.map { .string($0) } ?? .null,
      "key_variable": diagnosis.keyVariable.map { .string($0) } ?? .null,
      "credentials": diagnosis.credentialsOrigin.map { .string($0) } ?? .null,
      "price_known": isProviderOnly ? .null : .bool(diagnosis.price != nil),
      "input_usd_per_million": ModelsCommand.perMillion(rates?.input).map { .number($0) } ?? .null,
      "output_usd_per_million": ModelsCommand.perMillion(rates?.output).map { .number($0) }
        ?? .null,
      "refused_parameters": diagnosis.refusedParameters.map {
        .array($0.map { .string($0) })
      } ?? .null,
      "live": live?.json ?? .null,
    ]
  }

  private var isOwn: Bool {
    diagnosis.provider.map { options.providers.ownPrefixes.contains($0.prefix) } ?? false
  }

  private var isProviderOnly: Bool { diagnosis.model.hasSuffix("/\(Self.anyModel)") }

  /// The variable that was found and where, never its value.
  private var key: String {
    if let variable = diagnosis.keyVariable, let found = options.environment.find(variable) {
      return "\(variable), from \(found.source)"
    }
    if let origin = diagnosis.credentialsOrigin {
      switch diagnosis.provider?.authentication {
      case .signature?, .ociSignature?: return origin
      default: return "a token, by \(origin)"
      }
    }
    let needs = diagnosis.provider?.keyNeeds ?? ""
    return switch diagnosis.provider?.authentication {
    case .optionalBearer?: "none set (optional: \(needs))"
    case .unsupported? where needs.isEmpty: "none can be set"
    case .bearer?, .header?, .signature?, .ociSignature?, .unsupported?: "none set: needs \(needs)"
    case .some(.none), nil: "not needed"
    }
  }

  private var price: String {
    guard let price = diagnosis.price else { return "unknown" }
    guard price != .free else { return "free" }
    let rates = [("input", price.rates.input), ("output", price.rates.output)]
    return rates.map { name, rate in
      "\(ModelsCommand.perMillion(rate).map { "$\($0)" } ?? Figures.none) \(name)"
    }.joined(separator: ", ") + " per million tokens"
  }
}
