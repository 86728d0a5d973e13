import Foundation

/// CPU time of the process and time on the wall, in seconds, one of each for each lap.
struct Stopwatch {
  private(set) var cpu: [Double] = []
  private(set) var wall: [Double] = []

  mutating func lap<Answer>(_ work: () throws -> Answer) rethrows -> Answer {
    let wallBefore = Self.now(CLOCK_MONOTONIC)
    let cpuBefore = Self.now(CLOCK_PROCESS_CPUTIME_ID)
    let answer = try work()
    cpu.append(Self.now(CLOCK_PROCESS_CPUTIME_ID) - cpuBefore)
    wall.append(Self.now(CLOCK_MONOTONIC) - wallBefore)
    return answer
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
