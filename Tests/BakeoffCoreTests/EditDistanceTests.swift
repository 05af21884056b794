import Testing

@testable import BakeoffCore

@Suite("Edit distance")
struct EditDistanceTests {
  @Test(
    "Letters added, removed, replaced and swapped are counted",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("openai", "openai", 0), ("opnai", "openai", 1),
      ("openaii", "openai", 1), ("modles", "models", 1), ("pattren", "pattern", 1),
      ("groq", "grok", 1), ("kitten", "sitting", 3),
    ]
  )
  func distance(first: String, second: String, count: Int) {
    #expect(first.editDistance(to: second) == count)
    #expect(second.editDistance(to: first) == count)
  }
}
