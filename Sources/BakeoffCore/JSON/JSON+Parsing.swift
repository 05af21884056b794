/// Why a text is not JSON, and where.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// What is wrong, as a phrase that follows "not JSON: ".
  public let reason: String
  /// The position of the first byte that does not fit, from 0.
  public let offset: Int
  /// The key that an object has twice, where that was refused; nil for a text that is not JSON.
  public var repeatedKey: String?
}

extension JSON {
  /// The deepest nesting that is read; deeper text is an error, so that no input exhausts the stack.
  public static let maximumDepth = 256

  /// Reads one JSON text (RFC 8259), strictly: UTF-8, no comments, nothing after the value.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - refusesRepeatedKeys: Whether a key that an object has twice is an error, as where people write
  ///     the text; otherwise the last value counts.
  /// - Throws: `JSONSyntaxError` with the offset of the first byte that does not fit.
  public init(
    parsing bytes: some Collection<UInt8>,
    refusingRepeatedKeys refusesRepeatedKeys: Bool = false
  ) throws(JSONSyntaxError) {
    let result: Result<JSON, JSONSyntaxError>? = bytes.withContiguousStorageIfAvailable {
      JSONParser.parse($0, refusesRepeatedKeys)
    }
    if let result {
      self = try result.get()
    } else {
      let bytes = Array(bytes)
      self = try bytes.withUnsafeBufferPointer { JSONParser.parse($0, refusesRepeatedKeys) }.get()
    }
  }

  /// Reads one JSON text.
  ///
  /// - Throws: `JSONSyntaxError` with the offset of the first byte that does not fit.
  public init(parsing text: String) throws(JSONSyntaxError) {
    try self.init(parsing: Array(text.utf8))
  }
}
