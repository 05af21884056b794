import BakeoffCore
import BakeoffStore
import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff

/// A format under its name in the list of tests.
struct NamedExport: CustomTestStringConvertible, Sendable {
  let format: any ExportFormat
  var testDescription: String { format.name }

  static let all = ExportFormats.all.map(NamedExport.init)
  /// Those that have room for everything.
  static let whole = all.filter { $0.format.name != "csv" }
}

@Suite("Results that go out and come back")
struct RoundTripTests {
  /// What tells a trial from the others in any order of models and samples.
  private static func name(_ trial: RecordedTrial, _ run: RunRecord) -> String {
    "\(run.taskFiles[trial.taskFile]) \(trial.sample.id) \(run.models[trial.trial.modelIndex].model) "
      + "\(trial.trial.epoch)"
  }

  private static func pairs(
    _ fixture: ExportFixture,
    _ back: (store: Store, run: RunRecord)
  ) throws -> [(before: RecordedTrial, after: RecordedTrial)] {
    let before = try ExportFixture.trials(of: fixture.run, in: fixture.store)
    let after = try ExportFixture.trials(of: back.run, in: back.store)
    let byName = Dictionary(uniqueKeysWithValues: after.map { (name($0, back.run), $0) })
    #expect(after.count == before.count)
    return try before.map { ($0, try #require(byName[name($0, fixture.run)])) }
  }

  @Test(
    "Outcomes, tokens and costs are the same, and so are answers, models, draws and errors",
    arguments: NamedExport.all
  )
  func essentials(_ named: NamedExport) throws {
    let fixture = try ExportFixture()
    defer { fixture.folder.remove() }
    let back = try fixture.broughtBack(named.format)
    #expect(back.run.status == .finished)
    #expect(back.run.taskFiles.sorted() == fixture.run.taskFiles)
    #expect(Set(back.run.models.map(\.model)) == Set(fixture.run.models.map(\.model)))
    #expect(back.run.sampleCount == fixture.run.sampleCount)
    #expect(back.run.epochs == 2)
    for (before, after) in try Self.pairs(fixture, back) {
      let name = Self.name(before, fixture.run)
      #expect(after.trial.outcome == before.trial.outcome, "\(name)")
      #expect(after.failure == before.failure, "\(name)")
      #expect(after.response?.usage == before.response?.usage, "\(name)")
      #expect(after.response?.cost == before.response?.cost, "\(name)")
      #expect(after.response?.stopReason == before.response?.stopReason, "\(name)")
      #expect(after.response?.isReplayed == before.response?.isReplayed, "\(name)")
      #expect(after.response?.timing.latency == before.response?.timing.latency, "\(name)")
      #expect(after.sample.prompt == before.sample.prompt, "\(name)")
      #expect(after.sample.targets == before.sample.targets, "\(name)")
      #expect(after.sample.tags == before.sample.tags, "\(name)")
      #expect(after.sample.choices == before.sample.choices, "\(name)")
    }
  }

  @Test(
    "Formats with room for everything bring back all of the sample, the answer and the scores",
    arguments: NamedExport.whole
  )
  func everything(_ named: NamedExport) throws {
    let fixture = try ExportFixture()
    defer { fixture.folder.remove() }
    let back = try fixture.broughtBack(named.format)
    for (before, after) in try Self.pairs(fixture, back) {
      let name = Self.name(before, fixture.run)
      #expect(after.sample == before.sample, "\(name)")
      #expect(after.sample.contentHash == before.sample.contentHash, "\(name)")
      #expect(after.trial.scores == before.trial.scores, "\(name)")
      #expect(after.score == before.score, "\(name)")
      #expect(after.trial.deployment == before.trial.deployment, "\(name)")
      var response = after.response
      // The word of the provider is Bakeoff's own here, and the waits are not told.
      response?.providerStopReason = before.response?.providerStopReason
      #expect(response == before.response, "\(name)")
    }
  }

  @Test(
    "Comma-separated values bring back the text, and as much of the scores as a row has room for"
  )
  func commaSeparated() throws {
    let fixture = try ExportFixture()
    defer { fixture.folder.remove() }
    let back = try fixture.broughtBack(CSVExport())
    for (before, after) in try Self.pairs(fixture, back) {
      // Control characters have become their pictures.
      let output = before.response?.text.replacing("\u{1B}", with: "␛")
      #expect(after.response?.text == output)
      if before.trial.scores.count == 1, before.trial.outcome != .unscored {
        #expect(after.trial.scores.first?.value == before.trial.scores.first?.value)
        #expect(after.trial.scores.first?.scorer == before.trial.scores.first?.scorer)
      }
    }
  }

  @Test("A run that came back goes out as the same lines", arguments: NamedExport.whole)
  func twice(_ named: NamedExport) throws {
    let fixture = try ExportFixture()
    defer { fixture.folder.remove() }
    let back = try fixture.broughtBack(named.format)
    func lines(_ run: RunRecord, _ store: Store, _ folder: String) throws -> [String] {
      let path = fixture.folder.path("\(folder).jsonl")
      try RunExport(of: run, in: store, as: JSONLinesExport()).write(to: path)
      return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        .map(String.init).sorted()
    }
    let attempts = /"attempts":\d+/
    #expect(
      try lines(back.run, back.store, "b").map { $0.replacing(attempts, with: "") }
        == lines(fixture.run, fixture.store, "a").map { $0.replacing(attempts, with: "") }
    )
  }

  @Test("Every format recognises its own files and no others", arguments: NamedExport.all)
  func recognition(_ named: NamedExport) throws {
    let fixture = try ExportFixture()
    defer { fixture.folder.remove() }
    let files = try RunExport(of: fixture.run, in: fixture.store, as: named.format)
      .write(to: fixture.folder.path("out/"))
    for file in files {
      #expect(try ExportFormats.recognised(#require(file.path)).name == named.format.name)
    }
  }

  @Test("The list has every format of the folder")
  func list() throws {
    let folder = "\(Documents.package)/Sources/Bakeoff/Export/Formats"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    let listed = ExportFormats.all.map { "\(type(of: $0)).swift" }
    #expect(files.sorted() == listed.sorted())
    #expect(ExportFormats.names == ["csv", "inspect", "jsonl", "openai-evals"])
    for format in ExportFormats.all {
      #expect(try ExportFormats.named(format.name).name == format.name)
    }
  }
}
