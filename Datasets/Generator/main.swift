import Foundation

// Writes the data sets of the project into the folder that is the one argument.
guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: generate-datasets FOLDER\n".utf8))
  exit(2)
}
do {
  try DatasetFolder(path: CommandLine.arguments[1]).write(allFiles())
} catch {
  FileHandle.standardError.write(Data("generate-datasets: \(error.localizedDescription)\n".utf8))
  exit(3)
}
