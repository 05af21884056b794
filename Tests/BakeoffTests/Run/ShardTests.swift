import BakeoffCore
import BakeoffTestSupport
import Testing

@testable import Bakeoff

@Suite("Shards")
struct ShardTests {
  @Test("Every sample is in exactly one shard, and shards are of about the same size")
  func partition() throws {
    let shards = try (1...8).map { try #require(Shard(number: $0, of: 8)) }
    var sizes = Array(repeating: 0, count: 8)
    for number in 0..<8000 {
      let hash = ContentHash(of: [Array("\(number)".utf8)])
      let own = shards.indices.filter { shards[$0].contains(hash) }
      #expect(own.count == 1)
      for index in own { sizes[index] += 1 }
    }
    // 1000 each, give or take five standard deviations of 30.
    #expect(sizes.allSatisfy { (850...1150).contains($0) }, "\(sizes)")
  }

  @Test("A sample's shard is fixed for all time: another would break runs that are to go on")
  func isStable() throws {
    let hash = ContentHash(of: [Array("a".utf8)])
    let numbers = [2, 3, 8, 1000].map { count in
      (1...count).first { Shard(number: $0, of: count)?.contains(hash) == true }
    }
    // By Python: int.from_bytes(sha256((1).to_bytes(8, "little") + b"a").digest()[:8], "big") % N + 1
    #expect(numbers == [1, 3, 7, 775])
  }

  @Test(
    "What is no shard is refused",
    arguments: ["", "0/8", "9/8", "3", "3/", "/8", "a/8", "3/8/1", "-1/8", "1/0"]
  )
  func refused(_ text: String) {
    #expect(Shard(text) == nil)
    #expect(ShardChoice(text) == nil)
  }

  @Test("The budget and the limits in a minute are divided, and never add up to more")
  func limits() throws {
    var settings = RunSettings()
    settings.budget = Cost(picodollars: 100)
    settings.limits.requestsPerMinute = 500
    settings.limits.tokensPerMinute = 10_007
    settings.limitsOfModels["mock/a"] = settings.limits
    settings.limitsOfModels["mock/a"]?.requestsPerMinute = 8
    #expect(try settings.dividedByShards().limits == settings.limits)
    settings.shard = Shard(number: 3, of: 8)
    let own = try settings.dividedByShards()
    #expect(own.budget == Cost(picodollars: 12))
    #expect(own.limits.requestsPerMinute == 62)
    #expect(own.limits.tokensPerMinute == 1250)
    #expect(own.limitsOfModels["mock/a"]?.requestsPerMinute == 1)
    settings.limitsOfModels["mock/a"]?.requestsPerMinute = 7
    let error = #expect(throws: InputError.self) { try settings.dividedByShards() }
    #expect(error?.description.contains("use at most 7 shards") == true)
  }

  @Test(
    "Every shard has files of its own",
    arguments: [
      ("results/bakeoff.sqlite", "results/bakeoff.3-of-8.sqlite"),
      ("a.b/all", "a.b/all.3-of-8"), ("report.summary.csv", "report.3-of-8.summary.csv"),
      ("/x/.hidden", "/x/.hidden.3-of-8"), ("gpt-4.1.md", "gpt-4.1.3-of-8.md"),
    ]
  )
  func path(_ path: String, _ expected: String) throws {
    #expect(try #require(Shard("3/8")).path(path) == expected)
    var configuration = Configuration(environment: Environment(process: [:]))
    configuration.store = path
    configuration.outputs = [path]
    configuration.logFile = path
    configuration.shard = ShardChoice("3/8")
    let own = try configuration.ofShard()
    #expect([own.store, own.logFile, own.outputs.first] == [expected, expected, expected])
  }

  // MARK: Schedulers

  private static func slurm(
    _ id: Int,
    _ min: Int,
    _ max: Int,
    _ count: Int,
    step: Int = 1
  )
    -> [String: String]
  {
    [
      "SLURM_ARRAY_TASK_ID": "\(id)", "SLURM_ARRAY_TASK_MIN": "\(min)",
      "SLURM_ARRAY_TASK_MAX": "\(max)", "SLURM_ARRAY_TASK_COUNT": "\(count)",
      "SLURM_ARRAY_TASK_STEP": "\(step)",
    ]
  }

  @Test(
    "A task of an array finds its shard",
    arguments: [
      (slurm(3, 1, 8, 8), "3/8"), (slurm(0, 0, 7, 8), "1/8"),
      (slurm(12, 10, 16, 4, step: 2), "2/4"),
      // A single task that is repeated is the array's only one.
      (slurm(3, 3, 3, 1).merging(["BAKEOFF_SHARD_COUNT": "8"]) { $1 }, "3/8"),
      (["AWS_BATCH_JOB_ARRAY_INDEX": "0", "AWS_BATCH_JOB_ARRAY_SIZE": "10"], "1/10"),
      (["AWS_BATCH_JOB_ARRAY_INDEX": "9", "AWS_BATCH_JOB_ARRAY_SIZE": "10"], "10/10"),
      (["JOB_COMPLETION_INDEX": "7", "BAKEOFF_SHARD_COUNT": "8"], "8/8"),
    ]
  )
  func schedulers(_ variables: [String: String], _ expected: String) throws {
    let shard = try ShardChoice.auto.shard(in: Environment(process: variables))
    #expect(shard.description == expected)
  }

  @Test(
    "What tells no shard is an error that says what to set",
    arguments: [
      ([:], "none of SLURM_ARRAY_TASK_ID, AWS_BATCH_JOB_ARRAY_INDEX, JOB_COMPLETION_INDEX is set"),
      (slurm(3, 1, 7, 3), "have gaps"),
      (slurm(0, 0, 7, 8).merging(["BAKEOFF_SHARD_COUNT": "8"]) { $1 }, "from 1 to N"),
      (["JOB_COMPLETION_INDEX": "7"], "BAKEOFF_SHARD_COUNT is not set"),
      (["JOB_COMPLETION_INDEX": "8", "BAKEOFF_SHARD_COUNT": "8"], "from 0 to N - 1"),
      (["JOB_COMPLETION_INDEX": "x", "BAKEOFF_SHARD_COUNT": "8"], "expected a whole number"),
      (["JOB_COMPLETION_INDEX": "1", "AWS_BATCH_JOB_ARRAY_INDEX": "1"], "are both set"),
    ]
  )
  func problems(_ variables: [String: String], _ expected: String) {
    let error = #expect(throws: InputError.self) {
      try ShardChoice.auto.shard(in: Environment(process: variables))
    }
    #expect(error?.description.contains(expected) == true, "\(error?.description ?? "")")
  }
}
