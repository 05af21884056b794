internal import BakeoffCore
internal import BakeoffStore

/// What someone thinks of an answer, as it is written.
struct Label {
  let text: String
  /// Where it stands, for messages.
  let place: String
}

/// The labels of a run's answers: a rater for each field that holds some.
struct Labels {
  /// The labels of one rater, by the answer that they are of.
  private(set) var raters: [(name: String, labels: [TrialKey: Label])] = []
  /// How many labels are of no answer of the run.
  private(set) var strangers = 0

  /// Reads what there is.
  ///
  /// - Parameters:
  ///   - settings: Where labels stand.
  ///   - run: The run whose answers they are of.
  ///   - models: The places of the models whose answers count.
  ///   - store: Where the run is recorded.
  /// - Throws: `InputError` for labels that cannot be used; `StoreError` when the store cannot be read.
  init(
    _ settings: AgreementSettings,
    of run: RunRecord,
    models: [Int],
    in store: Store
  ) throws {
    if let path = settings.labelFile {
      try read(LabelFile(path: path), path, settings.labelFields, run, models, store)
    } else {
      for field in settings.labelFields { try read(field, run, models, store) }
    }
  }

  private mutating func read(
    _ file: LabelFile,
    _ path: String,
    _ fields: [String],
    _ run: RunRecord,
    _ models: [Int],
    _ store: Store
  ) throws {
    let fields = fields.isEmpty ? ["label"] : fields
    for field in fields where !file.rows.contains(where: { $0.members[field] != nil }) {
      let known = file.rows[0].members.keys.joined(separator: ", ")
      throw InputError(
        "\(path) has no \"\(field)\": name the field of the labels with --label-field; it has \(known)"
      )
    }
    let answers = try LabelledAnswers(of: run, models: models, in: store)
    var labels = fields.map { _ in [TrialKey: Label]() }
    for row in file.rows {
      let answer = try answers.key(of: row)
      for (index, field) in fields.enumerated() {
        guard let text = try row.text(field) else { continue }
        guard let key = answer else {
          strangers += 1
          continue
        }
        let label = Label(text: text, place: row.place)
        if let first = labels[index].updateValue(label, forKey: key) {
          throw InputError("\(row.place): \(first.place) has a label of this answer already")
        }
      }
    }
    raters = zip(fields, labels).map { (name: $0, labels: $1) }
  }

  /// Reads a field of the samples.
  private mutating func read(
    _ field: String,
    _ run: RunRecord,
    _ models: [Int],
    _ store: Store
  ) throws {
    guard models.count == 1, run.epochs == 1 else {
      throw InputError(
        "\"\(field)\" of a sample says nothing of which answer it is a label of, and run \"\(run.name)\" has "
          + (models.count > 1
            ? "\(models.count) models: choose one with --model"
            : "\(run.epochs) draws of each sample: give labels with \"epoch\" in a file")
      )
    }
    let path = field.split(separator: ".").map(String.init)
    guard path == ["target"] || (path.first == "metadata" && path.count > 1) else {
      throw InputError(
        "--label-field is \"\(field)\": without --labels expected metadata.NAME or target"
      )
    }
    var labels: [TrialKey: Label] = [:]
    var start = 0
    while true {
      let page = try store.samples(ofRun: run.id, from: start, limit: 1000)
      guard let last = page.last else { break }
      start = last.position + 1
      for stored in page {
        let sample = stored.sample
        let value: JSON? =
          path == ["target"]
          ? sample.targets.first.map { .string($0) }
          : path.dropFirst().reduce(JSON.object(sample.metadata)) { $0?[$1] }
        guard let value, !value.isNull else { continue }
        let key = TrialKey(position: stored.position, modelIndex: models[0], epoch: 1)
        labels[key] = Label(
          text: value.stringValue ?? value.text,
          place: "\(stored.taskFile):\(stored.line)"
        )
      }
    }
    guard !labels.isEmpty else {
      throw InputError(
        "no sample of run \"\(run.name)\" has \"\(field)\": \"bakeoff show \(run.name) SAMPLE --json\" "
          + "shows what a sample has"
      )
    }
    raters.append((name: field, labels: labels))
  }
}

/// Finds the answer of a run that a row of labels is about.
private struct LabelledAnswers {
  private let run: RunRecord
  private let models: [Int]
  private var positions: [String: [Int]] = [:]

  init(of run: RunRecord, models: [Int], in store: Store) throws(StoreError) {
    self.run = run
    self.models = models
    for (position, name) in try store.sampleNames(ofRun: run.id).enumerated() {
      positions[name, default: []].append(position)
    }
  }

  /// The answer that a row is about; nil when it is none of the run's.
  ///
  /// - Throws: `InputError` for a row that does not say which answer it means.
  func key(of row: LabelFile.Row) throws(InputError) -> TrialKey? {
    var id: String?
    for name in ["id", "sample_id", "custom_id"] where id == nil { id = try row.text(name) }
    guard let id else { throw InputError("\(row.place): no \"id\": expected the id of a sample") }
    guard let places = positions[id] else { return nil }
    guard places.count == 1 else {
      throw InputError("\(row.place): several samples of the run have the id \"\(id)\"")
    }
    var model = models.count == 1 ? models[0] : nil
    if let name = try row.text("model") {
      model = run.models.firstIndex { $0.model == name }
      guard let model, models.contains(model) else { return nil }
    }
    guard let model else {
      throw InputError(
        "\(row.place): no \"model\", and the run has \(models.count) that answered: say whose answer the "
          + "label is of, or choose one with --model"
      )
    }
    var epoch = run.epochs == 1 ? 1 : nil
    if let text = try row.text("epoch") {
      guard let number = Int(text), number >= 1 else {
        throw InputError("\(row.place): \"epoch\" is \"\(text)\": expected a whole number from 1")
      }
      epoch = number
    }
    guard let epoch else {
      throw InputError(
        "\(row.place): no \"epoch\", and the run has \(run.epochs) draws of each sample: say which one "
          + "the label is of"
      )
    }
    return TrialKey(position: places[0], modelIndex: model, epoch: epoch)
  }
}
