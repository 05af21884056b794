internal import BakeoffCore

/// What a scheduler tells a task of an array about its place in it.
///
/// - Slurm: `SLURM_ARRAY_TASK_ID`, `_MIN`, `_STEP` and `_COUNT` (sbatch(1), *OUTPUT ENVIRONMENT
///   VARIABLES*).
/// - AWS Batch: `AWS_BATCH_JOB_ARRAY_INDEX`, from 0, and `AWS_BATCH_JOB_ARRAY_SIZE` (AWS Batch User Guide,
///   *AWS Batch job environment variables*).
/// - Kubernetes: `JOB_COMPLETION_INDEX`, from 0, of an Indexed Job (Kubernetes, *Jobs*, *Completion mode*);
///   how many there are, no variable of its own tells.
struct JobArray {
  /// What tells how many shards there are, whatever the scheduler says: with it, single tasks of Slurm can
  /// be repeated, of whose array there is then only a part.
  static let countVariable = "BAKEOFF_SHARD_COUNT"

  /// The scheduler's name.
  let name: String
  /// The variable that tells the task's place.
  let indexVariable: String
  /// The number of the shard, from 1, and how many there are.
  let shard: @Sendable (Variables) throws(InputError) -> (number: Int, count: Int)

  static let all = [
    JobArray(name: "Slurm", indexVariable: "SLURM_ARRAY_TASK_ID") { variables throws(InputError) in
      let id = try variables.number("SLURM_ARRAY_TASK_ID")
      if let count = try variables.count() { return (id, count) }
      let first = try variables.number("SLURM_ARRAY_TASK_MIN")
      let last = try variables.number("SLURM_ARRAY_TASK_MAX")
      let step = try variables.number("SLURM_ARRAY_TASK_STEP", usual: 1)
      let count = try variables.number("SLURM_ARRAY_TASK_COUNT")
      // Of 1,3,7 the place of a task cannot be told.
      guard step >= 1, (last - first) / step + 1 == count, (id - first) % step == 0 else {
        throw InputError(
          "--shard auto: the ids of the tasks have gaps (\(count) between \(first) and \(last)): "
            + "submit them as --array=1-N; to repeat some of N shards, set \(countVariable)=N"
        )
      }
      return ((id - first) / step + 1, count)
    },
    JobArray(name: "AWS Batch", indexVariable: "AWS_BATCH_JOB_ARRAY_INDEX") {
      variables throws(InputError) in
      let index = try variables.number("AWS_BATCH_JOB_ARRAY_INDEX")
      if let count = try variables.count() { return (index + 1, count) }
      return (index + 1, try variables.number("AWS_BATCH_JOB_ARRAY_SIZE"))
    },
    JobArray(name: "Kubernetes", indexVariable: "JOB_COMPLETION_INDEX") {
      variables throws(InputError) in
      let index = try variables.number("JOB_COMPLETION_INDEX")
      return (index + 1, try variables.number(countVariable))
    },
  ]

  /// The shard that the environment tells.
  ///
  /// - Throws: `InputError` when it tells none, or of two arrays.
  static func shard(in environment: Environment) throws(InputError) -> Shard {
    let found = all.filter { environment[$0.indexVariable] != nil }
    guard let array = found.first else {
      throw InputError(
        "--shard auto: this is no task of an array, for none of "
          + "\(all.map(\.indexVariable).joined(separator: ", ")) is set: name the shard, as in "
          + "--shard 3/8"
      )
    }
    guard found.count == 1 else {
      throw InputError(
        "--shard auto: \(found.map(\.indexVariable).joined(separator: " and ")) are both set: name "
          + "the shard, as in --shard 3/8"
      )
    }
    let (number, count) = try array.shard(Variables(environment: environment, array: array.name))
    guard let shard = Shard(number: number, of: count) else {
      let base = array.name == "Slurm" ? "from 1 to N" : "from 0 to N - 1"
      throw InputError(
        "--shard auto: \(array.indexVariable) is \(environment[array.indexVariable] ?? ""), which is "
          + "no task of \(count): \(array.name) has to number them \(base), and "
          + "\(countVariable), if it is set, has to be that N"
      )
    }
    return shard
  }

  /// The variables of a scheduler.
  struct Variables {
    let environment: Environment
    let array: String

    func number(_ name: String, usual: Int? = nil) throws(InputError) -> Int {
      guard let text = environment[name] else {
        if let usual { return usual }
        throw InputError(
          "--shard auto: this is a task of \(array), but \(name) is not set: set it to the number "
            + "of tasks, or name the shard, as in --shard 3/8"
        )
      }
      guard let number = Int(text) else {
        throw InputError("--shard auto: \(name) is \"\(text)\": expected a whole number")
      }
      return number
    }

    /// How many shards the user says there are; nil to go by the scheduler.
    func count() throws(InputError) -> Int? {
      environment[countVariable] == nil ? nil : try number(countVariable)
    }
  }
}
