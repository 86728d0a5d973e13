import ArgumentParser
import Identity
import NetworkStore

/// A department by its code, its name, or a usual word for it.
struct DepartmentOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The department, like purchasing, 'human resources' or Einkauf.", valueName: "department"))
  var department: String?

  func value() throws -> Department? {
    guard let department else { return nil }
    guard let found = Department(named: department) else {
      throw NetworkError.unknownDepartment(department)
    }
    return found
  }
}
