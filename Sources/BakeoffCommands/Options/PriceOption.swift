internal import ArgumentParser
internal import Bakeoff

/// Which prices costs are computed with.
struct PriceOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A JSON file of prices that win over the others, in $ per 1M tokens or LiteLLM's map.",
      valueName: "file"
    )
  )
  var prices: String?

  /// The file that was named, after saying what in it cannot be a price; nil for none.
  func file() throws(InputError) -> PriceFile? {
    guard let prices else { return nil }
    let file = try PriceFile(path: prices)
    if !file.leftOut.isEmpty { Console.talk("\(file.path): \(file.leftOutNotice)") }
    return file
  }

  /// The prices of the file, then the user's own, then the built-in ones.
  ///
  /// It says what a file has that cannot be a price of tokens.
  func table(_ environment: Environment) throws -> PriceTable {
    let table = try PriceTable.load(file: prices, environment: environment)
    for file in table.files where !file.leftOut.isEmpty {
      Console.talk("\(file.path): \(file.leftOutNotice)")
    }
    return table
  }
}

extension PriceFile {
  /// What was left out, as a sentence.
  var leftOutNotice: String {
    let names = leftOut.prefix(3).joined(separator: ", ")
    let rest = leftOut.count > 3 ? ", …" : ""
    return "left out \(leftOut.count) that are not priced by tokens in and out (\(names)\(rest))"
  }
}
