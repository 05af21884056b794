internal import BakeoffClient
package import BakeoffCore
internal import BakeoffScoring
internal import Foundation

/// The tools that a sample offers: how they are described, and which are run.
struct SampleTools {
  private let sample: Sample
  private let commands: [CommandTool]

  init(_ sample: Sample, commands: [CommandTool]) {
    self.sample = sample
    self.commands = commands
  }

  /// What the model is told: the sample's own words, and the configuration's where it has none.
  var definitions: [ToolDefinition] {
    let own = sample.tools.map { tool in
      guard let command = command(of: tool.name) else { return tool }
      var tool = tool
      tool.description = tool.description ?? command.description
      tool.parameters = tool.parameters ?? command.parameters
      return tool
    }
    return own + sample.namedTools.compactMap { command(of: $0)?.definition }
  }

  /// The tools that are run; empty where the model's calls are the answer.
  ///
  /// What the sample says a tool returns wins over a command of that name.
  var runnable: [Tool] {
    definitions.compactMap { definition in
      if let returns = sample.returns[definition.name] {
        return Tool(definition) { arguments, _ in try returns.output(for: arguments) }
      }
      return command(of: definition.name).map { Tool(definition, command: $0) }
    }
  }

  /// Why the tools cannot be offered; nil when they can.
  var problem: String? {
    for name in sample.namedTools where command(of: name) == nil {
      let known = commands.map(\.name)
      let advice =
        known.nearest(to: name).map { "did you mean \"\($0)\"?" }
        ?? "describe it in the sample, or in \"tools\" of the configuration"
      return "there is no tool \"\(name)\": \(advice)"
    }
    let names = sample.tools.map(\.name) + sample.namedTools
    let twice = names.first { name in names.count { $0 == name } > 1 }
    return twice.map { "the tool \"\($0)\" is there twice" }
  }

  private func command(of name: String) -> CommandTool? { commands.first { $0.name == name } }
}

extension Sample {
  /// Whether the model may call tools.
  var offersTools: Bool { !tools.isEmpty || !namedTools.isEmpty }
}

extension RunSettings {
  /// Why the tools of a sample cannot be offered; nil when they can.
  package func toolProblem(of sample: Sample) -> String? {
    sample.offersTools ? SampleTools(sample, commands: tools).problem : nil
  }
}

extension ToolReturns {
  /// What a call with these arguments gets.
  ///
  /// - Throws: `ToolFailure` with the sample's own error, or when no case fits.
  func output(for arguments: JSON) throws(ToolFailure) -> String {
    guard let fitting = cases.first(where: { JSONEquality.has(arguments, .object($0.arguments)) })
    else { throw ToolFailure("there is nothing for these arguments") }
    switch fitting.answer {
    case .value(let value): return value.stringValue ?? value.text
    case .error(let words): throw ToolFailure(words)
    }
  }
}

/// Why a tool failed, in words for the model.
struct ToolFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension Tool {
  /// A tool that runs a program.
  init(_ definition: ToolDefinition, command: CommandTool) {
    self.init(definition) { arguments, limits in
      do throws(CommandError) {
        let output = try ProgramRunner().run(
          command.command,
          input: arguments.bytes + [UInt8(ascii: "\n")],
          timeout: min(command.timeout, limits.seconds),
          secrets: command.secrets,
          cancellation: limits.cancellation
        )
        let text = String(decoding: output, as: UTF8.self)
        // The last line's end belongs to the program's habits.
        return text.hasSuffix("\n") ? String(text.dropLast()) : text
      } catch {
        throw ToolFailure(error.reason)
      }
    }
  }
}
