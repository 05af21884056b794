internal import BakeoffCore
public import BakeoffStore

/// The results that comparisons are made from: each run is read once, however many models are compared.
public struct ComparedRuns: Sendable {
  /// Where the runs are recorded, for the texts of single trials.
  let store: Store
  /// The metadata field whose equal values make a cluster; nil when only the sample does.
  let field: String?
  private let columns: [Int: RunColumns]

  /// Reads the results of models.
  ///
  /// - Parameters:
  ///   - models: The models, with their runs.
  ///   - store: Where they are recorded.
  ///   - field: The metadata field of samples whose equal values make a cluster, as of the document that
  ///     several samples ask about; nil when only the draws of a sample belong together.
  ///   - readsScores: Whether the values of recorded scores are read as well.
  /// - Throws: `StoreError` when the store cannot be read, `InputError` when no sample has the field.
  public init(
    _ models: [ComparedModel],
    in store: Store,
    clusteredBy field: String? = nil,
    readsScores: Bool = true
  ) throws {
    var columns: [Int: RunColumns] = [:]
    for model in models where columns[model.run.id] == nil {
      let names = Set(models.filter { $0.run.id == model.run.id }.map(\.model))
      let run = model.run
      columns[run.id] = try store.columns(
        ofRun: run.id,
        models: Set(run.models.indices.filter { names.contains(run.models[$0].model) }),
        readsScores: readsScores,
        field: field
      )
      if let field, columns[run.id]?.labels.isEmpty == true {
        throw InputError(
          "no sample of run \"\(run.name)\" has the metadata field \"\(field)\": \"bakeoff show "
            + "\(run.name) SAMPLE --json\" shows what a sample has"
        )
      }
    }
    self.store = store
    self.field = field
    self.columns = columns
  }

  /// The results of a run; without any when it was not read.
  func columns(of run: RunRecord) -> RunColumns { columns[run.id] ?? RunColumns() }

  /// The trials of a model; none when it was not read.
  func trials(of model: ComparedModel) -> RunColumns.Model {
    let index = model.run.models.firstIndex { $0.model == model.model }
    return index.flatMap { columns(of: model.run).models[$0] } ?? RunColumns.Model()
  }
}
