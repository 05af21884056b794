internal import BakeoffCore

/// The formats that a gate's verdict can be written in.
public enum GateFormats {
  /// The endings of file names that name a format.
  public static let suffixes = [".md", ".json", ".xml", ".txt"]

  /// The schema of the JSON.
  public static let schema = "bakeoff.gate/1"

  /// The verdict in the format that a file's name asks for; nil when its ending names none.
  public static func rendered(_ report: GateReport, for path: String) -> String? {
    let file = (path.split(separator: "/").last ?? "").lowercased()
    switch suffixes.first(where: file.hasSuffix) {
    case ".md"?: return markdown(report)
    case ".json"?: return json(report)
    case ".xml"?: return JUnitText(report).text
    case ".txt"?: return text(report)
    default: return nil
    }
  }

  /// For a terminal; nil as width means no limit.
  public static func text(
    _ report: GateReport,
    width: Int? = nil,
    colour: Bool = false
  ) -> String {
    TerminalFormat(width: width, colour: colour).rendered(Page(report))
  }

  /// GitHub's Markdown, for a comment on a pull request.
  public static func markdown(_ report: GateReport) -> String {
    MarkdownFormat().rendered(Page(report))
  }

  /// One JSON object.
  public static func json(_ report: GateReport) -> String {
    var document = JSONDocument(schema: schema, capacity: 4096)
    document.member("gate") {
      $0.member("verdict", report.verdict.rawValue)
      $0.member("base", report.base)
      $0.member("candidate", report.candidate)
      $0.member("confidence", report.confidence)
      $0.member("pairs", report.pairs)
      $0.member("unpaired", report.unpaired)
    }
    document.list("checks", report.checks) { writer, check in
      writer.member("metric", check.metric)
      writer.member("requirement", check.requirement)
      writer.nullable("tag", check.tag)
      writer.member("tier", check.isCritical ? "critical" : "advisory")
      writer.member("verdict", check.verdict.rawValue)
      writer.nullable("measured", check.estimate)
      writer.nullable("samples", check.samples)
      writer.nullable("settled_by", check.settlement)
    }
    return document.result
  }
}
