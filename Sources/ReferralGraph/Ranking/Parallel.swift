internal import Dispatch
internal import Foundation
internal import Synchronization

/// Work on several threads with the same answer, to the last bit, on any number of them.
///
/// The work is divided into blocks that do not depend on the number of threads, and what blocks
/// add up is added in the order of the blocks.
struct Parallel {
  let threads: Int
  let cancellation: Cancellation

  /// Calls `body` with as many threads as there are cores, or as many as said.
  static func run<Answer>(
    maximumThreads: Int?, _ body: (Parallel) throws -> Answer
  ) rethrows -> Answer {
    try Cancellation.ofThisTask { cancellation in
      let threads = maximumThreads ?? ProcessInfo.processInfo.activeProcessorCount
      return try body(Parallel(threads: max(1, threads), cancellation: cancellation))
    }
  }

  /// Does each of so many blocks once, in any order.
  ///
  /// - Throws: what a block throws, when those that had begun are done; and `CancellationError`.
  func forEach(_ count: Int, _ body: (Int) throws -> Void) throws {
    try forEach(count, worker: {}, { _, block in try body(block) })
  }

  /// Does each of so many blocks once, in any order, by workers that each do one after the other.
  ///
  /// - Throws: as ``forEach(_:_:)``.
  func forEach<Worker>(
    _ count: Int, worker: () throws -> Worker, _ body: (inout Worker, Int) throws -> Void
  ) throws {
    let next = Atomic(0)
    let failure = Mutex<(any Error)?>(nil)
    func work() {
      do {
        var worker = try worker()
        while failure.withLock({ $0 == nil }) {
          let block = next.add(1, ordering: .relaxed).oldValue
          guard block < count else { return }
          try cancellation.check()
          try body(&worker, block)
        }
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    let workers = min(threads, count)
    if workers > 1 {
      withoutActuallyEscaping(work) { work in
        let work = Unchecked(work)
        DispatchQueue.concurrentPerform(iterations: workers) { _ in work.value() }
      }
    } else if count > 0 {
      work()
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    try cancellation.check()
  }

  /// Does the blocks of `size` that `count` things make, in any order.
  func forEachBlock(of count: Int, size: Int, _ body: (Range<Int>) throws -> Void) throws {
    try forEach((count + size - 1) / size) { block in
      try body(block * size..<min(count, (block + 1) * size))
    }
  }

  /// The sum over the blocks of `size` that `count` things make.
  func sum(of count: Int, size: Int, _ body: (Range<Int>) throws -> Double) throws -> Double {
    var sums = Array(repeating: 0.0, count: (count + size - 1) / size)
    try sums.withUnsafeMutableBufferPointer { sums in
      let sums = Unchecked(sums)
      try forEachBlock(of: count, size: size) { range in
        sums.value[range.lowerBound / size] = try body(range)
      }
    }
    return sums.reduce(0, +)
  }
}

extension Parallel {
  /// How many of so many items make a block: few enough for all threads, and one where there are
  /// few; whatever the number of threads.
  static func blockSize(of count: Int, atMost most: Int = 32) -> Int {
    max(1, min(most, count / 64))
  }

  /// For each of `length` places the sum of what the blocks add to it.
  ///
  /// Each block begins with zeros. Waves of blocks, one for each thread, are added up in the order
  /// of the blocks when all of a wave are done.
  func addingUp<Worker>(
    _ count: Int, length: Int, worker: () throws -> Worker,
    _ body: (inout Worker, Int, UnsafeMutableBufferPointer<Double>) throws -> Void
  ) throws -> [Double] {
    let slots = max(1, min(threads, count))
    let parts = UnsafeMutableBufferPointer<Double>.allocate(capacity: slots * length)
    parts.initialize(repeating: 0)
    defer { parts.deallocate() }
    let workers = UnsafeMutableBufferPointer<Worker?>.allocate(capacity: slots)
    workers.initialize(repeating: nil)
    defer {
      workers.deinitialize()
      workers.deallocate()
    }
    var sums = Array(repeating: 0.0, count: length)
    for first in stride(from: 0, to: count, by: slots) {
      let blocks = min(slots, count - first)
      try forEach(blocks) { slot in
        if workers[slot] == nil { workers[slot] = try worker() }
        guard var worker = workers[slot].take() else { return }
        let part = UnsafeMutableBufferPointer(rebasing: parts[slot * length..<(slot + 1) * length])
        try body(&worker, first + slot, part)
        workers[slot] = worker
      }
      try sums.withUnsafeMutableBufferPointer { sums in
        let sums = sums
        try forEachBlock(of: length, size: 1 << 16) { range in
          for slot in 0..<blocks {
            let part = parts.baseAddress.unsafelyUnwrapped + slot * length
            for place in range {
              sums[place] += part[place]
              part[place] = 0
            }
          }
        }
      }
    }
    return sums
  }
}

/// What threads may share because each keeps to a part of its own.
struct Unchecked<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) {
    self.value = value
  }
}
