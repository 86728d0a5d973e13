import ContactLists
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  /// The examples of FIPS 180-4 and of NIST's cryptographic standards examples.
  @Test(
    "gives the published hashes",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopq"
          + "klmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func vectors(text: String, hash: String) {
    #expect(SHA256.hash(Array(text.utf8)) == hash)
    var portable = SHA256.portable
    portable.read(Array(text.utf8)[...])
    #expect(portable.finish() == hash)
  }

  @Test("is the same with the processor's instructions and without", arguments: 0..<20)
  func portable(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<Int.random(in: 0...5000, using: &generator)).map { _ in
      UInt8.random(in: .min ... .max, using: &generator)
    }
    var portable = SHA256.portable
    for chunk in chunks(of: bytes, 100) { portable.read(chunk) }
    #expect(portable.finish() == SHA256.hash(bytes))
  }

  @Test("gives the hash of a million letters a, in chunks of any size", arguments: [1000, 77, 64])
  func million(size: Int) {
    var hash = SHA256()
    for chunk in chunks(of: Array(repeating: UInt8(ascii: "a"), count: 1_000_000), size) {
      hash.read(chunk)
    }
    let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(hash.finish() == expected)
  }

  @Test("does not depend on where chunks end", arguments: 0...130)
  func lengths(length: Int) {
    let bytes = (0..<length).map { UInt8($0) }
    for size in [1, 3, 63, 64, 65] {
      var hash = SHA256()
      for chunk in chunks(of: bytes, size) { hash.read(chunk) }
      #expect(hash.finish() == SHA256.hash(bytes))
    }
  }
}
