/// What a run may be called.
package enum RunName {
  /// Refuses names by which another run is meant, or which cannot stand before a model's.
  ///
  /// - Parameter name: The name; nil for none.
  /// - Throws: `InputError` for `latest`, for a number and for a name with a colon.
  package static func check(_ name: String?) throws(InputError) {
    guard let name else { return }
    let reason: String? =
      if name == "latest" {
        "that means the newest run"
      } else if Int(name) != nil {
        "a number means the run with that number"
      } else if name.contains(":") {
        "a colon parts a run from a model, as in nightly:openai/gpt-4o-mini"
      } else {
        nil
      }
    if let reason {
      throw InputError("a run cannot be named \"\(name)\": \(reason); choose another --name")
    }
  }
}
