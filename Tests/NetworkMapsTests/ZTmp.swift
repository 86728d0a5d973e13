import Testing
@testable import NetworkMaps
@Test func tmp() throws {
  let c = ContinuousClock()
  for (i, name) in HostileNameTests.names.enumerated() {
    let t = c.measure { do { try HostileNameTests().shown(name) } catch { print("NAME", i, "threw", error) } }
    let u = c.measure { _ = LabelText.clean(name) }
    print("NAME", i, t, u)
  }
}
