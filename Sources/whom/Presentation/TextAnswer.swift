/// An answer that a terminal can show.
protocol TextAnswer: Encodable {
  /// The answer in lines of at most `width` columns where that can be done.
  func lines(width: Int) -> [String]
}

extension QuestionOptions {
  /// Prints the answer, as JSON where asked.
  func show(_ answer: some TextAnswer) throws {
    if json {
      try Terminal.answer(json: answer)
    } else {
      try Terminal.answer(answer.lines(width: Terminal.width).joined(separator: "\n"))
    }
  }
}
