/// The entities by which GML, which is ASCII, writes other characters: `&#252;`, `&#xFC;`, `&uuml;`.
enum GMLEntities {
  /// The text with the characters that its entities stand for; what is none stays as it is.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var output = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      output += rest[..<start]
      let inner = rest[rest.index(after: start)...]
      if let end = inner.prefix(12).firstIndex(of: ";"), let scalar = scalar(inner[..<end]) {
        output.unicodeScalars.append(scalar)
        rest = inner[inner.index(after: end)...]
      } else {
        output.append("&")
        rest = inner
      }
    }
    return output + rest
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    guard name.first == "#" else { return named[String(name)] }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init)
  }

  private static let named: [String: Unicode.Scalar] = {
    var names: [String: Unicode.Scalar] = [
      "quot": "\"", "amp": "&", "apos": "'", "lt": "<", "gt": ">",
    ]
    // HTML's names of the upper half of ISO 8859-1, from U+00A0 on.
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
      Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
      ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
      szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
      iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
      ucirc uuml yacute thorn yuml
      """
    for (number, name) in zip(UInt8(0xA0)...UInt8.max, latin.split(separator: " ")) {
      names[String(name)] = Unicode.Scalar(number)
    }
    return names
  }()
}
