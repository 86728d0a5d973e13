internal import Introductions

/// The ways to those whom to reach at a company: what the words call the warmest way is the one that
/// the picture shows as such.
struct CompanyWays {
  struct Way {
    var manager: PersonSummary
    var through: Through
    var warmth: Double

    var isDirect: Bool {
      if case .nobody = through { true } else { false }
    }
  }

  enum Through {
    /// The seeker knows the manager.
    case nobody
    /// Somebody at the company.
    case insider(PersonSummary)
    /// Somebody outside, by the place among ``CompanyAnswer/knowers``.
    case knower(Int)
  }

  /// In the order of the managers.
  let ways: [Way]

  init(_ answer: CompanyAnswer) {
    let colleagues = answer.departments.flatMap(\.colleagues) + answer.former.colleagues
    ways = answer.managers.flatMap { manager -> [Way] in
      let colleague = colleagues.first { $0.person.id == manager.id }
      let direct = colleague?.strength.map {
        Way(manager: manager, through: .nobody, warmth: $0)
      }
      let inside = (colleague?.insiders ?? []).map {
        Way(manager: manager, through: .insider($0.person), warmth: $0.warmth)
      }
      let outside = answer.knowers.enumerated().flatMap { index, knower in
        knower.ties.filter { $0.to == manager.id }.map {
          Way(manager: manager, through: .knower(index), warmth: $0.strength * knower.strength)
        }
      }
      return [direct].compactMap(\.self) + inside + outside
    }
  }

  /// Of equals the one to whom to contact first.
  var warmest: Way? {
    ways.enumerated().max {
      ($0.element.warmth, $1.offset) < ($1.element.warmth, $0.offset)
    }?.element
  }
}
