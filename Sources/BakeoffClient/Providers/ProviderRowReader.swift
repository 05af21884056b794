internal import BakeoffCore

/// Reads the rows of one provider table, each prefix once.
struct ProviderRowReader {
  /// The table's name, for error messages.
  let source: String
  /// The rows that were read, in their order.
  private(set) var rows: [Provider] = []
  private var places: [String: ProviderTableError.Place] = [:]

  init(source: String) { self.source = source }

  /// The value that a text holds.
  ///
  /// - Throws: `ProviderTableError` when it is not JSON.
  func json(
    of text: Substring.UTF8View,
    at place: ProviderTableError.Place
  ) throws(ProviderTableError) -> JSON {
    do throws(JSONSyntaxError) {
      return try JSON(parsing: text)
    } catch {
      throw problem("not JSON: \(error.reason) at byte \(error.offset)", at: place)
    }
  }

  /// Adds a row.
  ///
  /// - Throws: `ProviderTableError` when it is not complete and correct, or its prefix is taken.
  mutating func read(
    _ json: JSON,
    at place: ProviderTableError.Place,
    needsSpokenProtocol: Bool = false
  ) throws(ProviderTableError) {
    let row: Provider
    do throws(ProviderRowProblem) {
      row = try Provider(row: json)
      if needsSpokenProtocol, WireProtocols.named(row.wireProtocol) == nil {
        throw ProviderRowProblem("protocol", "is unknown: \"\(row.wireProtocol)\"")
      }
    } catch {
      throw problem(error.reason, at: place)
    }
    if let first = places.updateValue(place, forKey: row.prefix) {
      throw problem(
        "the prefix \"\(row.prefix)\" stands on \(first) already; leave one of them out",
        at: place
      )
    }
    rows.append(row)
  }

  private func problem(
    _ reason: String,
    at place: ProviderTableError.Place
  ) -> ProviderTableError {
    ProviderTableError(source: source, place: place, reason: reason)
  }
}
