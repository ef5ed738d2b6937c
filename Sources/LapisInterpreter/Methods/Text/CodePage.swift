/// Encodings of one byte a character whose upper half is a table.
struct CodePage: Sendable {
  /// The code points of the bytes 0x80 to 0xFF; U+FFFD where a byte has none.
  private let upper: [UInt32]
  private let bytes: [UInt32: UInt8]

  /// `shared` bytes from 0x80 on stand for themselves, those after them for the characters of `table`, in
  /// which `?` marks a byte without a meaning.
  private init(same shared: Int = 0, _ table: String) {
    let given = table.unicodeScalars.map { $0 == "?" ? 0xFFFD : $0.value }
    upper = (0..<shared).map { 0x80 + UInt32($0) } + given
    var bytes: [UInt32: UInt8] = [:]
    for (i, value) in upper.enumerated() where value != 0xFFFD { bytes[value] = UInt8(truncatingIfNeeded: 0x80 + i) }
    self.bytes = bytes
  }

  /// nil: no such character.
  func byte(_ value: UInt32) -> UInt8? { value < 0x80 ? UInt8(value) : bytes[value] }
  /// nil: the byte means nothing.
  func scalar(_ byte: UInt8) -> UInt32? {
    if byte < 0x80 { return UInt32(byte) }
    let index = Int(byte) - 0x80
    guard index < upper.count, upper[index] != 0xFFFD else { return nil }
    return upper[index]
  }

  /// The page of a name without its hyphens, underscores and capitals.
  static func named(_ name: String) -> CodePage? {
    switch name {
    case "cp1250", "windows1250", "1250": return cp1250
    case "cp1251", "windows1251", "1251": return cp1251
    case "cp1252", "windows1252", "1252": return cp1252
    case "cp437", "437", "ibm437": return cp437
    case "cp850", "850", "ibm850": return cp850
    case "iso88592", "latin2", "l2", "88592": return iso88592
    case "iso885915", "latin9", "l9", "885915": return iso885915
    case "koi8r", "cskoi8r": return koi8r
    case "macroman", "macintosh": return macroman
    default: return nil
    }
  }

  private static let cp1250 = CodePage(
    "€?‚?„…†‡?‰Š‹ŚŤŽŹ?‘’“”•–—?™š›śťžź\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż"
      + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙")
  private static let cp1251 = CodePage(
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—?™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
      + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя")
  private static let cp1252 = CodePage(
    "€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
      + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ")
  private static let cp437 = CodePage(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
      + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}")
  private static let cp850 = CodePage(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
      + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}")
  private static let iso88592 = CodePage(same: 33,
    "Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{AD}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕ"
      + "áâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙")
  private static let iso885915 = CodePage(same: 36,
    "€¥Š§š©ª«¬\u{AD}®¯°±²³Žµ¶·ž¹º»ŒœŸ¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâã"
      + "äåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ")
  private static let koi8r = CodePage(
    "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©"
      + "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ")
  private static let macroman = CodePage(
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")
}
