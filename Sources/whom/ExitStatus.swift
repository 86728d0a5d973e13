import ArgumentParser
import ContactLists
import NetworkMaps
import NetworkStore
import Reports

/// What the process tells the shell.
enum ExitStatus: Int32 {
  case answered = 0
  /// Asked well, but there is no answer: nobody known, no path.
  case noAnswer = 1
  /// Wrong usage or bad input.
  case badInput = 2
  /// The data or the machine failed.
  case failed = 3

  /// The status of an error of ours; `nil` for those of the argument parser.
  init?(_ error: any Error) {
    switch error {
    case let error as NetworkError: self = Self.status(of: error)
    case BatchError.cannotWrite: self = .failed
    case is ContactListError, is TargetListError, is BatchError: self = .badInput
    case is MapError, is OutputError: self = .failed
    case is CancellationError: self = .failed
    default: return nil
    }
  }

  private static func status(of error: NetworkError) -> ExitStatus {
    switch error {
    case .unknownPerson, .unknownCompany: .noAnswer
    case .noOwner, .someoneElsesList, .blankPerson, .reachesOneself, .ambiguousPerson,
      .personOrCompany, .notACompany, .unknownDepartment, .unknownImport, .partOfImport,
      .unknownTarget, .unknownRecord, .unknownDecision, .cannotMerge, .cannotSplit, .sameRecord,
      .samePerson, .unknownCompanyDecision,
      .unknownLogEntry, .unknownCorrection, .notYet, .withoutTarget, .ambiguousTarget,
      .introducedByManager,
      .badStrength,
      .settings:
      .badInput
    case .cannotOpen, .notANetwork, .newer, .busy, .failed: .failed
    }
  }
}

extension ExitCode {
  static let noAnswer = ExitCode(ExitStatus.noAnswer.rawValue)
  static let badInput = ExitCode(ExitStatus.badInput.rawValue)
}
