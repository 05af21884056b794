internal import BakeoffCore

/// The formats that the agreement of judges can be written in.
public enum AgreementFormats {
  /// The endings of file names that name a format.
  public static let suffixes = [".md", ".json", ".html", ".txt"]

  /// The schema of the JSON.
  public static let schema = "bakeoff.judge_agreement/1"

  /// The report in the format that a file's name asks for; nil when its ending names none.
  public static func rendered(_ report: AgreementReport, for path: String) -> String? {
    let file = (path.split(separator: "/").last ?? "").lowercased()
    switch suffixes.first(where: file.hasSuffix) {
    case ".md"?: return MarkdownFormat().rendered(Page(report))
    case ".json"?: return json(report)
    case ".html"?:
      return HTMLDocument(title: "Agreement of judges · Bakeoff", body: Page(report).html).text
    case ".txt"?: return text(report)
    default: return nil
    }
  }

  /// For a terminal; nil as width means no limit.
  public static func text(
    _ report: AgreementReport,
    width: Int? = nil,
    colour: Bool = false
  ) -> String {
    TerminalFormat(width: width, colour: colour).rendered(Page(report))
  }

  /// One JSON object.
  public static func json(_ report: AgreementReport) -> String {
    var document = JSONDocument(schema: schema, capacity: 4096)
    document.member("agreement") { writer in
      writer.member("run", report.run)
      writer.member("answers", report.answers)
      writer.member("samples", report.samples)
      writer.strings("categories", report.categories)
      writer.member("ordinal", report.isOrdinal)
      writer.member("disagreements", report.disagreementCount)
    }
    document.member("krippendorffs_alpha") { writer in
      writer.member("level", report.isOrdinal ? "ordinal" : "nominal")
      writer.nullable("value", report.alpha.value)
      writer.nullable("interval", report.alpha.interval)
      writer.member("ratings", report.alpha.ratings)
      writer.member("resamples", report.alpha.resamples)
    }
    document.list("raters", report.raters) { writer, rater in
      writer.member("name", rater.name)
      writer.member("judge", rater.isJudge)
      writer.member("rated", rater.rated)
      writer.member("unscored", rater.unscored)
      writer.key("categories")
      writer.object { writer in
        for (category, count) in zip(report.categories, rater.counts) {
          writer.member(category, count)
        }
      }
    }
    document.list("pairs", report.pairs) { writer, pair in
      writer.member("first", pair.first)
      writer.member("second", pair.second)
      writer.member("answers", pair.answers)
      writer.nullable("agreement", pair.agreement)
      writer.nullable("kappa", pair.kappa)
      if report.isOrdinal {
        writer.nullable("linear_kappa", pair.linearKappa)
        writer.nullable("quadratic_kappa", pair.quadraticKappa)
      }
      writer.member("table", .array(pair.table.map { .array($0.map { .number($0) }) }))
    }
    document.list("warnings", report.warnings) { $0.member("message", $1) }
    document.list("disagreements", report.disagreements) { writer, disagreement in
      writer.member("sample_id", disagreement.sampleID)
      writer.member("model", disagreement.model)
      writer.member("epoch", disagreement.epoch)
      writer.key("ratings")
      writer.object { writer in
        for (rater, rating) in zip(report.raters, disagreement.ratings) {
          writer.nullable(rater.name, rating)
        }
      }
      writer.key("reasons")
      writer.object { writer in
        for (rater, reason) in zip(report.raters, disagreement.reasons) {
          if let reason { writer.member(rater.name, reason) }
        }
      }
      writer.member("prompt", disagreement.prompt)
      writer.member("output", disagreement.output)
    }
    return document.result
  }
}
