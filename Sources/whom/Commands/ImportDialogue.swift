import ContactLists
import NetworkStore

/// Imports a file, asking at a terminal what its content leaves open: who the user is, whose list it
/// is, what its columns mean.
struct ImportDialogue {
  let network: Network
  let progress: ProgressLine
  /// Told everything that there is to say about single rows.
  let problem: (ImportProblem) throws -> Void

  func run(_ request: ImportRequest) throws -> ImportResult {
    var request = request
    while true {
      do {
        return try network.importLists(
          request, on: .today, progress: { progress.show($0, of: $1) }, problem: problem)
      } catch {
        progress.clear()
        guard Question.canBeAsked, try settle(error, in: &request) else { throw error }
      }
    }
  }

  /// Asks what would mend the error; whether it was answered.
  private func settle(_ error: any Error, in request: inout ImportRequest) throws -> Bool {
    switch error {
    case NetworkError.noOwner:
      return try askWhoIsMe()
    case NetworkError.someoneElsesList(let owner, let me):
      let answer = Question.choose(
        "\(request.path) says that it is \(owner)'s, and you are \(me). "
          + "Read it as [t]heirs, as [y]ours, or not at all [n]?", among: "tyn")
      guard let answer, answer != "n" else { return false }
      request.owner = .person(answer == "y" ? "me" : owner)
      return true
    case let error as ContactListError:
      guard case .unknownColumns(_, let guess?) = error.problem, request.mapping == nil else {
        return false
      }
      Terminal.say("\(request.path) is a table of no known program. Its columns may be read so:")
      for column in guess.columns { Terminal.say("  \(column.name) = \(column.field.rawValue)") }
      guard Question.choose("Read it so? [y/n]", among: "yn") == "y" else { return false }
      request.mapping = guess
      return true
    default:
      return false
    }
  }

  private func askWhoIsMe() throws -> Bool {
    guard let name = Question.ask("Whose network is this? Your name:"), !name.isEmpty else {
      return false
    }
    let email = Question.ask("An e-mail address of yours, if friends' lists may name you by it:")
    let emails = [email].compactMap(\.self).filter { $0.contains("@") }
    let me = try network.setOwner(name: name, emails: emails, on: .today)
    Terminal.say("you are \(me.name) (\(me.printedID))")
    return true
  }
}
