internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore
internal import Foundation

/// The samples of a run: read, checked and put into the store before anything is sent.
struct Ingest {
  /// The samples' places, in order; with a shard, those that belong to it.
  private(set) var samples: [PlannedSample] = []
  /// The places of those in the whole, from 0; empty without a shard.
  private(set) var wholePositions: [Int] = []
  /// How many samples all shards have together.
  private(set) var wholeCount = 0
  /// The first of the samples, as many as may be held in memory.
  private(set) var held: [Sample] = []
  /// The hash of everything the samples of all shards ask and check, in order.
  private(set) var hash = ContentHash(of: [])
  /// Lines that were skipped because they cannot be used.
  private(set) var skipped: [TaskFile.Problem] = []
  /// Oddities that do no harm.
  private(set) var warnings: [TaskFile.Problem] = []

  /// One sample of each kind that asks for more than words, with its place: what a model cannot be
  /// sent is found by them before anything is paid for.
  private(set) var examples: [(place: String, sample: Sample)] = []

  /// How many problems an error lists.
  private static let listedProblems = 20
  private static let pageSize = 1000
  /// How many bytes of content the held samples may have: long prompts are not held by the thousand.
  private static let heldBytes = 8 << 20
  /// Samples with pictures are long.
  private static let pageBytes = 16 << 20

  /// Reads the task files of a run.
  ///
  /// - Throws: `InputError` that lists the lines which cannot be used, unless they are to be
  ///   skipped; `StoreError` when the store cannot be written.
  init(
    _ settings: RunSettings,
    scoring: ScoringPlan,
    into store: Store,
    holding heldSamples: Int
  ) throws {
    var page: [(hash: ContentHash, bytes: [UInt8])] = []
    var pageBytes = 0
    var hashes: [ContentHash] = []
    var contentIDs: [Int] = []
    var places: [Place] = []
    var held: [Sample] = []
    var heldBytes = 0
    var kinds: [String: (place: String, sample: Sample)] = [:]
    var kindOfSample: [Int: String] = [:]
    // One page of samples goes into the store while the next is parsed.
    var added: Future<[Int]>?
    func add() throws {
      if let added { contentIDs += try added.get() }
      added = Future { [page] in try store.addSampleContents(page) }
      page = []
      pageBytes = 0
    }
    for (index, path) in settings.taskFiles.enumerated() {
      let file = TaskFile(
        path: path,
        fields: settings.taskFields[path] ?? [:],
        matrix: settings.matrix,
        allowedPaths: settings.allowedPaths
      )
      try file.read(
        onProblem: { problem in
          if problem.isWarning { warnings.append(problem) } else { skipped.append(problem) }
        },
        onEntry: { entry in
          do throws(ScorerError) { try scoring.validate(entry.sample) } catch {
            throw TaskLineError("\(error)")
          }
          if let problem = settings.toolProblem(of: entry.sample) {
            throw TaskLineError(problem)
          }
          let kind = entry.sample.kind
          if !kind.isEmpty {
            kindOfSample[places.count] = kind
            if kinds[kind] == nil {
              kinds[kind] = ("\(TaskFile(path: path).displayName):\(entry.line)", entry.sample)
            }
          }
          hashes.append(entry.hash)
          places.append(
            Place(
              name: entry.sample.id,
              lineID: entry.lineID,
              taskFile: index,
              line: entry.line
            )
          )
          heldBytes += entry.content.count
          if places.count <= heldSamples, heldBytes <= Self.heldBytes {
            held.append(entry.sample)
          }
          guard settings.shard?.contains(entry.hash) != false else { return }
          page.append((entry.hash, entry.content))
          pageBytes += entry.content.count
          if page.count == Self.pageSize || pageBytes > Self.pageBytes { try add() }
        }
      )
    }
    try add()
    contentIDs += try added?.get() ?? []
    if !skipped.isEmpty, !settings.skipsInvalid { throw Self.error(skipped) }
    let chosen = try Self.chosen(places, settings)
    for index in chosen {
      if let kind = kindOfSample[index], let example = kinds.removeValue(forKey: kind) {
        examples.append(example)
      }
    }
    wholeCount = chosen.count
    var own = chosen
    if let shard = settings.shard {
      var ids = contentIDs.makeIterator()
      contentIDs = hashes.map { shard.contains($0) ? ids.next() ?? 0 : 0 }
      wholePositions = chosen.indices.filter { shard.contains(hashes[chosen[$0]]) }
      own = wholePositions.map { chosen[$0] }
    }
    samples = own.map { index in
      PlannedSample(
        contentID: contentIDs[index],
        name: places[index].name,
        taskFile: places[index].taskFile,
        line: places[index].line
      )
    }
    self.held =
      own.count == places.count ? held : own.prefix { $0 < held.count }.map { held[$0] }
    var hasher = ContentHasher()
    for index in chosen {
      hasher.add(hashes[index])
      hasher.add(places[index].name)
    }
    hash = hasher.digest
  }

