internal import BakeoffCore

/// A sample of a line, as it is asked and as it is kept, and what is added to its id.
///
/// A class, because it is handed from list to list and would be copied each time.
final class ParsedSample: Sendable {
  let line: TaskLine
  let suffix: String
  let content: [UInt8]
  let hash: ContentHash

  init(_ line: TaskLine, suffix: String) {
    content = line.sample.contentBytes
    hash = ContentHash(of: [content])
    self.suffix = suffix
    self.line = line
  }
}
