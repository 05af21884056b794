public import BakeoffCore

/// JSON lines: an object per trial, flip or entry, without a header, for programs that read row by row.
///
/// The members are those of the lists of `JSONFormat`.
public struct JSONLinesFormat: ReportFormat {
  /// Creates the format.
  public init() {}

  /// `jsonl`.
  public var name: String { "jsonl" }

  /// `.jsonl`.
  public var suffixes: [String] { [".jsonl"] }

  /// `true`.
  public var listsTrials: Bool { true }

  /// The trials, one per line.
  public func rendered(_ report: Report) -> String {
    lines(report.trials) { $0.members(of: $1) }
  }

  /// The flips of all comparisons, one per line, each with the models that it is of.
  public func rendered(_ report: ComparisonReport) -> String {
    report.comparisons.map { comparison in
      lines(comparison.flips) { writer, flip in
        writer.member("base", comparison.base.label)
        writer.member("candidate", comparison.candidate.label)
        writer.members(of: flip)
      }
    }
    .joined()
  }

  /// The entries, one per line; the total is not among them.
  public func rendered(_ ledger: Ledger) -> String {
    lines(ledger.entries) { $0.members(of: $1) }
  }

  private func lines<Entry>(
    _ entries: [Entry],
    _ members: (inout JSONWriter, Entry) -> Void
  ) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * 512)
    for entry in entries {
      var writer = JSONWriter(capacity: 1024)
      writer.object { members(&$0, entry) }
      bytes += writer.bytes
      bytes.append(UInt8(ascii: "\n"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
