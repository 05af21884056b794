internal import Bakeoff
internal import BakeoffCore
internal import BakeoffReports
internal import BakeoffStore
internal import Foundation

/// How long it takes to compare several models on many samples, from the store to the written report.
enum ComparisonSpeed {
  /// Makes a store of synthetic results, compares all models with the first, and prints how long that took.
  ///
  /// - Parameters:
  ///   - samples: How many samples there are, from 1.
  ///   - models: How many models there are, from 2.
  ///   - epochs: How many draws of each, from 1.
  ///   - path: The file that gets the figures as JSON; nil to print them.
  /// - Returns: Whether it took less than five seconds.
  /// - Throws: `StoreError` when the store cannot be written or read, and what writing the file throws.
  static func measure(samples: Int, models: Int, epochs: Int, path: String?) throws -> Bool {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bakeoff-compare-\(UUID().uuidString)", isDirectory: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try Store(path: folder.appendingPathComponent("store.sqlite").path)
    let names = (0..<models).map { "synthetic/model-\($0)" }
    let (run, making) = try timed {
      try SyntheticRun(samples: samples, models: names, epochs: epochs).record(in: store)
    }
    let sides = names.map { ComparedModel(run: run, model: $0) }
    var settings = ComparisonSettings()
    settings.flipLimit = 10
    let (report, comparing) = try timed {
      try ComparisonReport(
        comparing: sides.dropFirst().map { (base: sides[0], candidate: $0) },
        in: store,
        settings: settings
      )
    }
    let (text, writing) = timed { TerminalFormat(width: 100).rendered(report) }
    let seconds = comparing + writing
    let figures: JSON = [
      "samples": .number(samples), "models": .number(models), "epochs": .number(epochs),
      "trials": .number(samples * models * epochs), "make_s": .number(making),
      "compare_s": .number(comparing), "write_s": .number(writing),
      "peak_resident_mb": .number(Double(peakResidentKilobytes()) / 1024),
      "report_bytes": .number(text.utf8.count), "limit_s": 5,
    ]
    print("samples\tmodels\tepochs\tcompare s\twrite s\tpeak MB")
    print(
      "\(samples)\t\(models)\t\(epochs)\t\(rounded(comparing))\t\(rounded(writing))\t"
        + "\(peakResidentKilobytes() / 1024)"
    )
    if let path {
      try Data(figures.prettyText().utf8).write(to: URL(fileURLWithPath: path))
    } else {
      print(figures.text)
    }
    return seconds < 5
  }

  private static func timed<Value>(_ work: () throws -> Value) rethrows -> (Value, Double) {
    let start = DispatchTime.now().uptimeNanoseconds
    let value = try work()
    return (value, Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
  }

  private static func rounded(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }

  private static func peakResidentKilobytes() -> Int {
    var usage = rusage()
    // 0 is RUSAGE_SELF, whose type differs between the C libraries; so does the unit.
    getrusage(0, &usage)
    #if os(Linux)
    return Int(usage.ru_maxrss)
    #else
    return Int(usage.ru_maxrss) / 1024
    #endif
  }
}
