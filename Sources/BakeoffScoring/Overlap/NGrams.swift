/// How often each run of n elements occurs in a sequence.
struct NGrams<Element: Hashable> {
  /// The counts.
  let counts: [ArraySlice<Element>: Int]
  /// How many runs there are in all.
  let total: Int

  /// Counts the runs of `size` elements, from 1.
  init(of sequence: [Element], size: Int) {
    var counts: [ArraySlice<Element>: Int] = [:]
    total = Swift.max(0, sequence.count - size + 1)
    for start in 0..<total { counts[sequence[start..<start + size], default: 0] += 1 }
    self.counts = counts
  }

  /// How many runs both have, each as often as in the one that has it less often.
  func matches(_ other: NGrams) -> Int {
    counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
  }
}
