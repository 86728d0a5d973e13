import Foundation

// Our side of the protocol that `peers/protocol.py` describes.
let arguments = CommandLine.arguments.dropFirst()
guard let first = arguments.first, let own = arguments.last, arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: engine-worker (NETWORK | --own) OWN\n".utf8))
  exit(2)
}
do {
  let network = first == "--own" ? nil : try Network(contentsOf: first)
  try Server(network: network, own: own).serve()
} catch {
  FileHandle.standardError.write(Data("engine-worker: \(error)\n".utf8))
  exit(3)
}
