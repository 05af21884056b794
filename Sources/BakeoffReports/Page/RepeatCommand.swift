internal import BakeoffCore

/// The command that asks for a run like this one again.
struct RepeatCommand {
  private let report: Report

  /// Reads a report.
  init(_ report: Report) { self.report = report }

  /// The command on one line, in which nothing can be read as another; nil for an imported run.
  ///
  /// Forms of answers and tools are files of the user's, and not in it.
  var text: String? {
    guard setting("imported from") == nil else { return nil }
    var words = ["bakeoff", "run"] + report.run.taskFiles
    words += ["-m", report.models.map(\.model).joined(separator: ",")]
    if report.run.epochs > 1 { words += ["--epochs", String(report.run.epochs)] }
    if let system = setting("system") { words.append("--system=\(system)") }
    for (name, value) in shared { words += Self.options(name, value) }
    if setting("cache") == "false" { words.append("--no-cache") }
    return words.map(Self.quoted).joined(separator: " ")
  }

  /// The parameters that have an option of their own, with one value or several.
  private static let options: Set<String> = [
    "temperature", "top_p", "top_k", "max_tokens", "stop", "seed", "presence_penalty",
    "frequency_penalty", "top_logprobs", "reasoning_effort", "reasoning_tokens", "service_tier",
  ]

  private func setting(_ name: String) -> String? {
    report.run.settings.first { $0.name == name }?.value
  }

  private static func options(_ name: String, _ value: JSON) -> [String] {
    let option = "--" + name.replacing("_", with: "-")
    switch value {
    case .array(let values) where options.contains(name):
      return values.flatMap { options(name, $0) }
    case .bool(true) where name == "logprobs": return [option]
    case .string(let text) where options.contains(name): return ["\(option)=\(text)"]
    case .number(let digits) where options.contains(name): return ["\(option)=\(digits)"]
    case .string, .number, .bool: return ["-P", "\(name)=\(value.text)"]
    case .null, .array, .object: return []
    }
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
