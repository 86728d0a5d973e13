internal import Foundation

/// How well a tie bridges to other circles, by the number of mutual contacts: a hump, not a slope.
///
/// An experiment on LinkedIn found that moderately weak ties lead to most jobs, and that the benefit
/// falls again past about ten mutual contacts (Rajkumar et al. 2022, doi:10.1126/science.abl4476). The
/// form of the hump is our prior: `x·e^(1 − x)` with `x = (1 + mutual) / (1 + best)`, which is 1 at the
/// best number, a quarter without any, and next to nothing for a clique of a hundred.
///
/// It says nothing about how likely somebody does a favour, and is no part of a tie's strength.
/// Mutual contacts are those that are known: of people whose own lists are not in the network there
/// are fewer than in life. Ties through groups are left out, as for ``BurtConstraint``.
public struct Bridging: Hashable, Sendable {
  /// The number of mutual contacts that is best.
  public var best = 10

  public init() {}

  /// What is between the seeker and one person.
  public struct Score: Hashable, Sendable {
    /// How many people both have a tie of their own to.
    public let mutual: Int
    /// From 0, for none, to 1 at the best number.
    public let benefit: Double
  }

  /// The benefit of a tie with so many mutual contacts; a negative number counts as none.
  public func benefit(mutual: Int) -> Double {
    let x = (1 + Double(max(0, mutual))) / (1 + Double(max(0, best)))
    return x * exp(1 - x)
  }

  /// The scores of people by their tie to the seeker, in their order; `nil` for who has no tie of his
  /// or her own but to the seeker, so that nothing is known of mutual contacts.
  ///
  /// - Precondition: all are people of `graph`.
  /// - Throws: ``SnapshotError/damaged(path:)``.
  /// - Complexity: O(*d*) for *d* ties of the seeker and all of these people together, beside the check
  ///   of the snapshot.
  public func scores(
    of people: [PersonID], from seeker: PersonID, in graph: ReferralGraph
  ) throws -> [Score?] {
    let graph = try graph.checked()
    let own = Self.contacts(of: seeker, in: graph)
    return people.map { person in
      var others = Self.contacts(of: person, in: graph)
      others.remove(seeker.index)
      guard !others.isEmpty else { return nil }
      let mutual = others.intersection(own).count
      return Score(mutual: mutual, benefit: benefit(mutual: mutual))
    }
  }

  /// Whom a person is tied to, whoever of the two asks; never the person.
  private static func contacts(of person: PersonID, in graph: ReferralGraph) -> Set<UInt32> {
    var contacts: Set<UInt32> = []
    for rows in graph.isDirected ? [graph.outgoing, graph.incoming] : [graph.outgoing] {
      let row = rows.row(person.index)
      for arc in 0..<row.count where row.node(arc) < graph.personCount {
        contacts.insert(row.node(arc))
      }
    }
    contacts.remove(person.index)
    return contacts
  }
}
