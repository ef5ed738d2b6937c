import LapisSyntax

/// `unicodedata`: properties of characters, from Swift's tables.
enum UnicodeDataModule {
  static let module = NativeModule(
    name: "unicodedata", doc: "Properties of characters.",
    members: [
      entry("name(chr, default=..., /)", "The name of a character.") { vm, a in
        if let name = UnicodeNames.name(of: try scalar(vm, a[0], "name() argument 1")) { return vm.makeText(name) }
        if a[1].isUndefined { throw vm.valueError("no such name") }
        return a[1].retained()
      },
      entry("lookup(name, /)", "The character of a name.") { vm, a in
        let name = try vm.text(a[0], "lookup() argument must be str").swiftString
        guard let found = UnicodeNames.scalar(named: name) else {
          throw vm.error(.keyError, "undefined character name '\(name)'")
        }
        return vm.heap.makeString(found)
      },
      entry("category(chr, /)", "The general category of a character.") { vm, a in
        vm.makeText(category(try scalar(vm, a[0], "category() argument")))
      },
      entry("combining(chr, /)", "The canonical combining class of a character.") { vm, a in
        Value(Int(try scalar(vm, a[0], "combining() argument").properties.canonicalCombiningClass.rawValue))
      },
      entry("mirrored(chr, /)", "1 where the character is mirrored in text from right to left.") { vm, a in
        Value(try scalar(vm, a[0], "mirrored() argument").properties.isBidiMirrored ? 1 : 0)
      },
      entry("decimal(chr, default=..., /)", "The decimal value of a character.") { vm, a in
        let scalar = try scalar(vm, a[0], "decimal() argument 1")
        return try number(
          vm, scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil, a[1],
          "not a decimal", isWhole: true)
      },
      entry("digit(chr, default=..., /)", "The digit value of a character.") { vm, a in
        let scalar = try scalar(vm, a[0], "digit() argument 1")
        let type = scalar.properties.numericType
        return try number(
          vm, type == .decimal || type == .digit ? scalar.properties.numericValue : nil, a[1], "not a digit",
          isWhole: true)
      },
      entry("numeric(chr, default=..., /)", "The numeric value of a character.") { vm, a in
        try number(
          vm, try scalar(vm, a[0], "numeric() argument 1").properties.numericValue, a[1],
          "not a numeric character", isWhole: false)
      },
      entry("normalize(form, unistr, /)", "The normal form of a text.") { vm, a in
        let form = try vm.text(a[0], "normalize() argument 1 must be str").swiftString
        let text = try vm.text(a[1], "normalize() argument 2 must be str")
        return vm.makeText(try normalized(vm, form, text))
      },
      entry("is_normalized(form, unistr, /)", "Is a text in a normal form?") { vm, a in
        let form = try vm.text(a[0], "is_normalized() argument 1 must be str").swiftString
        let text = try vm.text(a[1], "is_normalized() argument 2 must be str")
        return Value(try Array(normalized(vm, form, text).utf8) == Array(text.buffer))
      },
      .value("unidata_version", "The version of the tables of CPython 3.11.") { $0.string("14.0.0") },
    ])

  private static func entry(_ signature: String, _ doc: String, _ body: @escaping NativeBody) -> ModuleMember {
    .entry(signature, of: "unicodedata", doc, body)
  }

  private static func scalar(_ vm: Interpreter, _ value: Value, _ what: String) throws -> Unicode.Scalar {
    guard value.isString else {
      throw vm.typeError("\(what) must be a unicode character, not \(vm.typeName(of: value))")
    }
    let scalars = TextIndex.scalars(value.string.buffer)
    guard scalars.count == 1, let scalar = Unicode.Scalar(scalars[0]) else {
      throw vm.typeError("\(what) must be a unicode character, not str")
    }
    return scalar
  }

  private static func number(
    _ vm: Interpreter, _ value: Double?, _ fallback: Value, _ message: String, isWhole: Bool
  ) throws -> Value {
    guard let value else {
      if fallback.isUndefined { throw vm.valueError(message) }
      return fallback.retained()
    }
    return isWhole ? Value(Int(value)) : Value(value)
  }

  private static func category(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }

  private static func normalized(_ vm: Interpreter, _ form: String, _ text: StringPointer) throws -> String {
    let isKnown = ["NFC", "NFD", "NFKC", "NFKD"].contains(form)
    if !isKnown { throw vm.valueError("invalid normalization form") }
    return UnicodeNormalForm.apply(text.swiftString, composed: form.hasSuffix("C"), compatible: form.contains("K"))
  }
}
