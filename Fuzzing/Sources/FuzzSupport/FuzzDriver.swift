/// What a fuzzed function is to libFuzzer: it takes bytes and how many they are, and returns 0.
public typealias FuzzedFunction = @convention(c) (UnsafePointer<UInt8>, Int) -> CInt

/// Runs libFuzzer on a function, with the arguments of the program.
public func runFuzzer(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>,
  on function: FuzzedFunction
) -> CInt {
  var (count, arguments) = (count, arguments)
  return drive(&count, &arguments, function)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func drive(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: FuzzedFunction
) -> CInt
