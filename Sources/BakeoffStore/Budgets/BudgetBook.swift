public import BakeoffCore
internal import Foundation

/// The book of a run's budget: what each attempt may cost is in the store before the attempt is sent.
///
/// So a program that is killed leaves behind, for every request that it had in flight, the most that was
/// paid for it, and the reissued run counts that. What attempts cost in the end is written with the next
/// entries, or at the end: until then the book has more than was spent, never less.
///
/// Whoever finds nobody writing writes all that waits; the others wait for that one commit. Safe to use
/// from any thread.
public final class BudgetBook: @unchecked Sendable {
  /// What became of an attempt.
  public enum End: Hashable, Sendable {
    /// It cost so much, refused ones nothing.
    case cost(Cost)
    /// It was lost on its way, and may have been paid for with all that was set aside.
    case lost
  }

  /// What is written together.
  struct Entries {
    struct Aside {
      let number: Int
      let model: String
      let cost: Cost
      let time: Double
    }

    var opened: [Aside] = []
    var ended: [Int] = []
    var spent = Cost.zero
    var lost = Cost.zero

    var isEmpty: Bool { opened.isEmpty && ended.isEmpty }
  }

  /// What had been spent when the book was opened, with all that may have been paid.
  public let spentBefore: Cost

  private let store: Store
  private let run: Int
  private let now: @Sendable () -> Double
  private let condition = NSCondition()
  // Guarded by `condition`.
  private var waiting = Entries()
  private var last: Int
  private var written: Int
  private var isWriting = false
  private var failure: StoreError?
  private var open: [Int: Cost] = [:]

  /// Opens the book of a run, which belongs to this process alone.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - run: The run's number.
  ///   - now: The time, in seconds since 1970 (UTC).
  /// - Throws: `StoreError` when the store cannot be written.
  public init(
    _ store: Store,
    run: Int,
    now: @escaping @Sendable () -> Double
  ) throws(StoreError) {
    self.store = store
    self.run = run
    self.now = now
    let ledger = try store.ledger(by: .run, ofRuns: [run])
    let known = ledger.judges.reduce(ledger.total.spent ?? .zero) { $0 + ($1.spent ?? .zero) }
    let lost = ([ledger.total.possiblySpent] + ledger.judges.map(\.possiblySpent)).compactMap { $0 }
    (spentBefore, last) = try store.openBudget(
      ofRun: run,
      spent: known,
      lost: lost.reduce(.zero, +)
    )
    written = last
  }

  /// Sets money aside for an attempt, and waits until that is durable.
  ///
  /// - Returns: The number of the entry, for `end(_:as:)`.
  /// - Throws: `StoreError` when the store cannot be written; then nothing may be sent.
  public func setAside(_ cost: Cost, for model: String) throws(StoreError) -> Int {
    condition.lock()
    defer { condition.unlock() }
    last += 1
    let number = last
    open[number] = cost
    waiting.opened.append(
      Entries.Aside(number: number, model: model, cost: cost, time: now())
    )
    while written < number, failure == nil {
      if isWriting { condition.wait() } else { write() }
    }
    if let failure { throw failure }
    return number
  }

  /// Says what became of an attempt.
  ///
  /// One whose end nobody tells stays in the book with all that was set aside for it.
  public func end(_ number: Int, as end: End) {
    condition.lock()
    defer { condition.unlock() }
    guard let aside = open.removeValue(forKey: number) else { return }
    waiting.ended.append(number)
    switch end {
    case .cost(let cost): waiting.spent += cost
    case .lost: waiting.lost += aside
    }
  }

  /// Writes what is not written yet.
  ///
  /// - Throws: `StoreError` when the store cannot be written.
  public func close() throws(StoreError) {
    condition.lock()
    defer { condition.unlock() }
    while isWriting { condition.wait() }
    if !waiting.isEmpty, failure == nil { write() }
    if let failure { throw failure }
  }

  /// Writes all that waits; the lock is held before and after, and not meanwhile.
  private func write() {
    let entries = waiting
    let end = last
    waiting = Entries()
    isWriting = true
    condition.unlock()
    let result = Result { () throws(StoreError) in try store.book(entries, run: run) }
    condition.lock()
    isWriting = false
    switch result {
    case .success: written = end
    case .failure(let error): failure = error
    }
    condition.broadcast()
  }
}
