internal import BakeoffCore
internal import Foundation

/// The keys that a program prints, as a profile of the user's own files says.
enum AWSProcessGrant {
  /// How many seconds the program may take.
  private static let longest = 60.0
  /// The most that the program may print, in bytes.
  private static let bytes = 1 << 20

  /// The grant of a command line.
  ///
  /// No shell runs it: words are parted by spaces, quotation marks keep them together, and a backslash
  /// keeps the mark after it.
  ///
  /// - Parameters:
  ///   - command: The command line.
  ///   - profile: The profile's name.
  ///   - environment: Where programs are looked for, in `PATH`.
  /// - Returns: The grant.
  /// - Throws: `ModelError` with `.configuration` when there is no such program.
  static func found(
    _ command: String,
    profile: String,
    environment: Environment
  ) throws(ModelError) -> AWSKeyGrant {
    let origin = "the credential_process of the profile \"\(profile)\""
    for name in ["AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE", "HOME", "PATH"] {
      guard let place = environment.searchedPlace(of: name) else { continue }
      throw ModelError(
        .configuration,
        "\(origin) is not run: \(place) sets \(name), and nobody named that file; set \(name) in the "
          + "environment, or name the file with --env-file"
      )
    }
    guard let words = words(of: command), let name = words.first,
      let program = program(name, in: environment)
    else {
      throw ModelError(.configuration, "\(origin) names no program that can be run: \(command)")
    }
    let arguments = Array(words.dropFirst())
    return AWSKeyGrant(origin: origin) { sender throws(ModelError) in
      let output = try output(of: program, arguments, origin, sender.cancellation)
      guard let json = try? JSON(parsing: output), json["Version"]?.intValue == 1,
        let keys = AWSKeyReply.keys(json, origin: origin, now: sender.clock.now())
      else {
        throw ModelError(
          .configuration,
          "\(origin) printed no keys: an object with \"Version\": 1, AccessKeyId and SecretAccessKey"
        )
      }
      return keys
    }
  }

  /// The words of a command line; nil when a quotation mark is not closed.
  static func words(of command: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var mark: Character?
    var isEscaped = false
    for character in command {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", mark != "'" {
        isEscaped = true
      } else if let open = mark {
        if character == open { mark = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        mark = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let ended = word { words.append(ended) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return mark == nil && !isEscaped ? words : nil
  }

  private static func program(_ name: String, in environment: Environment) -> String? {
    let home = environment["HOME"] ?? ""
    let path = name.hasPrefix("~/") ? home + name.dropFirst() : name
    let places =
      path.contains("/")
      ? [path]
      : (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map { "\($0)/\(path)" }
    return places.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What a program prints before it ends, all of it within the time and the size that are allowed.
  private static func output(
    of program: String,
    _ arguments: [String],
    _ origin: String,
    _ cancellation: Cancellation
  ) throws(ModelError) -> [UInt8] {
    var child: ChildProcess
    do {
      // What it says on standard error is for the user, who may have to do something.
      child = try ChildProcess(
        [program] + arguments,
        environment: ProcessInfo.processInfo.environment,
        readsErrors: false
      )
    } catch {
      throw ModelError(.configuration, "\(origin) cannot be run: \(error)")
    }
    defer { child.end() }
    let deadline = ContinuousClock.now + .seconds(longest)
    var output: [UInt8] = []
    while ContinuousClock.now < deadline {
      if cancellation.isCancelled { throw ModelError(.cancelled, "the program is stopping") }
      // Asked for before the last reading, so that nothing is left of an ended program.
      let status = child.status
      let isSilent = child.read { _, part in output += part }
      guard output.count <= bytes else {
        throw ModelError(.configuration, "\(origin) printed more than \(bytes >> 20) MiB")
      }
      guard let status, isSilent else { continue }
      guard status == 0 else {
        throw ModelError(
          .authentication,
          "\(origin) failed with status \(status): run it by hand to see why"
        )
      }
      return output
    }
    throw ModelError(.timeout, "\(origin) did not end within \(longest.secondsText)")
  }
}
