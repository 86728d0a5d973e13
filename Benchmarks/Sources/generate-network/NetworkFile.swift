import Foundation

/// A network as every worker reads it; little endian.
///
/// The eight bytes `WHOMNET1`, the number of people and the number of ties (`UInt32` each), then
/// three arrays with one element a tie: one person, the other (`UInt32`), and the cost in millinats
/// (`UInt16`).
enum NetworkFile {
  static let magic = "WHOMNET1"

  static func write(_ network: Network, to path: String) throws {
    var data = Data(magic.utf8)
    append([UInt32(network.people), UInt32(network.a.count)], to: &data)
    append(network.a, to: &data)
    append(network.b, to: &data)
    append(network.costs, to: &data)
    try data.write(to: URL(filePath: path), options: .atomic)
  }

  private static func append<Number: FixedWidthInteger>(_ numbers: [Number], to data: inout Data) {
    numbers.map(\.littleEndian).withUnsafeBytes { data.append(contentsOf: $0) }
  }
}
