internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore

/// The lines of task files that may correct samples of a run; their contents are in the store.
struct CorrectionLines {
  /// Where a line stands, and what it says.
  struct Line {
    var name: String
    /// Whether the name is an id of its own, and not made of the content.
    var isNamed: Bool
    var taskFile: String
    var line: Int
    /// The hash of what it asks and checks.
    var hash: ContentHash
    /// The hash of what it asks.
    var question: ContentHash
    /// The number of its content in the store; 0 until it is there.
    var contentID = 0
  }

  private var lines: [Line] = []
  private var byName: [String: [Int]] = [:]
  /// Those without an id of their own.
  private var byQuestion: [ContentHash: [Int]] = [:]
  private var used: Set<Int> = []
  /// Oddities that do no harm.
  private(set) var warnings: [String] = []

  private static let pageSize = 1000
  /// Samples with pictures are long.
  private static let pageBytes = 16 << 20

  /// Reads the task files of the settings.
  ///
  /// - Throws: `InputError` that lists the lines which cannot be used, unless they are to be skipped;
  ///   `StoreError` when the store cannot be written.
  init(_ settings: RunSettings, scoring: ScoringPlan, into store: Store) throws {
    var problems: [String] = []
    var page: [(hash: ContentHash, bytes: [UInt8])] = []
    var pageBytes = 0
    func add() throws {
      let first = lines.count - page.count
      for (index, id) in try store.addSampleContents(page).enumerated() {
        lines[first + index].contentID = id
      }
      page = []
      pageBytes = 0
    }
    for path in settings.taskFiles {
      let file = TaskFile(
        path: path,
        fields: settings.taskFields[path] ?? [:],
        matrix: settings.matrix,
        allowedPaths: settings.allowedPaths
      )
      try file.read(
        onProblem: { problem in
          if problem.isWarning {
            warnings.append(problem.description)
          } else {
            problems.append(problem.description)
          }
        },
        onEntry: { entry in
          do throws(ScorerError) { try scoring.validate(entry.sample) } catch {
            throw TaskLineError("\(error)")
          }
          lines.append(
            Line(
              name: entry.sample.id,
              isNamed: entry.hasOwnID,
              taskFile: file.displayName,
              line: entry.line,
              hash: entry.hash,
              question: entry.sample.questionHash
            )
          )
          page.append((entry.hash, entry.content))
          pageBytes += entry.content.count
          if page.count == Self.pageSize || pageBytes > Self.pageBytes { try add() }
        }
      )
    }
    try add()
    guard problems.isEmpty || settings.skipsInvalid else { throw InputError(listing: problems) }
    for (index, line) in lines.enumerated() {
      byName[line.name, default: []].append(index)
      if !line.isNamed { byQuestion[line.question, default: []].append(index) }
    }
  }

  /// How many lines belong to no sample so far.
  var unused: Int { lines.count - used.count }

  /// The line that has a sample's id and asks the same; nil when there is none.
  ///
  /// - Throws: `InputError` when several lines do and say different things.
  mutating func namesake(of stored: StoredSample) throws(InputError) -> Line? {
    guard let named = byName[stored.sample.id] else { return nil }
    let question = stored.sample.questionHash
    return try take(named.filter { lines[$0].question == question }, for: stored)
  }

  /// The line without an id that asks the same as a sample whose id no line has: an id that is made of
  /// the content changes with the target.
  ///
  /// - Throws: `InputError` when several lines do and say different things, and when the line of the
  ///   sample's id asks something else.
  mutating func lineAsking(_ stored: StoredSample) throws(InputError) -> Line? {
    let asking = byQuestion[stored.sample.questionHash] ?? []
    if let line = try take(asking.filter { !used.contains($0) }, for: stored) { return line }
    guard let other = byName[stored.sample.id]?.first(where: { !used.contains($0) }) else {
      return nil
    }
    throw InputError(
      "\(lines[other].taskFile):\(lines[other].line): \"\(stored.sample.id)\" asks something else "
        + "than the run did, so its answers cannot be scored by it: keep what is asked, or leave the "
        + "line out"
    )
  }

  /// The one of some lines that is meant by a sample: of the same file, on the same line.
  private mutating func take(
    _ candidates: [Int],
    for stored: StoredSample
  ) throws(InputError) -> Line? {
    var candidates = candidates
    func narrow(_ isNearer: (Line) -> Bool) {
      let nearer = candidates.filter { isNearer(lines[$0]) }
      if !nearer.isEmpty { candidates = nearer }
    }
    narrow { $0.taskFile == stored.taskFile }
    narrow { $0.line == stored.line }
    guard let first = candidates.first else { return nil }
    guard candidates.allSatisfy({ lines[$0].hash == lines[first].hash }) else {
      let places = candidates.prefix(3).map { "\(lines[$0].taskFile):\(lines[$0].line)" }
      throw InputError(
        "sample \"\(stored.sample.id)\" (\(stored.taskFile):\(stored.line)) may be that of "
          + "\(places.joined(separator: " or ")), which ask the same and differ otherwise: give "
          + "them ids"
      )
    }
    used.insert(first)
    return lines[first]
  }
}

extension Sample {
  /// The hash of what shapes an answer to it: not of its targets, checks, metadata and tags.
  fileprivate var questionHash: ContentHash {
    var question = self
    question.targets = []
    question.choices = []
    question.assertions = []
    question.metadata = JSONObject()
    question.tags = []
    return question.contentHash
  }
}
