/// Bytes that are read once, from the beginning to the end: a file, or a part of an archive.
public protocol ByteSource: AnyObject {
  /// How many bytes there are; `nil` if nobody knows.
  var size: Int? { get }
  /// The next bytes, in `buffer` from its beginning, and how many they are; 0 at the end.
  func read(into buffer: inout [UInt8]) throws(ContactListError) -> Int
}
