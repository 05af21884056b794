internal import Bakeoff
internal import Foundation
internal import Synchronization

/// Ctrl-C and its kin: the first stops the run softly, the second ends the program at once.
final class Interrupts: Sendable {
  private let sources: Mutex<[any DispatchSourceSignal]>

  init(control: RunControl) {
    let signals = [SIGINT, SIGTERM, SIGHUP]
    let sources = signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(
        signal: number,
        queue: DispatchQueue(label: "bakeoff signals")
      )
      source.setEventHandler {
        if control.isStopped {
          // Recorded trials are safe; nothing else needs tidying up.
          _exit(ExitCodes.interrupted)
        }
        Console.talk(
          "\nstopping: requests in flight may finish; Ctrl-C again leaves at once"
        )
        control.stop(because: .interrupted)
      }
      source.resume()
      return source
    }
    self.sources = Mutex(sources)
  }

  /// Gives the signals their usual meaning back.
  func end() {
    sources.withLock { sources in
      for source in sources { source.cancel() }
      sources = []
    }
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
  }
}
