internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore

/// Reads task files line by line, checks each sample, and puts those that are taken into the store.
final class SampleReader {
  /// The samples that are taken, unless a share of them is.
  let list: SampleList
  private(set) var choice: SampleChoice
  /// How many lines cannot be used.
  private(set) var skippedLines = 0
  /// Oddities that do no harm.
  private(set) var warnings: [String] = []
  /// The first sample of each kind, with the number of its line among those that are taken.
  private(set) var examples: [(line: Int, example: Ingest.Example)] = []
  /// The samples of this shard, if there are no more than may be held.
  private(set) var held: [Sample] = []
  /// Whether the files say everything: no sample shows what another file holds, and no line was skipped,
  /// which may be because of what it names.
  var isRepeatable: Bool { !showsFiles && skippedLines == 0 }

  private let settings: RunSettings
  private let store: Store
  private let heldSamples: Int
  private var mayHold: Bool
  private var showsFiles = false
  private var heldBytes = 0
  private var kinds: Set<String> = []
  private var problems: [String] = []
  private var page = Page()
  /// The page that is on its way into the store while the next is parsed.
  private var pending: (page: Page, ids: Future<[Int]>)?

  private struct Page {
    var entries: [SampleList.Entry] = []
    /// What the store gets of them: nothing of other shards.
    var contents: [(hash: ContentHash, bytes: [UInt8])] = []
    var bytes = 0
  }

  /// How many problems an error lists.
  private static let listedProblems = 20
  private static let pageSize = 2000
  /// How many bytes of content the held samples may have: long prompts are not held by the thousand.
  private static let heldBytes = 8 << 20
  /// Samples with pictures are long.
  private static let pageBytes = 16 << 20

  /// Reads everything.
  ///
  /// - Throws: `InputError` that lists the lines which cannot be used, unless they are to be skipped, or
  ///   when there are no samples at all; `StoreError` when the store cannot be written.
  init(
    _ settings: RunSettings,
    scoring: ScoringPlan,
    into store: Store,
    holding heldSamples: Int
  ) throws {
    self.settings = settings
    self.store = store
    self.heldSamples = heldSamples
    mayHold = heldSamples > 0
    choice = SampleChoice(settings)
    list = SampleList(besideStore: store.path)
    for (index, path) in settings.taskFiles.enumerated() {
      let file = TaskFile(
        path: path,
        fields: settings.taskFields[path] ?? [:],
        matrix: settings.matrix,
        allowedPaths: settings.allowedPaths
      )
      try file.read(onProblem: note) { entry in
        do throws(ScorerError) { try scoring.validate(entry.sample) } catch {
          throw TaskLineError("\(error)")
        }
        if let problem = settings.toolProblem(of: entry.sample) { throw TaskLineError(problem) }
        try take(entry, of: file, at: index)
      }
    }
    try send()
    try settle()
    if skippedLines > 0, !settings.skipsInvalid { throw error }
    guard choice.seen > 0 else {
      throw InputError(
        "no samples in \(settings.taskFiles.joined(separator: ", ")): expected one JSON object "
          + "per line, such as {\"input\": \"What is 2 + 2?\", \"target\": \"4\"}"
      )
    }
  }

  private func take(_ entry: TaskFile.Entry, of file: TaskFile, at index: Int) throws {
    guard let line = choice.line(of: entry, in: index) else { return }
    let kind = entry.sample.kind
    if !kind.isEmpty {
      if entry.sample.messages.contains(where: { !$0.attachments.isEmpty }) { showsFiles = true }
      if kinds.insert(kind).inserted {
        let place = "\(file.displayName):\(entry.line)"
        examples.append((line, Ingest.Example(place: place, sample: entry.sample)))
      }
    }
    page.entries.append(
      SampleList.Entry(
        place: PlannedSample(
          contentID: 0,
          name: entry.sample.id,
          taskFile: index,
          line: entry.line
        ),
        hash: entry.hash,
        line: line
      )
    )
    if isOwn(entry.hash) {
      page.contents.append((entry.hash, entry.content))
      hold(entry)
    }
    page.bytes += entry.content.count
    if page.entries.count == Self.pageSize || page.bytes > Self.pageBytes { try send() }
  }

  private func isOwn(_ hash: ContentHash) -> Bool { settings.shard?.contains(hash) != false }

  /// Holds a sample; where there are too many, none.
  private func hold(_ entry: TaskFile.Entry) {
    guard mayHold else { return }
    heldBytes += entry.content.count
    mayHold = held.count < heldSamples && heldBytes <= Self.heldBytes
    if mayHold { held.append(entry.sample) } else { held = [] }
  }

  // MARK: Into the store

  private func send() throws {
    try settle()
    let ids = Future { [store, contents = page.contents] in
      try store.addSampleContents(contents)
    }
    pending = (page, ids)
    page = Page()
  }

  /// Lists the page that is in the store now, with the numbers of its contents.
  private func settle() throws {
    guard let pending else { return }
    self.pending = nil
    var ids = try pending.ids.get().makeIterator()
    for var entry in pending.page.entries {
      if isOwn(entry.hash) { entry.place.contentID = ids.next() ?? 0 }
      try list.append(entry)
    }
  }

  // MARK: What cannot be used

  private func note(_ problem: TaskFile.Problem) {
    guard !problem.isWarning else { return warnings.append(problem.description) }
    skippedLines += 1
    if problems.count < Self.listedProblems { problems.append(problem.description) }
  }

  private var error: InputError {
    var lines = problems
    if skippedLines > problems.count {
      lines.append("and \(skippedLines - problems.count) more lines that cannot be used")
    }
    lines.append("nothing was sent; mend the lines, or leave them out with --skip-invalid")
    return InputError(lines.joined(separator: "\n"))
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
