/// The version of the tool and the library.
public enum BakeoffVersion {
  /// The version, as in the change log.
  public static let current = "0.1.0"
}
