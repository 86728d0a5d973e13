import Foundation

// Writes one network into a file and says what it is like.
let arguments = CommandLine.arguments.dropFirst()
let numbers = arguments.prefix(3).compactMap { Int($0) }
guard
  arguments.count == 4, let path = arguments.last, numbers.count == 3,
  numbers.allSatisfy({ (0...Int(Int32.max)).contains($0) }), numbers[0] > 0,
  (numbers[0] - 1...numbers[0] * (numbers[0] - 1) / 4 + 1).contains(numbers[1])
else {
  FileHandle.standardError.write(
    Data(
      """
      usage: generate-network PEOPLE TIES SEED FILE
      There must be a tie less than people or more, and ties between no more than a quarter of \
      all pairs.

      """.utf8))
  exit(2)
}
let network = Network(people: numbers[0], ties: numbers[1], seed: UInt64(numbers[2]))
do {
  try NetworkFile.write(network, to: path)
} catch {
  FileHandle.standardError.write(Data("generate-network: \(error.localizedDescription)\n".utf8))
  exit(3)
}
let degrees = network.degrees
print("people           \(network.people)")
print("ties             \(network.a.count)")
print("degree, median   \(degrees[degrees.count / 2])")
print("degree, 99 %     \(degrees[degrees.count * 99 / 100])")
print("degree, largest  \(degrees[degrees.count - 1])")
print("strength, median \(String(format: "%.3f", network.medianStrength))")
