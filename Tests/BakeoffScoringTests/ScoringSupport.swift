import BakeoffCore
import BakeoffScoring

/// The score of an answer by the scorer that a spec names.
func score(
  _ spec: String,
  answer: String,
  targets: [String] = [],
  choices: [String] = []
) throws -> Score {
  try Scorers.make(spec: spec).score(
    ModelResponse(text: answer),
    for: sample(targets: targets, choices: choices)
  )
}

/// A sample that asks nothing in particular.
func sample(
  targets: [String] = [],
  choices: [String] = [],
  assertions: [Assertion] = []
) -> Sample {
  Sample(
    id: "1",
    messages: [Message(.user, "?")],
    targets: targets,
    choices: choices,
    assertions: assertions
  )
}
