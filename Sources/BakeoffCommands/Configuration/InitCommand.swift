internal import ArgumentParser
internal import Bakeoff
internal import Foundation

/// `bakeoff init`: files to begin with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a configuration, a task file and a .env to begin with.",
    discussion: """
      They run as they are, with built-in models. Files that are there already are never written \
      over without --force.

      EXAMPLE
        bakeoff init
        bakeoff run
      """
  )

  @Argument(help: ArgumentHelp("The folder they are written to.", valueName: "folder"))
  var folder = "."

  @Flag(help: "Write over files that are there already.")
  var force = false

  func run() throws {
    let files = StarterFiles.all.map { file in
      (url: URL(fileURLWithPath: folder).appendingPathComponent(file.name), file: file)
    }
    let there = files.filter { FileManager.default.fileExists(atPath: $0.url.path) }
    guard force || there.isEmpty else {
      let paths = there.map { path(of: $0.file) }.joined(separator: ", ")
      let (are, them) = there.count == 1 ? ("is", "it") : ("are", "them")
      throw InputError(
        "\(paths) \(are) there already, and nothing was written: --force writes over \(them)"
      )
    }
    do {
      try FileManager.default.createDirectory(
        at: URL(fileURLWithPath: folder),
        withIntermediateDirectories: true
      )
      for (url, file) in files {
        try Data(file.text.utf8).write(to: url, options: .atomic)
        if file.isSecret {
          try FileManager.default.setAttributes(
            [.posixPermissions: 0o600],
            ofItemAtPath: url.path
          )
        }
        Console.talk("wrote \(path(of: file))")
      }
    } catch {
      throw InputError("cannot write to \(folder): \(error.localizedDescription)")
    }
    Console.talk("\"bakeoff validate\" checks them, \"bakeoff run\" runs them")
  }

  private func path(of file: StarterFiles.File) -> String {
    folder == "." ? file.name : (folder.hasSuffix("/") ? folder : folder + "/") + file.name
  }
}
