extension String {
  /// How many bytes must be added, removed, replaced or swapped with their neighbour to make the
  /// other text of this one (the restricted distance of Damerau and Levenshtein), to find what was
  /// meant by a word that is not known.
  package func editDistance(to other: String) -> Int {
    let (left, right) = (Array(utf8), Array(other.utf8))
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var best = Swift.min(last[column + 1], current[column]) + 1
        best = Swift.min(best, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = Swift.min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
