/// A task, and the queries to answer until their CPU time exceeds the budget.
struct Request: Decodable {
  let task: EngineTask
  let queries: [[Int]]
  let budget: Double
}

/// What the worker is, once it can answer, and what loading took.
struct Ready: Encodable {
  let name = "engine"
  let version = "of this checkout"
  let tasks = EngineTask.allCases
  let cpu: Double
  let wall: Double
  /// Bytes by which the process grew.
  let resident: Int
}

/// What comes before the numbers of the answers.
struct AnswerHeader: Encodable {
  let cpu: [Double]
  let wall: [Double]
  let sizes: [Int]
}