  private static func error(_ problems: [TaskFile.Problem]) -> InputError {
    var lines = problems.prefix(listedProblems).map(\.description)
    if problems.count > listedProblems {
      lines.append("and \(problems.count - listedProblems) more lines that cannot be used")
    }
    lines.append("nothing was sent; mend the lines, or leave them out with --skip-invalid")
    return InputError(lines.joined(separator: "\n"))
  }

  /// Where a sample stands, and what it is called.
  private struct Place {
    var name: String
    /// The id of its line: that of all samples which a matrix makes of it.
    var lineID: String
    var taskFile: Int
    var line: Int

    func isOfAnotherLine(than other: Place) -> Bool {
      line != other.line || taskFile != other.taskFile
    }
  }

  /// The places of the samples that the settings take; limits count lines.
  private static func chosen(_ places: [Place], _ settings: RunSettings) throws -> [Int] {
    guard !places.isEmpty else {
      throw InputError(
        "no samples in \(settings.taskFiles.joined(separator: ", ")): expected one JSON object "
          + "per line, such as {\"input\": \"What is 2 + 2?\", \"target\": \"4\"}"
      )
    }
    var chosen = Array(places.indices)
    if !settings.sampleIDs.isEmpty {
      chosen.removeAll { index in
        !settings.sampleIDs.contains { pattern in
          fnmatch(pattern, places[index].name, 0) == 0
            || fnmatch(pattern, places[index].lineID, 0) == 0
        }
      }
    }
    if let limit = settings.limit {
      let starts = chosen.indices.filter { index in
        index == 0 || places[chosen[index - 1]].isOfAnotherLine(than: places[chosen[index]])
      }
      let bounds = starts + [chosen.count]
      let lines = limit.range(of: starts.count)
      chosen = Array(chosen[bounds[lines.lowerBound]..<bounds[lines.upperBound]])
    }
    guard !chosen.isEmpty else {
      throw InputError(
        "no sample is left of \(places.count): check --sample-id and --limit"
      )
    }
    return chosen
  }
}

extension RunSettings.Limit {
  /// The places of those that are taken of so many, from 0.
  fileprivate func range(of count: Int) -> Range<Int> {
    switch self {
    case .first(let limit): 0..<min(limit, count)
    case .range(let range): min(range.lowerBound - 1, count)..<min(range.upperBound, count)
    case .share(let share): 0..<min(Int((Double(count) * share).rounded(.up)), count)
    }
  }
}

extension Sample {
  /// What it asks for besides words, as a text that is the same for samples of the same kind.
  fileprivate var kind: String {
    var words = parameters.isUnset ? [] : parameters.json.objectValue?.keys ?? []
    if offersTools { words.append("tools") }
    if let toolChoice { words.append(toolChoice.json.text) }
    if let responseFormat { words.append(responseFormat.json["type"]?.text ?? "") }
    for message in messages {
      if !message.toolCalls.isEmpty { words.append("tool calls") }
      if message.toolResult != nil { words.append("tool results") }
      guard message.parts.count > 1 || message.parts.first?.text == nil else { continue }
      for attachment in message.attachments {
        let isAddress = if case .url = attachment.source { true } else { false }
        words.append("\(attachment.kind.rawValue) \(isAddress)")
      }
    }
    return words.isEmpty ? "" : Set(words).sorted().joined(separator: "\n")
  }
}
