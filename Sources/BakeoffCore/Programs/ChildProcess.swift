internal import Foundation
internal import Synchronization

/// A program that was started, with pipes from its standard output and error.
///
/// `posix_spawn` rather than `Process`: scorers run on many threads, thousands of connections may be open, and
/// the program gets a process group of its own, so that its end is the end of all that it started.
public struct ChildProcess {
  private let id: pid_t
  private var pipes: [(file: Int32, isError: Bool)]
  private var known: Int32?

  /// Between making a pipe and marking it as not to be inherited no other program may start, or it
  /// would keep the pipe open.
  private static let starting = Mutex(())

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - arguments: Its name or path, and what it is called with.
  ///   - input: What it reads from standard input.
  ///   - environment: All variables that it sees.
  ///   - readsErrors: Whether its standard error is read; if not, it is this program's own.
  /// - Throws: `ChildProcessError` when it cannot be started.
  public init(
    _ arguments: [String],
    input: [UInt8] = [],
    environment: [String: String],
    readsErrors: Bool = true
  ) throws(ChildProcessError) {
    // A file rather than a pipe: nobody need write while the program prints.
    guard let file = input.isEmpty ? fopen("/dev/null", "r") : tmpfile() else {
      throw ChildProcessError("there is no room for temporary files, or too many files are open")
    }
    defer { fclose(file) }
    _ = fcntl(fileno(file), F_SETFD, FD_CLOEXEC)
    guard fwrite(input, 1, input.count, file) == input.count, fflush(file) == 0 else {
      throw ChildProcessError("there is no room for temporary files")
    }
    rewind(file)
    let started: Result<(pid_t, Int32, Int32), ChildProcessError> = Self.starting.withLock { _ in
      Result { () throws(ChildProcessError) in
        try Self.spawn(arguments, input: fileno(file), environment, readsErrors: readsErrors)
      }
    }
    let (id, output, error) = try started.get()
    self.id = id
    pipes = [(output, false), (error, true)]
  }

  /// How it ended: its exit status, or 128 and the signal; nil while it runs.
  public var status: Int32? {
    mutating get {
      if let known { return known }
      var word: Int32 = 0
      guard waitpid(id, &word, WNOHANG) == id else { return nil }
      let signal = word & 0x7F
      known = signal == 0 ? (word >> 8) & 0xFF : 128 + signal
      return known
    }
  }

  /// Waits a moment for what the program prints, and hands it on; gives whether there was nothing.
  public mutating func read(_ take: (_ isError: Bool, _ bytes: ArraySlice<UInt8>) -> Void) -> Bool {
    // Once it has ended there is nothing to wait for: what it has started may keep a pipe open.
    let wait: Int32 = known == nil ? 20 : 0
    if pipes.isEmpty {
      usleep(useconds_t(wait) * 250)
      return true
    }
    var polled = pipes.map { pollfd(fd: $0.file, events: Int16(POLLIN), revents: 0) }
    guard poll(&polled, nfds_t(polled.count), wait) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var isSilent = true
    for (index, state) in polled.enumerated().reversed() where state.revents != 0 {
      let count = Foundation.read(state.fd, &buffer, buffer.count)
      if count > 0 {
        isSilent = false
        take(pipes[index].isError, buffer[..<count])
      } else {
        close(state.fd)
        pipes.remove(at: index)
      }
    }
    return isSilent
  }

  /// Ends the program, if it still runs, and all that it started.
  public mutating func end() {
    for pipe in pipes { close(pipe.file) }
    pipes = []
    let isRunning = status == nil
    kill(-id, SIGKILL)
    if isRunning {
      var word: Int32 = 0
      waitpid(id, &word, 0)
    }
  }

  private static func spawn(
    _ arguments: [String],
    input: Int32,
    _ environment: [String: String],
    readsErrors: Bool
  ) throws(ChildProcessError) -> (pid_t, output: Int32, error: Int32) {
    let output = try inheritedByNone()
    let error = try inheritedByNone()
    defer {
      close(output.write)
      close(error.write)
    }
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
    #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output.write, 1)
    if readsErrors { posix_spawn_file_actions_adddup2(&actions, error.write, 2) }
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGDEF)
    )
    posix_spawnattr_setpgroup(&attributes, 0)
    // This program ignores broken pipes; others expect them to end a program.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var id: pid_t = 0
    let code = posix_spawnp(&id, words[0] ?? strdup(""), &actions, &attributes, &words, &variables)
    guard code == 0 else {
      close(output.read)
      close(error.read)
      throw ChildProcessError(String(cString: strerror(code)))
    }
    return (id, output.read, error.read)
  }

  private static func inheritedByNone() throws(ChildProcessError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw ChildProcessError("too many files are open") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}
