internal import BakeoffCore

/// What the further price rows say of a model.
struct FurtherTerms {
  /// Its standard rates, as far as they stand there.
  var standard = TokenRates.unknown
  /// All else.
  var terms = PriceTerms()
}

extension PriceCells {
  /// What a line of the further rows says; keys that say nothing of money are passed over.
  var furtherTerms: FurtherTerms {
    var found = FurtherTerms()
    for (key, value) in cells {
      let parts = key.split(separator: ":", maxSplits: 1)
      let name = parts.count > 1 ? String(parts[1]) : ""
      switch parts[0] {
      case "usd_per_1m":
        guard let key = RateKey(name), let rate = TokenRates.rate(perMillion: String(value)) else {
          break
        }
        if key.tier == nil, key.threshold == nil {
          found.standard[keyPath: key.rate] = rate
        } else {
          found.terms.set(key, to: rate)
        }
      case "usd_each":
        if let price = Cost(usd: String(value)) {
          found.terms.units.set(name, to: price.picodollars)
        }
      case "search_usd_per_query":
        guard let size = Billing.SearchSize(rawValue: name) else { break }
        found.terms.units.searches[size] = Cost(usd: String(value))?.picodollars
      default:
        guard let multiplier = PriceTerms.Multiplier(rowKey: String(key)) else { break }
        found.terms.multipliers[multiplier] = Cost.scaled(String(value), by: 4)
      }
    }
    found.terms.offPeak = offPeak
    return found
  }

  /// The cells `off_peak:…`; nil when there are none.
  private var offPeak: OffPeakRates? {
    guard let text = self["off_peak:windows"], let json = try? JSON(parsing: Array(text.utf8)),
      let windows = OffPeakRates.Window.list(json)
    else { return nil }
    let zone = self["off_peak:weekday_timezone"].map { $0.filter { $0 != "\"" } }
    return OffPeakRates(
      rates: TokenRates(
        input: rate("off_peak:input"),
        output: rate("off_peak:output"),
        cacheRead: rate("off_peak:cache_read")
      ),
      windows: windows,
      weekdayTimeZone: zone
    )
  }
}

extension PriceTerms.Multiplier {
  /// The multiplier of a row's key; nil for other keys.
  init?(rowKey: String) {
    switch rowKey {
    case "multiplier:us": self = .inferenceInUS
    case "multiplier:fast": self = .fast
    case "regional_processing_uplift_multiplier_eu": self = .residencyInEU
    case "regional_processing_uplift_multiplier_us": self = .residencyInUS
    case "regional_endpoint_uplift_multiplier": self = .regionalEndpoint
    default: return nil
    }
  }
}

extension UnitRates {
  /// LiteLLM's names of prices by the piece.
  static let names: [(key: String, price: any WritableKeyPath<UnitRates, Int?> & Sendable)] = [
    ("input_cost_per_request", \.request), ("input_cost_per_second", \.second),
    ("input_cost_per_image", \.inputImage), ("output_cost_per_image", \.outputImage),
    ("input_cost_per_character", \.inputCharacter),
    ("output_cost_per_character", \.outputCharacter),
    ("google_maps_grounding_cost_per_query", \.mapSearch),
  ]

  /// Sets a price by its name; another name is passed over.
  mutating func set(_ name: String, to picodollars: Int) {
    guard let price = Self.names.first(where: { $0.key == name })?.price else { return }
    self[keyPath: price] = picodollars
  }
}

extension OffPeakRates.Window {
  /// Reads `[{"hours_utc": ["00:00-01:00"], "weekdays": [1, 2]}]`; nil for anything else.
  static func list(_ json: JSON) -> [OffPeakRates.Window]? {
    guard let entries = json.arrayValue else { return nil }
    var windows: [OffPeakRates.Window] = []
    for entry in entries {
      let hours = entry["hours_utc"]
      let texts = hours?.arrayValue?.map(\.stringValue) ?? [hours?.stringValue]
      let days = entry["weekdays"]?.arrayValue?.map { $0.intValue ?? 0 } ?? Array(1...7)
      guard days.allSatisfy({ (1...7).contains($0) }) else { return nil }
      for text in texts {
        guard let times = text?.split(separator: "-").map(minutes), times.count == 2,
          let start = times[0], let end = times[1]
        else { return nil }
        windows.append(OffPeakRates.Window(start: start, end: end, weekdays: Set(days)))
      }
    }
    return windows
  }

  /// Minutes after midnight of a time such as `04:30`.
  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":").map { Int($0) }
    guard parts.count == 2, let hours = parts[0], let minutes = parts[1],
      (0..<24).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    return hours * 60 + minutes
  }

  /// The hours as `04:00-06:00`, UTC.
  public var hours: String {
    func text(_ minutes: Int) -> String {
      let parts = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      return parts.joined(separator: ":")
    }
    return "\(text(start))-\(text(end))"
  }
}
