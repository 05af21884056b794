import BakeoffCore
import Testing

/// A short part of `make fuzz`, always the same, and every input that was trouble once.
@Suite("Fuzzing")
struct FuzzTests {
  /// How many inputs are made for each target.
  private static let executions = 40
  /// The most bytes of an input that was made.
  private static let limit = 2048

  @Test("What others write is read or refused, however odd it is", arguments: FuzzTargets.all)
  func target(_ target: FuzzTarget) throws {
    let corpus = try Corpus.inputs(of: target)
    #expect(!corpus.isEmpty)
    for input in corpus {
      do { try target.check(input.bytes) } catch { Issue.record("\(input.name): \(error)") }
    }
    let mutator = Mutator(words: target.words)
    var chance = SplitMix64(seed: 1)
    for _ in 0..<Self.executions {
      let input = corpus[chance.index(below: corpus.count)].bytes
      let other = corpus[chance.index(below: corpus.count)].bytes
      let made = mutator.mutated(input, with: other, limit: Self.limit, chance: &chance)
      do { try target.check(made) } catch {
        Issue.record("\(error), by \(String(decoding: made, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test(
    "Large inputs take no time to speak of",
    .timeLimit(.minutes(20)),
    arguments: FuzzTargets.all
  )
  func growth(_ target: FuzzTarget) throws {
    let corpus = Array(try Corpus.inputs(of: target).prefix(1))
    try Growth.check(target, corpus, size: 1 << 14, within: 20)
  }

  @Test("Targets have names of their own, and the corpus has a folder for each and no other")
  func names() throws {
    let names = FuzzTargets.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(try Corpus.folders() == names.sorted())
  }
}
