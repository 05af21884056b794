import BakeoffCore
import Testing

@Suite("Ages and sizes as people write them")
struct AgeTests {
  @Test(
    "An age is a number and a unit",
    arguments: [
      ("45s", 45.0), ("90m", 5400), ("12h", 43_200), ("7d", 604_800), ("7D", 604_800),
      ("2w", 1_209_600), ("2W", 1_209_600), ("3M", 7_776_000), ("1.5h", 5400),
    ]
  )
  func ages(_ text: String, _ seconds: Double) {
    #expect(Age(text)?.seconds == seconds)
    #expect(Age(text)?.description == text)
  }

  @Test(
    "Anything else is not",
    arguments: ["", "7", "d", "-1d", "0d", "1y", "1H", "1S", "nan d", "infd", "1 d", "1e400s"]
  )
  func noAges(_ text: String) { #expect(Age(text) == nil) }

  @Test("A count of seconds is written in the largest unit that leaves no fraction")
  func written() {
    #expect(Age(seconds: 86_400).description == "1D")
    #expect(Age(seconds: 5400).description == "90m")
    #expect(Age.days(14).description == "2W")
    #expect(Age.hours(0.5).description == "30m")
    #expect(Age(Age(seconds: 61.5).description)?.seconds == 61.5)
  }

  @Test(
    "A size is a number with or without a unit",
    arguments: [
      ("800", 800), ("0", 0), ("64KB", 64_000), ("64 kb", nil), ("500MB", 500_000_000),
      ("1.5gb", 1_500_000_000), ("1GiB", 1_073_741_824), ("2TB", 2_000_000_000_000), ("10B", 10),
      ("MB", nil), ("-1", nil), ("1PB", nil), ("", nil),
    ] as [(String, Int?)]
  )
  func sizes(_ text: String, _ bytes: Int?) { #expect(ByteSize(text)?.bytes == bytes) }

  @Test(
    "A size is shown with three figures",
    arguments: [
      (0, "0 B"), (999, "999 B"), (1000, "1.00 KB"), (1234, "1.23 KB"), (12_345, "12.3 KB"),
      (999_999, "1.00 MB"), (123_456_789, "123 MB"), (2_000_000_000, "2.00 GB"),
    ]
  )
  func shown(_ bytes: Int, _ text: String) { #expect(ByteSize(bytes).description == text) }
}
