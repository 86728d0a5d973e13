/// An answer that a terminal can show.
protocol TextAnswer: Encodable {
  /// The answer in lines of at most `width` columns where that can be done.
  func lines(width: Int) -> [String]
}

extension Terminal {
  /// Prints the answer, as JSON where asked.
  static func show(_ answer: some TextAnswer, json: Bool) throws {
    if json {
      try self.answer(json: answer)
    } else {
      try self.answer(answer.lines(width: width).joined(separator: "\n"))
    }
  }
}

extension QuestionOptions {
  /// Prints the answer, as JSON where asked.
  func show(_ answer: some TextAnswer) throws {
    try Terminal.show(answer, json: json)
  }
}
