/// What a label of DOT shows as text.
enum DOTLabel {
  /// The text of a label in quotes of the node `id`: escapes and entities read, lines joined.
  static func text(_ label: String, id: String) -> String {
    var output = ""
    var isEscaped = false
    for character in label {
      if isEscaped {
        isEscaped = false
        switch character {
        case "N": output += id
        case "n", "l", "r": output += " "
        case "G", "E", "T", "H", "L": break
        default: output.append(character)
        }
      } else if character == "\\" {
        isEscaped = true
      } else {
        output.append(character.isNewline ? " " : character)
      }
    }
    return joined(GMLEntities.decoded(output))
  }

  /// The text of a label of markup.
  static func text(markup: String) -> String {
    var output = ""
    var isTag = false
    for character in markup {
      switch character {
      case "<": isTag = true
      case ">":
        isTag = false
        output += " "
      case _ where !isTag: output.append(character)
      default: break
      }
    }
    return joined(GMLEntities.decoded(output))
  }

  /// The first field that has a text in the label of a record: `{<port> Pat Doe|CTO}`.
  static func firstField(_ label: String) -> String {
    var fields = [""]
    var isPort = false
    var isEscaped = false
    for character in label {
      if isEscaped {
        isEscaped = false
        if !isPort { fields[fields.count - 1].append("\\\(character)") }
        continue
      }
      switch character {
      case "\\": isEscaped = true
      case "|", "{", "}": fields.append("")
      case "<": isPort = true
      case ">": isPort = false
      case _ where !isPort: fields[fields.count - 1].append(character)
      default: break
      }
    }
    return fields.lazy.compactMap(\.trimmedOrNil).first ?? ""
  }

  private static func joined(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
