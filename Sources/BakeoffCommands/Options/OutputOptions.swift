internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffScoring
internal import BakeoffStore
internal import Foundation

/// Where a report or a comparison goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp(
      "Also write to a file; its suffix chooses the format (.html, .md, .json, .jsonl, .csv, .summary.csv, .xml for JUnit, .txt). May repeat.",
      valueName: "file"
    )
  )
  var outputs: [String] = []

  @Flag(help: "Print JSON instead of a table.")
  var json = false

  init() {}

  /// What a configuration says.
  init(_ configuration: Configuration) {
    outputs = configuration.outputs
    json = configuration.printsJSON
  }

  /// Puts what was given over a configuration.
  func apply(to configuration: inout Configuration) {
    if !outputs.isEmpty { configuration.outputs = outputs }
    if json { configuration.printsJSON = true }
  }

  /// Finds the format of every file, so that a wrong suffix is an error before any work is done.
  func validate() throws {
    for path in outputs {
      do throws(ReportFormatError) { _ = try ReportFormats.forFile(path) } catch {
        throw ValidationError("\(error)")
      }
    }
  }

  /// Makes sure that every file can be written, before anything is paid for what shall stand in it.
  ///
  /// - Throws: `InputError` for the first that cannot.
  func check() throws(InputError) {
    for path in outputs {
      var status = stat()
      let kind = stat(path, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
      guard kind != S_IFDIR else {
        throw InputError("cannot write \(path): it is a folder; name a file with -o")
      }
      // Pipes and devices are written to when the time has come.
      guard kind == S_IFREG else { continue }
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      let trial = folder.appendingPathComponent(".bakeoff-\(UUID().uuidString)")
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data().write(to: trial)
        try FileManager.default.removeItem(at: trial)
      } catch {
        throw InputError(
          "cannot write \(path): no file can be made in \(folder.path); name another with -o"
        )
      }
    }
  }

  /// Whether any of the formats lists every trial.
  var listsTrials: Bool {
    json || outputs.contains { (try? ReportFormats.forFile($0))?.listsTrials == true }
  }

  /// Whether any of the formats shows charts and samples.
  private var showsDetail: Bool {
    outputs.contains { (try? ReportFormats.forFile($0))?.showsDetail == true }
  }

  /// The report of a run with all that the formats need.
  func report(
    of run: RunRecord,
    in store: Store,
    reducedBy reducers: [EpochReducer] = []
  ) throws -> Report {
    var report = try Report(
      of: run,
      in: store,
      listsTrials: listsTrials,
      reducedBy: reducers
    )
    if showsDetail { try report.addDetail(of: run, in: store) }
    return report
  }

  /// Prints the result, and writes it to every file.
  func show(_ render: (any ReportFormat) -> String) throws {
    let format: any ReportFormat =
      json ? JSONFormat() : TerminalFormat(width: Console.resultWidth, colour: Console.usesColour)
    Console.result(render(format))
    try write(render)
  }

  /// Writes the result to every file, and says so.
  func write(_ render: (any ReportFormat) -> String) throws {
    for path in outputs { try Self.save(render(try ReportFormats.forFile(path)), to: path) }
  }

  /// Writes a text to a file, whose folder is made, and says so.
  ///
  /// A file gets its text from one moment to the next. What is there already and is no file, such as
  /// `/dev/stdout` or a pipe, is written to and not replaced.
  static func save(_ text: String, to path: String) throws(InputError) {
    let url = URL(fileURLWithPath: path)
    do {
      let folder = url.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
        let file = try FileHandle(forWritingTo: url)
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
      } else {
        try Data(text.utf8).write(to: url, options: .atomic)
      }
    } catch {
      throw InputError.unwritable("cannot write \(path): \(error.localizedDescription)")
    }
    Console.talk("wrote \(path)")
  }
}
