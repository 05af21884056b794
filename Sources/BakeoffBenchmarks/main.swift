internal import BakeoffCore
internal import Foundation

// Measures what no test can hold to a number at once: how often intervals cover and tests err, and
// how long statistics take. Usage: BakeoffBenchmarks coverage [DRAWS [SEED [FILE.json]]] | speed
let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("coverage", 1...4):
  let draws = arguments.count > 1 ? Int(arguments[1]) : 10_000
  let seed = arguments.count > 2 ? UInt64(arguments[2]) : 1
  guard let draws, draws > 0, let seed else { exit(usage()) }
  let coverage = Coverage(draws: draws, seed: seed) { print($0) }
  if arguments.count > 3 {
    try Data(coverage.json.prettyText().utf8).write(to: URL(fileURLWithPath: arguments[3]))
  } else {
    print(coverage.json.text)
  }
  exit(coverage.isAsExpected ? 0 : 1)
case ("speed", 1):
  Speed.measure { print($0) }
case ("compare", 1...5):
  func count(_ index: Int, _ usual: Int, from least: Int) -> Int {
    guard arguments.count > index else { return usual }
    guard let count = Int(arguments[index]), count >= least else { exit(usage()) }
    return count
  }
  let isQuick = try ComparisonSpeed.measure(
    samples: count(1, 100_000, from: 1),
    models: count(2, 5, from: 2),
    epochs: count(3, 1, from: 1),
    path: arguments.count > 4 ? arguments[4] : nil
  )
  exit(isQuick ? 0 : 1)
default:
  exit(usage())
}

/// Says how the program is called; the exit code of wrong usage.
func usage() -> Int32 {
  FileHandle.standardError.write(
    Data(
      """
      usage: BakeoffBenchmarks coverage [DRAWS [SEED [FILE.json]]]
             BakeoffBenchmarks speed
             BakeoffBenchmarks compare [SAMPLES [MODELS [EPOCHS [FILE.json]]]]

      """.utf8
    )
  )
  return 64
}
