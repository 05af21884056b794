/// The ids of a file's lines, each with its line, so that none is used twice.
///
/// They are told apart by 64 bits of a hash that is another in each process, so that a line needs some 20
/// bytes however long its id is. Of a million ids two agree by chance in one of 37 million files, and then
/// not when the command is repeated.
struct LineIDs {
  // Many small tables grow one after the other; one large one would be there twice while it grows.
  private var parts = [[UInt64: UInt32]](repeating: [:], count: 64)

  /// The line that has an id; nil when none has.
  subscript(id: String) -> Int? {
    let hash = Self.hash(id)
    return parts[Int(hash >> 58)][hash].map(Int.init)
  }

  /// Notes an id's line, unless another has it: then gives that one.
  mutating func insert(_ id: String, line: Int) -> Int? {
    let hash = Self.hash(id)
    let line = UInt32(clamping: line)
    let first = parts[Int(hash >> 58)][hash, default: line]
    parts[Int(hash >> 58)][hash] = first
    return first == line ? nil : Int(first)
  }

  private static func hash(_ id: String) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(id)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
