public import BakeoffClient
public import BakeoffCore

extension Environment {
  /// Settings of a `.env` that nobody has named which send requests, and the keys in them, to other hosts
  /// than the providers' own; a folder from others may hold such a file.
  ///
  /// - Parameter table: The providers.
  /// - Returns: A sentence for each, with file and line.
  public func redirections(of table: ProviderTable = .builtIn) -> [String] {
    guard isFileSearched else { return [] }
    let variables = Set(table.providers.flatMap(\.baseURLVariables))
    return searchedNames.compactMap { name in
      guard let value = self[name], let place = searchedPlace(of: name) else { return nil }
      let isAddress = value.hasPrefix("http://") || value.hasPrefix("https://")
      guard variables.contains(name) || isAddress else { return nil }
      // A user's name and password may stand before the host.
      let bare = String(value.split(separator: "@").last ?? "")
      let host = isAddress ? URLParts(value).endpoint : bare
      return
        "\(place): \(name) sends requests, with their keys, to \(host); nobody named this file: check "
        + "that the address is yours"
    }
  }
}
