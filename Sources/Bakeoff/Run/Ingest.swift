internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore

/// The samples of a run: read, checked and put into the store before anything is sent.
///
/// Their places are in a file or in the store, so that memory does not grow with their number. Files that
/// were read in the same way before, for a run in this store, are not read again.
struct Ingest {
  /// One sample of a kind that asks for more than words, with its place: what a model cannot be sent is
  /// found by them before anything is paid for.
  struct Example {
    var place: String
    var sample: Sample
  }

  /// The samples' places, in order; with a shard, those that belong to it.
  let samples: PlannedSamples
  /// How many samples all shards have together.
  let wholeCount: Int
  /// The hash of everything the samples of all shards ask and check, in order.
  let hash: ContentHash
  /// How many lines were skipped because they cannot be used.
  let skippedLines: Int
  /// Oddities that do no harm.
  let warnings: [String]
  /// An example of each kind.
  let examples: [Example]
  /// The samples, where they are few enough to be held in memory; otherwise empty.
  let held: [Sample]
  /// What is to be kept with the run; nil when the files are to be read again.
  var reading: StoredReading?

  /// Reads the task files of a run.
  ///
  /// - Parameters:
  ///   - settings: The run.
  ///   - scoring: What samples are checked for.
  ///   - judges: The names of the models that scorers may ask.
  ///   - store: Where the samples are put.
  ///   - heldSamples: How many samples are held in memory at most.
  /// - Throws: `InputError` that lists the lines which cannot be used, unless they are to be
  ///   skipped; `StoreError` when the store cannot be used.
  init(
    _ settings: RunSettings,
    scoring: ScoringPlan,
    judges: [String],
    into store: Store,
    holding heldSamples: Int
  ) throws {
    let files = TaskFileState(settings.taskFiles)
    let known = try store.hasReadings() ? files?.readingKey(settings, judges: judges) : nil
    if let known, let found = try store.reading(known),
      let ingest = Ingest(found.result, samples: found.samples)
    {
      self = ingest
      return
    }
    let reader = try SampleReader(settings, scoring: scoring, into: store, holding: heldSamples)
    let end = reader.choice.end
    var hasher = ContentHasher()
    var (whole, own) = (0, 0)
    try reader.list.forEach { entry in
      guard entry.line < end else { return }
      hasher.add(entry.hash)
      hasher.add(entry.place.name)
      whole += 1
      if settings.shard?.contains(entry.hash) != false { own += 1 }
    }
    guard whole > 0 else {
      throw InputError("no sample is left of \(reader.choice.seen): check --sample-id and --limit")
    }
    samples = PlannedSamples(count: own) { [list = reader.list, shard = settings.shard] body in
      var position = 0
      try list.forEach { entry in
        guard entry.line < end else { return }
        defer { position += 1 }
        guard let shard else { return try body(entry.place) }
        guard shard.contains(entry.hash) else { return }
        var place = entry.place
        place.wholePosition = position
        try body(place)
      }
    }
    wholeCount = whole
    hash = hasher.digest
    skippedLines = reader.skippedLines
    warnings = reader.warnings
    examples = reader.examples.filter { $0.line < end }.map(\.example)
    held = Array(reader.held.prefix(own))
    // Few samples are read again in no time. The key is that of the bytes that were read if the files are
    // still as they were before.
    guard held.count < own, reader.isRepeatable, let files,
      let key = known ?? files.readingKey(settings, judges: judges), files.isUnchanged
    else { return }
    reading = StoredReading(key: key, result: json)
  }
}
