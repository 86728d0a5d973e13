internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// The elements transformed on all cores, in their order.
  func concurrentMap<Value: Sendable>(_ transform: @Sendable (Element) -> Value) -> [Value] {
    let size = 1_024
    guard count > size else { return map(transform) }
    let parts = Mutex<[Int: [Value]]>([:])
    withoutActuallyEscaping(transform) { transform in
      DispatchQueue.concurrentPerform(iterations: (count + size - 1) / size) { part in
        let values = self[(part * size)..<Swift.min(count, (part + 1) * size)].map(transform)
        parts.withLock { $0[part] = values }
      }
    }
    return parts.withLock { $0.sorted { $0.key < $1.key } }.flatMap(\.value)
  }
}
