internal import BakeoffCore

extension JSONDocument {
  /// Adds the members of a comparison.
  mutating func add(_ comparison: Comparison) {
    member("base") { $0.members(of: comparison.base, in: comparison) }
    member("candidate") { $0.members(of: comparison.candidate, in: comparison) }
    member("result") { $0.members(of: comparison) }
    list("metrics", comparison.metrics) { $0.members(of: $1) }
    list("shifts", comparison.shifts) { $0.members(of: $1) }
    list("tags", comparison.tags) { $0.members(of: $1) }
    list("warnings", comparison.warnings) { $0.member("message", $1) }
    list("flips", comparison.flips) { $0.members(of: $1) }
  }
}

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
    nullable("latency_p95_ratio_interval", comparison.latencyP95Interval)
    nullable("latency_monte_carlo_error", comparison.latencyMonteCarloError)
    member("policy", comparison.isCompletedOnly ? "completed_only" : "all_scored")
    member("incomplete", comparison.incomplete)
    if let part = comparison.otherPolicy {
      key("other_policy")
      object {
        $0.member("policy", comparison.isCompletedOnly ? "all_scored" : "completed_only")
        $0.members(of: part)
      }
    } else {
      member("other_policy", JSON.null)
    }
    if let clustering = comparison.clustering {
      key("clusters")
      object {
        $0.nullable("field", clustering.field)
        $0.member("count", clustering.count)
        $0.member("unlabelled_samples", clustering.unlabelled)
      }
    } else {
      member("clusters", JSON.null)
    }
    member("flips", comparison.flipCount)
  }

  /// Writes the members of a score that both sides have.
  mutating func members(of metric: Comparison.Metric) {
    member("name", metric.name)
    member("pairs", metric.pairs)
    member("base", metric.base)
    member("candidate", metric.candidate)
    nullable("difference", metric.difference)
    nullable("p_value", metric.pValue)
    nullable("p_adjusted", metric.adjustedPValue)
    member("p_wilcoxon", metric.wilcoxonPValue)
    nullable("effect_size", metric.effectSize)
    nullable("detectable_difference", metric.detectable)
    member("verdict", metric.verdict().rawValue)
  }

  /// Writes the members of a shift.
  mutating func members(of shift: Comparison.Shift) {
    member("base", shift.base.rawValue)
    member("candidate", shift.candidate.rawValue)
    member("count", shift.count)
  }

  /// Writes the members of some of the pairs.
  mutating func members(of part: Comparison.Part) {
    member("name", part.name)
    member("pairs", part.pairs)
    member("base_correct", part.baseCorrect)
    member("candidate_correct", part.candidateCorrect)
    nullable("difference", part.difference)
    nullable("p_value", part.pValue)
    member("is_small", part.isSmall)
  }

  /// Writes the members of a ranking.
  mutating func members(of ranking: Ranking) {
    member("method", "bonferroni")
    member("confidence_of_each", ranking.confidenceOfEach)
    key("models")
    array { writer in
      for entry in ranking.entries {
        writer.object {
          $0.member("label", entry.label)
          $0.member("accuracy", entry.accuracy)
          $0.member("best_place", entry.best)
          $0.member("worst_place", entry.worst)
        }
      }
    }
    key("differences")
    array { writer in
      for difference in ranking.differences {
        writer.object {
          $0.member("base", difference.base)
          $0.member("candidate", difference.candidate)
          $0.nullable("difference", difference.difference)
        }
      }
    }
  }

  /// Writes the members of a search for the cheapest model that is good enough.
  mutating func members(of economy: Economy) {
    member("reference", economy.reference)
    member("max_drop", economy.margin)
    member("intervals", economy.intervals)
    switch economy.finding {
    case .cheaper(let entry):
      member("finding", "cheaper")
      member("model", entry.label)
    case .reference:
      member("finding", "reference")
      member("model", economy.reference)
    case .noneShown:
      member("finding", "none_shown")
      member("model", JSON.null)
    case .allWorse:
      member("finding", "all_worse")
      member("model", JSON.null)
    case .unknownCosts:
      member("finding", "unknown_costs")
      member("model", JSON.null)
    }
    key("models")
    array { writer in
      for entry in economy.entries {
        writer.object {
          $0.member("label", entry.label)
          $0.nullable("cost_ratio", entry.costRatio)
          $0.nullable("difference", entry.difference)
        }
      }
    }
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
