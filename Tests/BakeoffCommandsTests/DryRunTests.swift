import BakeoffTestSupport
import Testing

@Suite("bakeoff run --dry-run")
struct DryRunTests {
  private static let prices = """
    {"mock/echo": {"input": "100", "output": "200"},
      "mock/fixed?text=Yes": {"input": "1000", "output": "2000"}}
    """

  @Test("Low, expected and high go by earlier answers, else by the limit, and say so")
  func estimate() throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["COLUMNS": "120"]
    try program.write(Self.prices, to: "prices.json")
    try program.write(
      (1...10).map { number in
        let text = Array(repeating: "word", count: number * number).joined(separator: " ")
        return "{\"id\": \"s\(number)\", \"input\": \"\(text)\", \"target\": \"x\"}\n"
      }.joined(),
      to: "tasks.jsonl"
    )
    let run = try program.run("run", "tasks.jsonl", "-m", "mock/echo", "--display", "none")
    #expect(run.status == 0, "\(run.talk)")
    let models = "mock/echo,mock/fixed?text=Yes,mock/oak"
    func dryRun(_ more: String...) throws -> String {
      let arguments = [
        "run", "tasks.jsonl", "-m", models, "--prices", "prices.json", "--dry-run", "--epochs", "2",
      ]
      let result = try program.run(arguments + more)
      #expect(result.status == 0, "\(result.talk)")
      return result.output
    }
    try expectGolden(dryRun("--budget-usd", "5"), named: "dry-run.txt")
    // With a limit the long answers end there, and it stands for what has not been seen.
    try expectGolden(
      dryRun("--max-tokens", "20", "--budget-usd", "0.01"),
      named: "dry-run-limited.txt"
    )
    #expect(try program.run("runs").output.contains("1"))
  }

  @Test(
    "A budget is compared with what is known",
    arguments: zip(
      ["0.000001", "0.003", "0.02", "50"],
      [
        "would be reached even with short answers.", "would be reached with answers as expected.",
        "would be reached by long answers only.", "would not be reached.",
      ]
    )
  )
  func budget(usd: String, sentence: String) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(#"{"mock/echo": {"input": "0.1", "output": "100"}}"#, to: "prices.json")
    let texts = [1, 1, 1, 10, 10, 10, 10, 100, 100, 100].enumerated()
    try program.write(
      texts.map { index, words in
        let text = Array(repeating: "w\(index)", count: words).joined(separator: " ")
        return "{\"id\": \"s\(index)\", \"input\": \"\(text)\", \"target\": \"x\"}\n"
      }.joined(),
      to: "tasks.jsonl"
    )
    _ = try program.run("run", "tasks.jsonl", "-m", "mock/echo", "--display", "none")
    let result = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      "mock/echo",
      "--prices",
      "prices.json",
      "--dry-run",
      "--no-cache",
      "--budget-usd",
      usd
    )
    #expect(result.output.contains(sentence), "\(result.output)")
  }
}
