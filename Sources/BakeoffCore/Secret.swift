/// A value that must not be shown: printing, interpolating or dumping it gives `<redacted>`.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The value itself, to be put into a request header and nowhere else.
  public let revealed: String

  /// Wraps a value.
  public init(_ value: String) { revealed = value }

  /// Always `<redacted>`.
  public var description: String { "<redacted>" }

  /// Always `<redacted>`.
  public var debugDescription: String { description }

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
