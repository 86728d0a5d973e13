public import Foundation
internal import Identity

/// What can go wrong with the network on disk and with what is asked of it.
public enum NetworkError: Error, Hashable, Sendable {
  case cannotOpen(path: String, reason: String)
  case notANetwork(path: String)
  case newer(path: String)
  /// Another process is writing, and did not end in time.
  case busy(path: String)
  /// The database failed half-way; nothing of the change is kept.
  case failed(reason: String)
  /// Nobody has said yet who the user is.
  case noOwner
  /// A list says itself that it is somebody else's than the user's.
  case someoneElsesList(owner: String, me: String)
  case blankPerson
  case unknownPerson(String)
  case ambiguousPerson(String, candidates: [PersonRow])
  case personOrCompany(String, company: CompanyRow, candidates: [PersonRow])
  /// A company that nobody is at, and those of whose names it may be a part or a misspelling.
  case unknownCompany(String, similar: [CompanyRow] = [])
  case notACompany(String)
  case unknownDepartment(String)
  case unknownImport(Int)
  case partOfImport(Int, of: Int)
  case unknownTarget(String)
  case unknownRecord(String)
  case unknownDecision(Int)
  case unknownCompanyDecision(Int)
  /// All that is named is one record.
  case cannotMerge(String)
  /// Both that are to be compared name this one record.
  case sameRecord(String)
  /// What should leave is all there is.
  case cannotSplit(String)
  /// Nothing of that number is in the log, or it is struck out.
  case unknownLogEntry(Int)
  /// No correction has that number, or it is taken back.
  case unknownCorrection(Int)
  /// Something is logged that has not happened.
  case notYet(String)
  /// A manager's answer, without the target that it is about.
  case withoutTarget(String)
  /// A target is named by a company at which there are several.
  case ambiguousTarget(String, candidates: [TargetRow])
  /// Managers do not introduce to themselves.
  case introducedByManager(String)
  case samePerson(String)
  case reachesOneself(String)
  case badStrength(Double)
  case settings(path: String, line: Int?, reason: String)
}

extension NetworkError: LocalizedError {
  public var errorDescription: String? {
    switch self {
    case .cannotOpen(let path, let reason):
      "\(path): the network cannot be opened: \(reason); --db FILE or WHOM_DB names another place"
    case .notANetwork(let path):
      "\(path): not a network of whom; --db FILE or WHOM_DB names another file"
    case .newer(let path):
      "\(path): written by a newer whom; install that one to use it"
    case .busy(let path):
      "\(path): another whom is writing to it; try again when that is done"
    case .failed(let reason):
      "the network could not be read or written: \(reason); nothing was changed"
    case .noOwner:
      "who are you? say so first: whom init --name 'Your Name' --email you@mail.example"
    case .someoneElsesList(let owner, let me):
      "the list says that it is \(owner)'s, and you are \(me); --owner '\(owner)' reads it as "
        + "\(owner)'s, --owner me as yours"
    case .blankPerson:
      "a person is named by a name, an e-mail address or an id; this one is empty"
    case .unknownPerson(let text):
      "nobody called '\(text)' is in the network; whom people TEXT looks for parts of names"
    case .ambiguousPerson(let text, let candidates):
      "'\(text)' may be \(candidates.count) people; say which by id:"
        + candidates.prefix(Self.shown).map { "\n  \($0.oneLine)" }.joined()
        + (candidates.count > Self.shown ? "\n  … and \(candidates.count - Self.shown) more" : "")
    case .personOrCompany(let text, let company, let candidates):
      "'\(text)' is a company and a person; say which by id:\n  \(company.printedID)  \(company.name)"
        + candidates.prefix(Self.shown).map { "\n  \($0.oneLine)" }.joined()
    case .unknownCompany(let text, let similar) where similar.isEmpty:
      "no company '\(text)' is in the network; nobody known is listed there"
    case .unknownCompany(let text, let similar):
      "no company '\(text)' is in the network; names like it:"
        + similar.map { "\n  \($0.printedID)  \($0.name)" }.joined()
    case .notACompany(let text):
      "'\(text)' names no company"
    case .unknownDepartment(let text):
      "no department '\(text)'; one of: \(Department.all.map(\.rawValue).joined(separator: ", "))"
    case .partOfImport(let number, let whole):
      "import \(number) is a part of import \(whole); that can be taken back as a whole"
    case .unknownImport(let number):
      "no import \(number); whom imports lists them"
    case .unknownTarget(let text):
      "no target '\(text)'; whom target list shows them"
    case .unknownRecord(let text):
      "no record '\(text)'; whom export --as records lists them, as IMPORT:RECORD like 1:row:12"
    case .unknownDecision(let number):
      "no decision \(number); whom review --decided lists them"
    case .unknownCompanyDecision(let number):
      "no decision \(number) about companies; whom review --companies --decided lists them"
    case .unknownLogEntry(let number):
      "no entry \(number) that is in force; whom log lists them"
    case .unknownCorrection(let number):
      "no correction \(number) that is in force; whom strangers --said lists them"
    case .notYet(let date):
      "\(date) is yet to come; the log is of what has happened"
    case .withoutTarget(let name):
      "what a manager says is about a target: --target says which \(name) is the manager of"
    case .ambiguousTarget(let text, let candidates):
      "'\(text)' may be \(candidates.count) targets; say which by id:"
        + candidates.map { "\n  \($0.oneLine)" }.joined()
    case .introducedByManager(let name):
      "\(name) is the manager of that target; whoever introduced you is logged as introduced, "
        + "and \(name) as agreed, declined or no-answer"
    case .cannotMerge(let text):
      "'\(text)' is one record; name another one, or another person, to merge it with"
    case .sameRecord(let reference):
      "both name the record \(reference); name two records, or two people"
    case .cannotSplit(let text):
      "'\(text)' is all that is known of that person; whom show PERSON lists the records to split off"
    case .samePerson(let name):
      "a tie needs two people; both are \(name)"
    case .reachesOneself(let name):
      "\(name) is who asks; name somebody else to reach"
    case .badStrength(let number):
      "a strength is a probability from 0.02 to 0.95, or 0 for no tie; not \(number)"
    case .settings(let path, let line, let reason):
      "\(line.map { "\(path):\($0)" } ?? path): \(reason)"
    }
  }

  private static let shown = 12
}
