internal import BakeoffCore
internal import BakeoffStore
internal import Foundation

extension Ingest {
  /// What is kept of it with the run.
  var json: JSONObject {
    [
      "whole_count": .number(wholeCount),
      "hash": .string(Data(hash.bytes).base64EncodedString()),
      "warnings": .array(warnings.map { .string($0) }),
      "examples": .array(
        examples.map { example in
          [
            "place": .string(example.place), "id": .string(example.sample.id),
            "content": .string(String(decoding: example.sample.contentBytes, as: UTF8.self)),
          ]
        }
      ),
    ]
  }

  /// What was kept; nil when it has another form.
  init?(_ result: JSONObject, samples: PlannedSamples) {
    guard let wholeCount = result["whole_count"]?.intValue,
      let bytes = result["hash"]?.stringValue.flatMap({ Data(base64Encoded: $0) }),
      let hash = ContentHash(bytes: Array(bytes))
    else { return nil }
    var examples: [Example] = []
    for example in result["examples"]?.arrayValue ?? [] {
      let content = Array((example["content"]?.stringValue ?? "").utf8)
      guard let place = example["place"]?.stringValue, let id = example["id"]?.stringValue,
        let sample = try? Sample(id: id, contentBytes: content)
      else { return nil }
      examples.append(Example(place: place, sample: sample))
    }
    self.samples = samples
    self.wholeCount = wholeCount
    self.hash = hash
    skippedLines = 0
    self.warnings = (result["warnings"]?.arrayValue ?? []).compactMap(\.stringValue)
    self.examples = examples
    held = []
    reading = nil
  }
}

/// Task files as they lie on the disk at one moment.
struct TaskFileState {
  private let paths: [String]
  private let states: [State]

  private struct State: Hashable {
    var size: Int
    var modified: [Int]
  }

  /// Notes how files are; nil where one of them is no file that could be read twice.
  init?(_ paths: [String]) {
    guard let states = Self.states(of: paths) else { return nil }
    self.paths = paths
    self.states = states
  }

  /// Whether they still are as they were.
  var isUnchanged: Bool { Self.states(of: paths) == states }

  private static func states(of paths: [String]) -> [State]? {
    var states: [State] = []
    for path in paths {
      var status = stat()
      guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        return nil
      }
      #if os(Linux)
      let time = status.st_mtim
      #else
      let time = status.st_mtimespec
      #endif
      states.append(State(size: Int(status.st_size), modified: [time.tv_sec, time.tv_nsec]))
    }
    return states
  }

  /// The hash of the files' bytes and of all settings that shape what is read of them; nil where that is
  /// more than can be told.
  func readingKey(_ settings: RunSettings, judges: [String]) -> ContentHash? {
    guard settings.matrix == PromptMatrix() else { return nil }
    let shape: JSONObject = [
      "version": .string(BakeoffVersion.current),
      "files": .array(paths.map { .string($0) }),
      "fields": .array(
        paths.map { path in
          .object(
            JSONObject(
              (settings.taskFields[path] ?? [:]).sorted { $0.key < $1.key }
                .map { ($0.key, .string($0.value)) }
            )
          )
        }
      ),
      "allowed": .array(settings.allowedPaths.map { .string($0) }),
      "scorers": .array(settings.scorers.map { .string($0) }),
      "judges": .array(judges.map { .string($0) }),
      "tools": .array(settings.tools.map(\.json)),
      "limit": .string(settings.limit?.description ?? ""),
      "ids": .array(settings.sampleIDs.map { .string($0) }),
      "shard": .string(settings.shard?.description ?? ""),
    ]
    var parts = [JSON.object(shape).bytes]
    for path in paths {
      guard let digest = Self.digest(of: path) else { return nil }
      parts.append(digest)
    }
    return ContentHash(of: parts)
  }

  private static func digest(of path: String) -> [UInt8]? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    var hasher = ContentHasher()
    do {
      while let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty {
        hasher.add(Array(chunk))
      }
    } catch {
      return nil
    }
    return hasher.digest.bytes
  }
}
