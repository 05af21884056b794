internal import BakeoffCore

extension JSONDocument {
  /// Adds what several draws of each sample come to.
  mutating func add(_ repeats: Repeats) {
    list("repeats", repeats.models) { $0.members(of: $1) }
    list("flaky_samples", repeats.flaky) { $0.members(of: $1) }
  }
}

extension JSONWriter {
  /// Writes the members of what a model's draws come to.
  mutating func members(of model: Repeats.Model) {
    member("model", model.model)
    member("repeated_samples", model.samples)
    member("flaky_samples", model.flaky)
    nullable("draw_agreement", model.agreement)
    key("reduced")
    array { writer in
      for value in model.values {
        writer.object {
          $0.member("reducer", value.reducer)
          $0.nullable("mean", value.mean)
          $0.member("samples", value.samples)
          $0.member("omitted_samples", value.omitted)
        }
      }
    }
  }

  /// Writes the members of a sample on which verdicts change between draws.
  mutating func members(of sample: Repeats.FlakySample) {
    member("sample_id", sample.sampleID)
    member("model", sample.model)
    member("correct", sample.correct)
    member("scored", sample.scored)
    key("outcomes")
    object { writer in
      for outcome in Outcome.allCases {
        if let count = sample.outcomes[outcome], count > 0 {
          writer.member(outcome.rawValue, count)
        }
      }
    }
    member("prompt", sample.prompt)
  }
}
