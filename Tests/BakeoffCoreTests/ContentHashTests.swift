import BakeoffCore
import Foundation
import Testing

@Suite struct ContentHashTests {
  /// The known answers of FIPS 180-4's SHA-256; a list without parts hashes nothing at all.
  @Test("No parts hash to SHA-256's known answer for no bytes")
  func empty() {
    #expect(
      ContentHash(of: []).description
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )
  }

  @Test("A part is hashed after its length in eight bytes, the least first")
  func lengthPrefix() {
    // sha256(le64(3) + "abc"), from Python's hashlib.
    #expect(
      ContentHash(of: [Array("abc".utf8)]).description
        == "ce91dc5eec0139adf091900d225971d6ad246a845bad791b5693a9d0d55dd391"
    )
  }

  @Test(
    "Parts that run together to the same bytes have different hashes",
    arguments: [
      [["ab", "c"], ["a", "bc"]], [["abc"], ["abc", ""]], [["", "abc"], ["abc", ""]],
      [[], [""]], [["a"], ["a", "a"]],
    ]
  )
  func boundaries(lists: [[String]]) {
    let hashes = lists.map { ContentHash(of: $0.map { Array($0.utf8) }) }
    #expect(Set(hashes).count == lists.count)
  }

  @Test("A digest is restored from its 32 bytes and from nothing else")
  func restored() throws {
    let hash = ContentHash(of: [[1, 2, 3]])
    #expect(ContentHash(bytes: hash.bytes) == hash)
    #expect(ContentHash(bytes: Array(hash.bytes.dropLast())) == nil)
    #expect(ContentHash(bytes: hash.bytes + [0]) == nil)
    #expect(ContentHash(bytes: []) == nil)
  }

  @Test("The short form is the beginning of the long one, leading zeros included")
  func short() throws {
    let hash = try #require(
      ContentHash(bytes: [0, 1, 0x0A, 0xFF] + Array(repeating: 7, count: 28))
    )
    #expect(hash.short == "00010aff0707")
    #expect(hash.description.hasPrefix(hash.short))
    #expect(hash.description.count == 64)
  }
}

@Suite struct ContentHasherTests {
  @Test("Parts that come one by one hash as those of a list, whatever they are given as")
  func parts() {
    let part = ContentHash(of: [[7]])
    var hasher = ContentHasher()
    hasher.add([1, 2])
    hasher.add("é")
    hasher.add(part)
    #expect(hasher.digest == ContentHash(of: [[1, 2], Array("é".utf8), part.bytes]))
  }

  @Test("A copy goes on by itself, and a digest ends nothing")
  func copies() {
    var first = ContentHasher()
    first.add("common")
    var second = first
    second.add("b")
    _ = first.digest
    first.add("a")
    #expect(first.digest == ContentHash(of: [Array("common".utf8), Array("a".utf8)]))
    #expect(second.digest == ContentHash(of: [Array("common".utf8), Array("b".utf8)]))
  }
}
