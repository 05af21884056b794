import Bakeoff
import BakeoffClient

/// The code of the documents, word for word: `DocumentedExamplesTests` compares and runs it.
enum DocumentedExamples {
  static func library() throws {
    let lm = try setupLM()
    print(try lm("What is 2 + 2?"))
  }

  static func client() throws {
    let claude = try LM("anthropic/claude-sonnet-4-5", temperature: 0)
    print(try claude("What is 2 + 2?"))
  }
}
