internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore

/// The samples that imported answers belong to: those of task files, or those that the answers bring.
final class ImportedSamples {
  /// The samples' places, in order.
  private(set) var planned: [PlannedSample]
  /// The task files, as they are called.
  private(set) var taskFiles: [String]
  /// Whether task files say which samples there are.
  let areGiven: Bool

  private let store: Store
  private let scoring: ScoringPlan
  private var taskFileIndices: [String: Int] = [:]
  /// The samples' places by their ids, for each task file.
  private var positions: [[String: Int32]] = []
  /// What tells the contents of samples apart, by their places.
  private var hashes: [UInt64] = []
  private var hasher = ContentHasher()
  private var page: [(hash: ContentHash, bytes: [UInt8])] = []
  private var pageBytes = 0

  private static let pageSize = 1000
  private static let maximumPageBytes = 16 << 20

  /// The samples of task files.
  ///
  /// - Throws: `StoreError` when they cannot be read.
  init(
    _ ingest: Ingest,
    of settings: RunSettings,
    scoring: ScoringPlan,
    in store: Store
  ) throws {
    var planned: [PlannedSample] = []
    try store.eachPage(of: ingest.samples, Self.pageSize) { planned += $0 }
    self.planned = planned
    taskFiles = settings.taskFiles.map { TaskFile(path: $0).displayName }
    areGiven = true
    self.scoring = scoring
    self.store = store
    var first: [String: Int32] = [:]
    for (position, sample) in planned.enumerated() where first[sample.name] == nil {
      first[sample.name] = Int32(clamping: position)
    }
    positions = [first]
    hasher.add(ingest.hash.bytes)
  }

  /// Begins without any, to find them in the answers.
  init(scoring: ScoringPlan, in store: Store) {
    planned = []
    taskFiles = []
    areGiven = false
    self.scoring = scoring
    self.store = store
  }

  /// The hash of everything the samples ask and check, in order.
  var hash: ContentHash { hasher.digest }

  /// The place of an answer's sample; nil when it is not known.
  func position(of line: OutputLine, in file: String) -> Int? {
    guard let index = areGiven ? 0 : taskFileIndices[line.taskFile ?? file] else { return nil }
    return positions[index][line.id].map { Int($0) }
  }

  /// The place of an answer's sample, which is entered when it was not met before.
  ///
  /// - Parameters:
  ///   - line: The answer.
  ///   - place: Where it stands.
  ///   - files: The files of the answers.
  ///   - isScored: Whether the answer is judged anew, for which the sample's checks must be usable.
  /// - Returns: The place of the sample.
  /// - Throws: `TaskLineError` when the line has no sample, or another one of the same id; `StoreError`
  ///   when the store cannot be written.
  func enter(
    _ line: OutputLine,
    at place: AnswerFiles.Place,
    of files: AnswerFiles,
    isScored: Bool
  ) throws -> Int {
    let file = files.names[Int(place.file)]
    if areGiven {
      guard let position = position(of: line, in: file) else {
        throw TaskLineError("no sample has the id \"\(line.id)\"")
      }
      return position
    }
    let sample = try sample(of: line, path: files.path(of: place))
    let content = sample.contentBytes
    let hash = ContentHash(of: [content])
    if let known = position(of: line, in: file) {
      guard hashes[known] == hash.prefix else {
        throw TaskLineError(
          "the sample \"\(line.id)\" asks or checks something else here than before"
        )
      }
      return known
    }
    if isScored {
      do throws(ScorerError) { try scoring.validate(sample) } catch {
        throw TaskLineError("\(error)")
      }
    }
    return try add(line, hash, content, file: file, number: Int(place.number))
  }

  private func sample(of line: OutputLine, path: String) throws(TaskLineError) -> Sample {
    do throws(TaskLineError) {
      let attachments = TaskAttachments(ofFile: path)
      return try TaskLine(line.json.objectValue ?? [:], attachments: attachments).sample
    } catch {
      guard TaskLine.inputKeys.allSatisfy({ line.json[$0] == nil }) else { throw error }
      throw TaskLineError(
        "no \"input\": name the task files that were answered with --tasks, or have each line say "
          + "what was asked"
      )
    }
  }

  private func add(
    _ line: OutputLine,
    _ hash: ContentHash,
    _ content: [UInt8],
    file: String,
    number: Int
  ) throws(StoreError) -> Int {
    let name = line.taskFile ?? file
    let taskFile = taskFileIndices[name] ?? taskFiles.count
    if taskFile == taskFiles.count {
      taskFileIndices[name] = taskFile
      taskFiles.append(name)
      positions.append([:])
    }
    let position = planned.count
    positions[taskFile][line.id] = Int32(clamping: position)
    hashes.append(hash.prefix)
    hasher.add(hash.bytes)
    hasher.add(Array(line.id.utf8))
    // Its number in the store comes with its page.
    planned.append(
      PlannedSample(contentID: 0, name: line.id, taskFile: taskFile, line: number)
    )
    page.append((hash, content))
    pageBytes += content.count
    if page.count == Self.pageSize || pageBytes > Self.maximumPageBytes { try flush() }
    return position
  }

  /// Puts what is still held into the store.
  ///
  /// - Throws: `StoreError` when the store cannot be written.
  func flush() throws(StoreError) {
    let ids = try store.addSampleContents(page)
    let start = planned.count - page.count
    for (index, id) in ids.enumerated() { planned[start + index].contentID = id }
    page = []
    pageBytes = 0
  }
}

extension ContentHash {
  /// Enough of it to tell the contents of one import apart.
  fileprivate var prefix: UInt64 { bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) } }
}
