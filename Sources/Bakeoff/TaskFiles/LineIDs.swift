/// The ids of a file's lines, each with its line, so that none is used twice.
///
/// They are told apart by 64 bits of a hash that is another in each process, so that a line needs some 16
/// bytes however long its id is. Of a million ids two agree by chance in one of 37 million files, and then
/// not when the command is repeated.
struct LineIDs {
  // Many small tables grow one after the other; one large one would be there twice while it grows.
  private var parts = [Part](repeating: Part(), count: 256)

  /// The line that has an id; nil when none has.
  subscript(id: String) -> Int? {
    let hash = Self.hash(id)
    return parts[Int(hash >> 56)].line(of: hash << 8)
  }

  /// Notes an id's line, unless another has it: then gives that one.
  mutating func insert(_ id: String, line: Int) -> Int? {
    let hash = Self.hash(id)
    return parts[Int(hash >> 56)].insert(hash << 8, line: UInt32(clamping: line))
  }

  private static func hash(_ id: String) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(id)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  /// A table of hashes whose first bits are the same and have been shifted out, each in the first free place
  /// from where it belongs.
  ///
  /// It is four fifths full on average, and grows by an eighth; a dictionary needs up to twice the memory.
  private struct Part {
    /// A hash in each place that is taken.
    private var hashes: [UInt64] = []
    /// Its line; 0 in a free place, for lines count from 1.
    private var lines: [UInt32] = []
    private var count = 0

    /// How much of the table may be taken, so that a search passes few places.
    private static let fullness = 0.85

    func line(of hash: UInt64) -> Int? {
      guard count > 0 else { return nil }
      let line = lines[place(of: hash)]
      return line == 0 ? nil : Int(line)
    }

    mutating func insert(_ hash: UInt64, line: UInt32) -> Int? {
      if let first = self.line(of: hash) { return first }
      if Double(count + 1) > Self.fullness * Double(lines.count) { grow() }
      let place = place(of: hash)
      (hashes[place], lines[place]) = (hash, line)
      count += 1
      return nil
    }

    /// Where a hash is, or else the free place where it would go.
    private func place(of hash: UInt64) -> Int {
      var place = Int(hash.multipliedFullWidth(by: UInt64(lines.count)).high)
      while lines[place] != 0, hashes[place] != hash {
        place += 1
        if place == lines.count { place = 0 }
      }
      return place
    }

    private mutating func grow() {
      let (oldHashes, oldLines) = (hashes, lines)
      let size = max(16, oldLines.count + oldLines.count / 8)
      hashes = [UInt64](repeating: 0, count: size)
      lines = [UInt32](repeating: 0, count: size)
      for (hash, line) in zip(oldHashes, oldLines) where line != 0 {
        let place = place(of: hash)
        (hashes[place], lines[place]) = (hash, line)
      }
    }
  }
}
