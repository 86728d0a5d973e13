public import Foundation

/// What can go wrong with a batch as a whole; what goes wrong with one client is in its summary.
public enum BatchError: Error, Hashable, Sendable, LocalizedError {
  case noFolder(String)
  case noClients(String)
  case cannotWrite(path: String, reason: String)

  public var errorDescription: String? {
    switch self {
    case .noFolder(let path):
      "\(path): no such folder, or it cannot be read"
    case .noClients(let path):
      "\(path): no clients; there should be one folder for each, named after the client, with the "
        + "contact lists in it"
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written: \(reason)"
    }
  }
}
