import Foundation

// Reads a contact list a number of times and says how long it took.
let arguments = CommandLine.arguments.dropFirst()
guard let path = arguments.first, let times = arguments.dropFirst().first.flatMap({ Int($0) }),
  arguments.count == 2, times > 0
else {
  FileHandle.standardError.write(Data("usage: lists-worker FILE TIMES\n".utf8))
  exit(2)
}
do {
  let report = try ListReading(path).report(times: times)
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  try FileHandle.standardOutput.write(contentsOf: encoder.encode(report) + [0x0A])
} catch {
  FileHandle.standardError.write(Data("lists-worker: \(error.localizedDescription)\n".utf8))
  exit(3)
}
