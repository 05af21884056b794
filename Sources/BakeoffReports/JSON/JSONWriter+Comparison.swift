internal import BakeoffCore

extension JSONWriter {
  /// Writes the members of one side of a comparison.
  mutating func members(of side: Comparison.Side, in comparison: Comparison) {
    member("label", side.label)
    member("correct", side.correct)
    nullable("accuracy", comparison.accuracy(of: side))
    nullable("mean_cost_usd", side.meanCost)
    nullable("latency_p50_ms", Self.milliseconds(side.latencyP50))
  }

  /// Writes the members that concern both sides.
  mutating func members(of comparison: Comparison) {
    member("verdict", comparison.verdict().rawValue)
    member("level", 0.05)
    member("pairs", comparison.pairs)
    member("unpaired", comparison.unpaired)
    member("base_only_correct", comparison.baseOnly)
    member("candidate_only_correct", comparison.candidateOnly)
    nullable("difference", comparison.difference)
    nullable("p_value", comparison.pValue)
    member("has_repeats", comparison.hasRepeats)
    nullable("cost_ratio", comparison.costRatio)
    nullable("latency_ratio", comparison.latencyRatio)
    nullable("p_adjusted", comparison.adjustedPValue)
    nullable("correction", comparison.correction)
    nullable("detectable_difference", comparison.detectable)
    nullable("cost_ratio_interval", comparison.costRatioInterval)
    nullable("latency_ratio_interval", comparison.latencyRatioInterval)
  }

  /// Writes the members of a flip.
  mutating func members(of flip: Comparison.Flip) {
    member("sample_id", flip.sampleID)
    member("epoch", flip.epoch)
    member("prompt", flip.prompt)
    member("base_outcome", flip.base.rawValue)
    member("candidate_outcome", flip.candidate.rawValue)
    member("base_output", flip.baseOutput)
    member("candidate_output", flip.candidateOutput)
  }
}
