import Foundation
import Synchronization
import Testing

@testable import Bakeoff

@Suite("The queue of a lane", .timeLimit(.minutes(20)))
struct WorkQueueTests {
  @Test(
    "Everything that is brought is taken once, in whatever numbers it is brought and taken",
    arguments: [(1, 1, 1), (1, 2, 8), (2, 3, 1), (128, 1, 64), (7, 5, 3)]
  )
  func whole(limit: Int, bringers: Int, takers: Int) {
    let queue = WorkQueue<Int>(limit: limit)
    let taken = Mutex<[Int]>([])
    let bringing = DispatchGroup()
    let taking = DispatchGroup()
    for bringer in 0..<bringers {
      onThread(bringing) {
        for number in 0..<500 { queue.push(bringer * 500 + number, at: 0) }
      }
    }
    for _ in 0..<takers {
      onThread(taking) {
        while let (number, _) = queue.pop() { taken.withLock { $0.append(number) } }
      }
    }
    bringing.wait()
    queue.close()
    taking.wait()
    #expect(taken.withLock { $0.sorted() } == Array(0..<bringers * 500))
  }

  @Test("A full queue takes no more, and does once half of it is free")
  func room() {
    let queue = WorkQueue<Int>(limit: 8)
    for number in 0..<8 { queue.push(number, at: 0) }
    let isBrought = Mutex(false)
    let bringing = DispatchGroup()
    onThread(bringing) {
      queue.push(8, at: 0)
      isBrought.withLock { $0 = true }
    }
    Thread.sleep(forTimeInterval: 0.05)
    #expect(isBrought.withLock { $0 } == false)
    #expect((0..<4).map { _ in queue.pop()?.0 } == [0, 1, 2, 3])
    bringing.wait()
    #expect((4...8).map { _ in queue.pop()?.0 } == [4, 5, 6, 7, 8])
  }

  @Test("Closing lets everyone go, and what is left can still be taken")
  func closing() {
    let queue = WorkQueue<Int>(limit: 2)
    for number in 0..<2 { queue.push(number, at: 0) }
    let bringing = DispatchGroup()
    for number in 2..<6 { onThread(bringing) { queue.push(number, at: 0) } }
    Thread.sleep(forTimeInterval: 0.05)
    queue.close()
    bringing.wait()
    #expect(queue.pop()?.0 == 0)
    #expect(queue.pop()?.0 == 1)
    #expect(queue.pop() == nil)
    #expect(queue.pop() == nil)
  }

  private func onThread(_ group: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
    group.enter()
    Thread.detachNewThread {
      body()
      group.leave()
    }
  }
}
