// Links synthetic contacts and prints what it took, in CPU seconds, and how good it was:
//   linkage-worker COUNT [SEED]
// Or links the rows of two tables:
//   linkage-worker A.csv B.csv
// Or the people of contact lists, as an import does, but in memory:
//   linkage-worker lists LIST...
import ContactLists
import Foundation
import Identity

struct Report: Codable {
  var records: Int
  var people: Int
  var readSeconds: Double
  var modelSeconds: Double
  var pairSeconds: Double
  var resolveSeconds: Double
  var pairs: Int
  var precision: Double
  var recall: Double
  var questions: Int
  var peakMiB: Int
}

func pairs(_ counts: some Sequence<Int>) -> Int { counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }

if let lists = ListLinking(CommandLine.arguments) {
  try lists.run()
  exit(0)
}

if let tables = TableLinking(CommandLine.arguments) {
  try tables.run()
  exit(0)
}

let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
let count = Int(arguments.first ?? 100_000)
var society = Society(seed: arguments.dropFirst().first ?? 1)
var people: [Int] = []
var records: [MatchRecord] = []
records.reserveCapacity(count)
var readSeconds = 0.0
do {
  let entries = society.entries(count)
  people = entries.map(\.person)
  var watch = Stopwatch()
  for entry in entries {
    records.append(MatchRecord(entry.record, list: entry.list, isMention: false))
  }
  readSeconds = watch.lap()
}
var watch = Stopwatch()
let linker = PeopleLinker(model: .estimated(from: records))
let modelSeconds = watch.lap()
let found = linker.pairs(among: records)
let pairSeconds = watch.lap()
let resolution = linker.resolve(records, pairs: found, decisions: [])
let resolveSeconds = watch.lap()

var right = 0
for person in resolution.people where person.count > 1 {
  right += pairs(Dictionary(grouping: person) { people[$0] }.values.map(\.count))
}
let made = pairs(resolution.people.map(\.count))
let truth = pairs(Dictionary(grouping: people) { $0 }.values.map(\.count))
let report = Report(
  records: count, people: resolution.people.count, readSeconds: readSeconds,
  modelSeconds: modelSeconds, pairSeconds: pairSeconds, resolveSeconds: resolveSeconds,
  pairs: found.count, precision: Double(right) / Double(max(made, 1)),
  recall: Double(right) / Double(max(truth, 1)), questions: resolution.questions.count,
  peakMiB: Stopwatch.peakMemory)
let encoder = JSONEncoder()
encoder.outputFormatting = [.sortedKeys]
encoder.keyEncodingStrategy = .convertToSnakeCase
print(String(decoding: try encoder.encode(report), as: UTF8.self))
