/// Colours that stay apart for people with the common kinds of colour blindness: Okabe and Ito, "Color
/// Universal Design" (2008), the light yellow last because it is weak on white.
enum Palette {
  static let colours = [
    "#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#000000", "#F0E442",
  ]
  /// The same series in text: one glyph each.
  static let glyphs: [Character] = ["●", "○", "▲", "△", "■", "□", "◆", "+"]

  static func colour(_ index: Int) -> String { colours[index % colours.count] }
  static func glyph(_ index: Int) -> Character { glyphs[index % glyphs.count] }
}
