/// Why a snapshot is of no use, or could not be written. It is a cache: the answer to all but the
/// last is to build the graph anew.
public enum SnapshotError: Error, Hashable, Sendable {
  /// There is no such file, or it cannot be read.
  case unreadable(path: String, reason: String)
  /// The file is no snapshot, or one of another version or machine.
  case foreign(path: String)
  /// The snapshot is of another state of whatever it was made from.
  case stale(path: String)
  /// What stands in the file is not what was written.
  case damaged(path: String)
  /// The file could not be written, and what was there before is still there.
  case unwritable(path: String, reason: String)
}

extension SnapshotError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): the snapshot cannot be read: \(reason)"
    case .foreign(let path): "\(path): not a snapshot of this program and machine"
    case .stale(let path): "\(path): the snapshot is of an earlier state"
    case .damaged(let path): "\(path): the snapshot is damaged; delete it, and it is made anew"
    case .unwritable(let path, let reason): "\(path): the snapshot cannot be written: \(reason)"
    }
  }
}
