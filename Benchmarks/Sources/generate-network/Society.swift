import Foundation

/// Who works, worked and studied where.
///
/// People stand in the order of their companies, and in each company in that of their departments.
struct Society {
  let people: Int
  private var departments: [Range<Int>] = []
  private var companies: [Range<Int>] = []
  private var departmentOf: [Int] = []
  private var companyOf: [Int] = []
  /// Somebody from each person's earlier department.
  private let formerColleague: [Int]
  /// Everybody in the order of their classes at school, and where in it each person stands.
  private let schoolOrder: [UInt32]
  private let placeAtSchool: [UInt32]
  /// Everybody, those with the most contacts outside of work and school first.
  private let connectors: [UInt32]
  /// How many ties each person strikes up, as a part of what the keenest does.
  private let keenness: [Double]

  private static let classSize = 80

  init(people: Int, choices: inout SplitMix64) {
    self.people = people
    formerColleague = (0..<people).map { _ in choices.number(in: 0..<people) }
    schoolOrder = choices.permutation(of: people)
    connectors = choices.permutation(of: people)
    // The power gives degrees a spread far beyond that of chance alone.
    keenness = (0..<people).map { _ in pow(choices.fraction(), 2.5) }
    var places = Array(repeating: UInt32(0), count: people)
    for (place, person) in schoolOrder.enumerated() { places[Int(person)] = UInt32(place) }
    placeAtSchool = places
    while departmentOf.count < people { addCompany(&choices) }
  }

  /// Company sizes follow Zipf's law: of all companies, one in *x* has 2 *x* people or more
  /// (Axtell, "Zipf distribution of U.S. firm sizes", 2001, doi:10.1126/science.1062081).
  private mutating func addCompany(_ choices: inout SplitMix64) {
    let start = departmentOf.count
    let size = 2 / (1 - choices.fraction())
    let end = start + Int(min(size, Double(people - start), max(2, Double(people) / 20)))
    while departmentOf.count < end {
      let first = departmentOf.count
      let last = min(end, first + choices.number(in: 6..<31))
      departmentOf += Array(repeating: departments.count, count: last - first)
      departments.append(first..<last)
    }
    companyOf += Array(repeating: companies.count, count: end - start)
    companies.append(start..<end)
  }

  /// Who told a person of the job: an earlier member of the department; for its first an earlier
  /// one of the company, and for the founder anybody. These ties join everybody to everybody.
  func recruiter(of person: Int, _ choices: inout SplitMix64) -> (Int, TieKind) {
    let department = departments[departmentOf[person]].lowerBound
    let company = companies[companyOf[person]].lowerBound
    if department < person { return (choices.number(in: department..<person), .department) }
    if company < person { return (choices.number(in: company..<person), .company) }
    return (choices.number(in: 0..<person), .formerColleague)
  }

  /// Two people who may know each other; perhaps the same person twice.
  func pair(_ kind: TieKind, _ choices: inout SplitMix64) -> (Int, Int) {
    guard kind != .connector else {
      return (connector(choices.fraction()), keenPerson(&choices))
    }
    let person = keenPerson(&choices)
    switch kind {
    case .department, .connector:
      return (person, choices.number(in: departments[departmentOf[person]]))
    case .company:
      return (person, choices.number(in: companies[companyOf[person]]))
    case .formerColleague:
      let former = departmentOf[formerColleague[person]]
      return (person, choices.number(in: departments[former]))
    case .school:
      let start = Int(placeAtSchool[person]) / Self.classSize * Self.classSize
      let place = choices.number(in: start..<min(start + Self.classSize, people))
      return (person, Int(schoolOrder[place]))
    }
  }

  private func keenPerson(_ choices: inout SplitMix64) -> Int {
    while true {
      let person = choices.number(in: 0..<people)
      if choices.fraction() < keenness[person] { return person }
    }
  }

  /// A person, the *r*-th of the connectors with a probability in proportion to *r*^(-2/3): a
  /// heavy tail of degrees, whose largest grows with the network.
  private func connector(_ fraction: Double) -> Int {
    // What the probabilities sum to is nearly 3 *r*^(1/3), so turning it around takes no table.
    let sum = 1 + fraction * (cbrt(Double(people + 1)) - 1)
    return Int(connectors[min(people - 1, Int(sum * sum * sum) - 1)])
  }
}
