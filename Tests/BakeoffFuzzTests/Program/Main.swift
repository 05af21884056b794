import BakeoffCore
import CLibFuzzer
import Foundation

/// Fuzzes one target with libFuzzer.
///
/// `BakeoffFuzz TARGET [OPTION…] [FOLDER…]` hands the rest to libFuzzer, `BakeoffFuzz TARGET grown` tries
/// large inputs, and `BakeoffFuzz list` lists the targets.
@main
enum Program {
  /// Chosen once, before the first input.
  nonisolated(unsafe) static var target = FuzzTargets.json
  nonisolated(unsafe) static var mutator = Mutator(words: [])

  static func main() {
    let names = FuzzTargets.all.map(\.name)
    guard CommandLine.arguments.count > 1, let chosen = FuzzTargets.named(CommandLine.arguments[1])
    else {
      print(names.sorted().joined(separator: "\n"))
      exit(CommandLine.arguments.dropFirst() == ["list"] ? 0 : 64)
    }
    if CommandLine.arguments.dropFirst(2) == ["grown"] {
      do { try Growth.check(chosen, Corpus.inputs(of: chosen), size: 1 << 20, within: 5) } catch {
        print("\(chosen): \(error)")
        exit(1)
      }
      exit(0)
    }
    target = chosen
    mutator = Mutator(words: chosen.words)
    // libFuzzer does not know the name: it sees the program and what follows.
    var count = CommandLine.argc - 1
    let arguments = CommandLine.unsafeArgv
    arguments[1] = arguments[0]
    var rest: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments + 1
    exit(
      LLVMFuzzerRunDriver(&count, &rest) { data, size in
        let input = Array(UnsafeBufferPointer(start: data, count: size))
        do { try Program.target.check(input) } catch {
          FileHandle.standardError.write(Data("\(Program.target): \(error)\n".utf8))
          abort()
        }
        return 0
      }
    )
  }
}

/// Half of the changes are libFuzzer's own, half know words and JSON.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ data: UnsafeMutablePointer<UInt8>,
  _ size: Int,
  _ limit: Int,
  _ seed: UInt32
) -> Int {
  var chance = SplitMix64(seed: UInt64(seed))
  guard chance.index(below: 2) == 0 else { return LLVMFuzzerMutate(data, size, limit) }
  let input = Array(UnsafeBufferPointer(start: data, count: size))
  return put(Program.mutator.mutated(input, with: input, limit: limit, chance: &chance), data)
}

/// Makes one input of two.
@_cdecl("LLVMFuzzerCustomCrossOver")
public func cross(
  _ first: UnsafePointer<UInt8>,
  _ firstSize: Int,
  _ second: UnsafePointer<UInt8>,
  _ secondSize: Int,
  _ data: UnsafeMutablePointer<UInt8>,
  _ limit: Int,
  _ seed: UInt32
) -> Int {
  var chance = SplitMix64(seed: UInt64(seed))
  let input = Array(UnsafeBufferPointer(start: first, count: firstSize))
  let other = Array(UnsafeBufferPointer(start: second, count: secondSize))
  return put(Program.mutator.mutated(input, with: other, limit: limit, chance: &chance), data)
}

private func put(_ input: [UInt8], _ data: UnsafeMutablePointer<UInt8>) -> Int {
  for (index, byte) in input.enumerated() { data[index] = byte }
  return input.count
}
