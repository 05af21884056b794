internal import BakeoffCore

/// All providers that model names can begin with.
public struct ProviderTable: Sendable {
  /// The table that comes with the program.
  ///
  /// A mistake in it is a mistake in the program: the first use stops with the line that is wrong.
  public static let builtIn: ProviderTable = {
    do {
      return try ProviderTable(parsing: providerRows.description, source: "providerRows")
    } catch {
      preconditionFailure("The built-in provider table is wrong: \(error)")
    }
  }()

  /// The rows, sorted by prefix.
  public let providers: [Provider]
  /// The prefixes of the rows that came from `overridden(by:)`.
  public let ownPrefixes: Set<String>
  private let positions: [String: Int]

  /// Reads a table of one JSON object a line; empty lines are skipped.
  ///
  /// - Parameters:
  ///   - text: The lines.
  ///   - source: The table's name, for error messages.
  /// - Throws: `ProviderTableError` for the first line that is not a complete and correct row.
  public init(parsing text: String, source: String) throws(ProviderTableError) {
    var reader = ProviderRowReader(source: source)
    // By bytes, for the table is read whenever a program starts: by characters it takes longer than
    // all that follows.
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
      let place = ProviderTableError.Place.line(index + 1)
      try reader.read(try reader.json(of: line, at: place), at: place)
    }
    self.init(reader.rows, own: [])
  }

  /// Reads a table that is one JSON list of rows, as users write it.
  ///
  /// - Parameters:
  ///   - text: The list.
  ///   - source: The table's name, for error messages.
  /// - Throws: `ProviderTableError` for the first row that is not complete and correct, or names a
  ///   protocol that is not spoken.
  public init(parsingList text: String, source: String) throws(ProviderTableError) {
    var reader = ProviderRowReader(source: source)
    guard case .array(let list) = try reader.json(of: text.utf8[...], at: .table) else {
      throw ProviderTableError(
        source: source,
        place: .table,
        reason: "expected a list of rows, as in [{\"prefix\": \"acme\", …}]"
      )
    }
    for (index, json) in list.enumerated() {
      try reader.read(json, at: .row(index + 1), needsSpokenProtocol: true)
    }
    self.init(reader.rows, own: [])
  }

  private init(_ rows: [Provider], own: Set<String>) {
    providers = rows.sorted { $0.prefix.utf8.lexicographicallyPrecedes($1.prefix.utf8) }
    ownPrefixes = own
    positions = Dictionary(
      uniqueKeysWithValues: providers.enumerated().map { ($0.element.prefix, $0.offset) }
    )
  }

  /// This table with the rows of another, which win over those of the same prefix.
  public func overridden(by own: ProviderTable) -> ProviderTable {
    let prefixes = own.providers.map(\.prefix)
    let kept = providers.filter { own.provider($0.prefix) == nil }
    return ProviderTable(kept + own.providers, own: ownPrefixes.union(prefixes))
  }

  /// The row of a prefix; nil when the table has none.
  public func provider(_ prefix: String) -> Provider? { positions[prefix].map { providers[$0] } }

  /// The prefixes that a mistyped one may have meant, likeliest first; at most three, often none.
  public func nearestPrefixes(to prefix: String) -> [String] {
    let wanted = prefix.lowercased()
    guard !wanted.isEmpty else { return [] }
    let allowed = max(1, min(3, (wanted.utf8.count + 1) / 3))
    let scored = providers.compactMap { provider -> (score: Int, prefix: String)? in
      let known = provider.prefix.lowercased()
      let distance = wanted.editDistance(to: known)
      if distance <= allowed { return (distance * 2, provider.prefix) }
      // `together` means `together_ai`, `openai_chat` means `openai`.
      let isExtended = known.hasPrefix(wanted) || wanted.hasPrefix(known)
      guard isExtended, min(known.count, wanted.count) >= 3 else { return nil }
      return (allowed * 2 + 1 + abs(known.count - wanted.count), provider.prefix)
    }
    return scored.sorted { ($0.score, $0.prefix) < ($1.score, $1.prefix) }.prefix(3).map(\.prefix)
  }
}

extension ProviderTable: CustomReflectable {
  /// The prefixes, without all that the rows say.
  public var customMirror: Mirror {
    Mirror(self, children: ["prefixes": providers.map(\.prefix), "own": ownPrefixes])
  }
}
