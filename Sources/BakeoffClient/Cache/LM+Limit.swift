public import BakeoffCore

extension LM {
  /// A limit that no request has.
  private static let farLimit = 1_000_000_007

  /// What a request asks besides the most tokens of its answer; nil when the two cannot be told
  /// apart, as when a model's time to reason follows from the limit.
  ///
  /// It takes as long as writing the request anew.
  public func limit(of prepared: PreparedRequest) -> TokenLimit? {
    var request = prepared.request
    let asked = request.parameters.maxTokens
    request.parameters.maxTokens = Self.farLimit
    guard let far = try? body(of: request) else { return nil }
    let key = identity(of: prepared.request, body: far)
    let sent = prepared.cached.body
    let numbers = LimitDigits(sent, far)
    guard numbers?.other == Self.farLimit else {
      // A body without a limit has nothing where the other has one.
      return asked == nil ? TokenLimit(key: key, tokens: nil) : nil
    }
    // Protocols that demand a limit are sent one where none is asked for.
    guard let tokens = numbers?.one, asked == nil || tokens == asked else { return nil }
    return TokenLimit(key: key, tokens: tokens)
  }
}

/// The one number in which two bodies differ.
private struct LimitDigits {
  let one: Int
  let other: Int

  /// Compares two bodies; nil when they differ in nothing, or in something else.
  init?(_ first: [UInt8], _ second: [UInt8]) {
    guard let difference = zip(first.indices, zip(first, second)).first(where: { $1.0 != $1.1 })
    else { return nil }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    var start = difference.0
    while start > 0, isDigit(first[start - 1]) { start -= 1 }
    let digits = first[start...].prefix(while: isDigit)
    let others = second[start...].prefix(while: isDigit)
    guard let one = Int(String(decoding: digits, as: UTF8.self)),
      let other = Int(String(decoding: others, as: UTF8.self)),
      first[digits.endIndex...].elementsEqual(second[others.endIndex...])
    else { return nil }
    (self.one, self.other) = (one, other)
  }
}
