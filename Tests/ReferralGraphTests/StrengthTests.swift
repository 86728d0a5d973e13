import Foundation
import ReferralGraph
import Testing

@Suite("Strength and cost")
struct StrengthTests {
  @Test("a strength is a probability from 2 % to 95 %, both included")
  func range() {
    #expect(Strength(0.02) == .weakest)
    #expect(Strength(0.95) == .strongest)
    #expect(Strength(0.5)?.probability == 0.5)
    #expect(Strength(0.95.nextUp) == nil)
    #expect(Strength(0.02.nextDown) == nil)
    #expect(Strength(0) == nil)
    #expect(Strength(.nan) == nil)
    #expect(Strength(.infinity) == nil)
  }

  @Test("a number from outside is brought to the nearer end, and no number to the weakest")
  func clamping() {
    #expect(Strength(clamping: 2) == .strongest)
    #expect(Strength(clamping: .infinity) == .strongest)
    #expect(Strength(clamping: -1) == .weakest)
    #expect(Strength(clamping: 0) == .weakest)
    #expect(Strength(clamping: .nan) == .weakest)
    #expect(Strength(clamping: 0.3).probability == 0.3)
    #expect(Strength(clamping: 0.3) < Strength(clamping: 0.4))
  }

  @Test("a cost is in thousandths of a nat, rounded to the nearest")
  func costs() {
    #expect(Cost(.strongest).millinats == 51)
    #expect(Cost(.weakest).millinats == 3912)
    #expect(Cost(Strength(clamping: 0.5)).millinats == 693)
    #expect(Cost(warmth: 0.01)?.millinats == 4605)
    #expect(PathSearch().maximumCost == Cost(warmth: 0.01))
    #expect(Cost(warmth: 1) == .zero)
    #expect(Cost(warmth: .leastNonzeroMagnitude) != nil)
    #expect(Cost(warmth: 0) == nil)
    #expect(Cost(warmth: 1.1) == nil)
    #expect(Cost(warmth: .nan) == nil)
  }

  @Test("a sum of costs is exact, and stays at the largest there is")
  func sums() {
    #expect(Cost(millinats: 51) + Cost(millinats: 693) == Cost(millinats: 744))
    #expect(Cost(millinats: .max) + Cost(millinats: 1) == Cost(millinats: .max))
    #expect(Cost.zero < Cost(millinats: 1))
  }

  @Test("the warmth of a cost is within a rounding of the strengths", arguments: 2...95)
  func warmth(_ percent: Int) {
    let strength = Strength(clamping: Double(percent) / 100)
    #expect(abs(Cost(strength).warmth / strength.probability - 1) < 0.000_501)
    #expect(Cost.zero.warmth == 1)
  }
}
