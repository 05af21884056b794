internal import ArgumentParser
internal import Bakeoff
internal import BakeoffScoring

/// How several draws of a sample become one value.
struct ReduceOptions: ParsableArguments {
  @Option(help: ReduceOption.help, transform: ReduceOption.read)
  var reduce: [[EpochReducer]] = []

  /// Those for some runs, none of which takes more draws than they have; none when none was named.
  func reducers(for runs: [RunRecord]) throws(InputError) -> [EpochReducer] {
    let reducers = reduce.flatMap { $0 }
    for run in runs { try reducers.check(epochs: run.epochs, of: "run \"\(run.name)\"") }
    return reducers
  }
}

/// What `--reduce` is for every command that has it.
enum ReduceOption {
  static let help = ArgumentHelp(
    "How several draws of a sample are reduced: mean, median, mode, max, at_least_K, pass@K or pass^K. May repeat.",
    valueName: "reducer"
  )

  /// Reads a value.
  static func read(_ names: String) throws -> [EpochReducer] {
    guard let reducers = [EpochReducer](named: names) else {
      throw ValidationError("--reduce is \"\(names)\": expected \(EpochReducer.names)")
    }
    return reducers
  }
}
