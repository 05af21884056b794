public import BakeoffCore

/// One file of samples, one JSON object per line.
public struct TaskFile: Sendable {
  /// A sample and the line it stands on.
  public struct Entry: Sendable {
    /// The sample.
    public var sample: Sample
    /// Its line, from 1.
    public var line: Int
    /// Its id without what a matrix of prompts has added: that of the line.
    public var lineID: String
    /// Whether the line has an id of its own; otherwise `lineID` is made of its content.
    public var hasOwnID: Bool
    /// What the store keeps of it: the sample's `contentBytes`.
    var content: [UInt8]
    /// The hash of `content`.
    var hash: ContentHash

    fileprivate init(_ parsed: ParsedSample, line: Int, lineID: String, hasOwnID: Bool) {
      sample = parsed.line.sample
      sample.id = lineID + parsed.suffix
      self.line = line
      self.lineID = lineID
      self.hasOwnID = hasOwnID
      content = parsed.content
      hash = parsed.hash
    }
  }

  /// A problem with a line, or with the whole file.
  public struct Problem: Sendable, CustomStringConvertible {
    /// Whether the line can be used nevertheless.
    public var isWarning: Bool
    /// `tasks.jsonl:17: expected …`.
    public var description: String
  }

  /// The path as it was named; `-` is standard input.
  public let path: String

  private let reading: TaskReading
  private let allowedPaths: [String]

  /// Names a file; it is opened when it is read.
  ///
  /// - Parameters:
  ///   - path: The file; `-` for standard input.
  ///   - fields: What the file calls the fields of a sample, by our names, as in
  ///     `["input": "question"]`; a dot reaches into objects.
  ///   - matrix: The prompts and variables that are tried on each sample.
  ///   - allowedPaths: Folders and files that its lines may name besides those of its own folder.
  public init(
    path: String,
    fields: [String: String] = [:],
    matrix: PromptMatrix = PromptMatrix(),
    allowedPaths: [String] = []
  ) {
    self.path = path
    self.allowedPaths = allowedPaths
    reading = TaskReading(fields: fields, matrix: matrix)
  }

  /// What the file is called in messages and reports.
  public var displayName: String { path == "-" ? "standard input" : path }

  /// Reads the samples in their order.
  ///
  /// - Parameters:
  ///   - onProblem: Called for every line that cannot be used, and once for every kind of oddity.
  ///   - onEntry: Called for every sample.
  /// - Throws: `InputError` when the file cannot be read, and whatever `onEntry` throws.
  public func read(
    onProblem: (Problem) -> Void,
    onEntry: (Entry) throws -> Void
  ) throws {
    let reader = try LineReader(path: path)
    let attachments = TaskAttachments(ofFile: path, allowing: allowedPaths)
    let reading = reading
    var line = 0
    var ids = LineIDs()
    var warned: Set<String> = []
    // The next lines are parsed while those before are taken in.
    func parse() throws(InputError) -> Future<[LinePage.Parsed]>? {
      let page = try LinePage(from: reader)
      return page.lines.isEmpty ? nil : Future { page.parsed(reading, attachments) }
    }
    var next = try parse()
    while let page = try next?.get() {
      next = try parse()
      for parsed in page {
        line += 1
        guard let parsed else { continue }
        do throws(TaskLineError) {
          let samples = try parsed.get()
          guard let first = samples.first else { continue }
          for oddity in first.line.oddities where warned.insert(oddity).inserted {
            onProblem(Problem(isWarning: true, description: "\(displayName):\(line): \(oddity)"))
          }
          var id = first.line.sample.id
          let hasOwnID = !id.isEmpty
          if !hasOwnID { id = Self.freeID(first.hash.short, ids) }
          if let first = ids.insert(id, line: line) {
            throw TaskLineError("the id \"\(id)\" is already used on line \(first)")
          }
          for parsed in samples {
            let entry = Entry(parsed, line: line, lineID: id, hasOwnID: hasOwnID)
            do { try onEntry(entry) } catch let error as TaskLineError {
              throw error
            } catch { throw TaskLineError(other: error) }
          }
        } catch {
          if let other = error.other { throw other }
          let column = error.column.map { ":\($0)" } ?? ""
          onProblem(
            Problem(
              isWarning: false,
              description: "\(displayName):\(line)\(column): \(error.reason)"
            )
          )
        }
      }
    }
  }

  /// An id that no line has: lines that ask the same are told apart by a number.
  private static func freeID(_ id: String, _ taken: LineIDs) -> String {
    guard taken[id] != nil else { return id }
    var number = 2
    while taken["\(id)-\(number)"] != nil { number += 1 }
    return "\(id)-\(number)"
  }
}

/// Why a line of a task file cannot be used.
public struct TaskLineError: Error {
  /// What is wrong and how to mend it.
  public var reason: String
  /// The column of the first byte that does not fit, from 1; nil when the whole line is meant.
  var column: Int?
  /// An error that is not about the line.
  var other: (any Error)?

  /// Creates an error about a line.
  public init(_ reason: String) { self.reason = reason }

  init(_ reason: String, column: Int) {
    self.reason = reason
    self.column = column
  }

  init(other: any Error) {
    reason = "\(other)"
    self.other = other
  }
}
