internal import BakeoffCore

extension PriceKeys {
  /// Reads what an entry says beside its standard rates.
  static func terms(
    _ entry: JSONObject,
    at place: String
  ) throws(PriceFileProblem) -> PriceTerms {
    var terms = PriceTerms(units: try units(entry, at: place))
    if let tiers = try object("service_tiers", of: entry, at: place) {
      for (name, value) in tiers.members {
        let place = "\(place) \"service_tiers\" \"\(name)\""
        guard let object = value.objectValue else {
          throw PriceFileProblem(reason: "\(place): expected an object of rates")
        }
        terms.serviceTiers[ServiceTier.name(name)] = try rateSet(object, at: place)
      }
    }
    if let batch = try object("batch", of: entry, at: place) {
      terms.batch = try rateSet(batch, at: "\(place) \"batch\"")
    }
    if let offPeak = try object("off_peak", of: entry, at: place) {
      terms.offPeak = try self.offPeak(offPeak, at: "\(place) \"off_peak\"")
    }
    for (name, value) in try object("multipliers", of: entry, at: place)?.members ?? [] {
      let place = "\(place) \"multipliers\" \"\(name)\""
      guard let multiplier = PriceTerms.Multiplier(rawValue: name) else {
        let known = PriceTerms.Multiplier.allCases.map(\.rawValue).joined(separator: ", ")
        throw PriceFileProblem(reason: "\(place) is not one of \(known)")
      }
      guard let factor = PriceDigits(value).flatMap({ Cost.scaled($0.text, by: 4) }),
        (1...1_000_000).contains(factor)
      else { throw PriceFileProblem(reason: "\(place): expected a factor such as \"1.1\"") }
      terms.multipliers[multiplier] = factor
    }
    return terms
  }

  private static func object(
    _ key: String,
    of entry: JSONObject,
    at place: String
  ) throws(PriceFileProblem) -> JSONObject? {
    guard let value = entry[key], !value.isNull else { return nil }
    guard let object = value.objectValue else {
      throw PriceFileProblem(reason: "\(place) \"\(key)\": expected an object, found \(value.kind)")
    }
    return object
  }

  private static func offPeak(
    _ entry: JSONObject,
    at place: String
  ) throws(PriceFileProblem) -> OffPeakRates {
    guard let windows = entry["windows"].flatMap(OffPeakRates.Window.list), !windows.isEmpty else {
      throw PriceFileProblem(
        reason: "\(place) \"windows\": expected a list such as "
          + #"[{"hours_utc": ["16:00-00:30"], "weekdays": [1, 2, 3, 4, 5]}]"#
      )
    }
    return OffPeakRates(
      rates: try rates(entry, at: place, besides: ["windows", "weekday_timezone"]),
      windows: windows,
      weekdayTimeZone: entry["weekday_timezone"]?.stringValue
    )
  }

  private static func units(
    _ entry: JSONObject,
    at place: String
  ) throws(PriceFileProblem) -> UnitRates {
    var units = UnitRates()
    for (key, price) in pieces {
      guard let value = entry[key], !value.isNull else { continue }
      units[keyPath: price] = try piece(value, at: "\(place) \"\(key)\"")
    }
    if let value = entry[search], !value.isNull {
      let place = "\(place) \"\(search)\""
      for size in Billing.SearchSize.allCases {
        // One price for all, or one for each size.
        guard let sized = value.objectValue == nil ? value : value[size.rawValue] else { continue }
        units.searches[size] = try piece(sized, at: place)
      }
    }
    units.paysSearchesOnce = entry[searchesOnce]?.boolValue ?? false
    return units
  }

  /// A price of a piece in picodollars.
  static func piece(_ value: JSON, at place: String) throws(PriceFileProblem) -> Int {
    guard let digits = PriceDigits(value), let price = Cost.scaled(digits.text, by: 12),
      (0...1_000_000_000_000_000).contains(price)
    else {
      throw PriceFileProblem(
        reason: "\(place): expected dollars for each, such as \"0.01\", found "
          + (PriceDigits(value)?.text ?? value.kind)
      )
    }
    return price
  }
}
