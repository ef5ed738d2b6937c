import LapisNumerics
import Synchronization
import Testing

@Suite struct ThreadPoolTests {
  @Test(arguments: [1, 2, 5])
  func everyTaskRunsOnce(threads: Int) {
    let pool = ThreadPool(threads: threads)
    for count in [0, 1, 2, 3, 1000] {
      for _ in 0..<50 {
        var runs = [Int](repeating: 0, count: count + 1)
        runs.withUnsafeMutableBufferPointer { buffer in
          guard let base = buffer.baseAddress else { return }
          let slots = SharedPointer(base)
          pool.run(count: count) { slots[$0] += 1 }
        }
        #expect(runs == [Int](repeating: 1, count: count) + [0])
      }
    }
  }

  @Test func nestedAndConcurrentLoopsFinish() async {
    let pool = ThreadPool(threads: 2)
    let total = Atomic<Int>(0)
    pool.run(count: 8) { _ in
      pool.run(count: 10) { _ in total.add(1, ordering: .relaxed) }
    }
    #expect(total.load(ordering: .relaxed) == 80)
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask { pool.map(count: 100) { $0 }.reduce(0, +) }
      }
      for await sum in group { #expect(sum == 4950) }
    }
  }

  @Test func blocksCoverTheRange() {
    let pool = ThreadPool(threads: 2)
    let seen = Atomic<Int>(0)
    pool.forEachBlock(of: 103, size: 10) { seen.add($0.reduce(0, +), ordering: .relaxed) }
    #expect(seen.load(ordering: .relaxed) == 103 * 102 / 2)
    pool.forEachBlock(of: 0, size: 10) { _ in seen.add(1, ordering: .relaxed) }
    #expect(seen.load(ordering: .relaxed) == 103 * 102 / 2)
  }

  @Test func manyPoolsComeAndGo() {
    for _ in 0..<100 {
      #expect(ThreadPool(threads: 3).map(count: 5) { $0 * $0 } == [0, 1, 4, 9, 16])
    }
  }
}
