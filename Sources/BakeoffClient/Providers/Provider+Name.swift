extension Provider {
  /// What a parameter is called in bodies for this provider.
  ///
  /// - Parameters:
  ///   - common: Its common name.
  ///   - usual: What the protocol calls it; nil for the common name.
  /// - Returns: The provider's own name for it, else the protocol's.
  func name(_ common: String, _ usual: String? = nil) -> String {
    // A row renames two or three: comparing them is quicker than hashing, and each request asks often.
    for (renamed, name) in renamedParameters where renamed == common { return name }
    return usual ?? common
  }
}
