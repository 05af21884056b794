@testable import Bakeoff
@testable import BakeoffClient
@testable import BakeoffCore
import Foundation

extension FuzzTargets {
  private static let words = [
    "\"output\":", "\"model\":", "\"id\":", "\"usage\":", "\"scores\":", "\"epoch\":",
    "\"cost_usd\":",
    "\"samples\":", "\"eval\":", "\"type\":\"sampling\"", "\"type\":\"match\"", "\"data\":",
    "\"spec\":",
    "attachment://", "sample_id,model,output\n", "NaN", "-Infinity", "\"bakeoff\":",
    "openai/gpt-4o",
  ]

  /// Answers that were produced elsewhere, in each format.
  static let imports = ExportFormats.all.map { format in
    FuzzTarget("import-\(format.name)", words: words) { input in
      try ScratchFile.with(input, named: "answers\(format.suffix)") { path in
        do {
          _ = try ExportFormats.recognised(path)
          try format.read(path) { number, line in
            try require(number >= 1, "place \(number)")
            do throws(TaskLineError) { try check(try line.get()) } catch {
              try require(!error.reason.isEmpty, "an error without words")
            }
          }
        } catch let error as InputError {
          try require(error.description.contains(path), "an error without a file: \(error)")
        }
      }
    }
  }

  private static func check(_ json: JSON) throws(TaskLineError) {
    let line = try OutputLine(json)
    _ = (line.request, line.deployment, line.isPricedHere)
    if case .success(let response) = line.result(prices: .builtIn) { _ = response.usage.isUnknown }
  }
}
