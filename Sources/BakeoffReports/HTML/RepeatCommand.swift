internal import BakeoffCore

/// The command that asks for a run like this one again.
struct RepeatCommand {
  private let report: Report

  /// Reads a report.
  init(_ report: Report) { self.report = report }

  /// The command on one line; nothing in it can be read as another command.
  var text: String {
    var words = ["bakeoff", "run"] + report.run.taskFiles
    words += ["-m", report.models.map(\.model).joined(separator: ",")]
    if report.run.epochs > 1 { words += ["--epochs", String(report.run.epochs)] }
    for (name, value) in shared { words += ["-P", "\(name)=\(value.text)"] }
    return words.map(Self.quoted).joined(separator: " ")
  }

  /// The parameters that all models were sent alike.
  private var shared: [(name: String, value: JSON)] {
    guard let first = report.models.first else { return [] }
    return first.parameters.members.compactMap { name, value in
      let isShared = report.models.allSatisfy { $0.parameters[name] == value }
      return isShared ? (name, value) : nil
    }
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "/._-,:=@+".utf8.contains(byte)
      }
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
