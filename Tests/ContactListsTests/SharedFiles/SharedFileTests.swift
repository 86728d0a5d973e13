import ContactLists
import Testing

/// All files of the shared data, which are not part of the project.
@Suite(
  "All shared files",
  .enabled(if: SharedData.isThere, "set WHOM_SHARED_DATA to the folder of sample files"))
struct SharedFileTests {
  @Test("come to what their description says", arguments: SharedFile.all)
  func counts(_ file: SharedFile) throws {
    var found = 0
    var notes = 0
    var addresses = 0
    var met: Set<String> = []
    let outcome = try FileOutcome.reading(SharedData.folder + "/" + file.path) { finding in
      switch finding {
      case .record(let record): addresses += record.emails.count
      case .interaction(let interaction) where interaction.medium == .meeting:
        let people = interaction.recipients + [interaction.sender].compactMap(\.self)
        met.formUnion(people.flatMap(\.emails).map { $0.lowercased() })
      default: break
      }
      if case .noted = finding { notes += 1 } else { found += 1 }
    }
    #expect(outcome.summary == file.expected)
    if outcome.error == nil {
      #expect((outcome.kept + outcome.rejected, outcome.noted) == (found, notes))
    }
    if let expected = file.addresses {
      #expect((met.isEmpty ? addresses : met.count) == expected)
    }
  }

  @Test("are in the table, each once, and nothing else is")
  func complete() {
    let paths = SharedFile.all.map(\.path)
    #expect(Set(paths).count == paths.count)
    let files = SharedFile.files()
    let unknown = files.filter { file in
      !paths.contains { $0 == file || file.hasPrefix($0 + "/") }
    }
    #expect(unknown == [], "look at what is in them, and add them to the table")
    let gone = paths.filter { path in !files.contains { $0 == path || $0.hasPrefix(path + "/") } }
    #expect(gone == [])
  }
}
