/// A run of colours from low to high, between a few anchors.
public struct ColourMap: Sendable, Hashable {
  public let name: String
  private let anchors: [UInt32]

  /// The anchors, evenly spaced. viridis, plasma, inferno and magma follow the maps of Smith and van der
  /// Walt (2015), the single hues those of Brewer.
  private static let tables: [String: [UInt32]] = [
    "viridis": [0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725],
    "plasma": [0x0D0887, 0x5C01A6, 0x9C179E, 0xCC4778, 0xED7953, 0xFDB42F, 0xF0F921],
    "inferno": [0x000004, 0x320A5E, 0x781C6D, 0xBC3754, 0xED6925, 0xFBB41A, 0xFCFFA4],
    "magma": [0x000004, 0x2C115F, 0x721F81, 0xB73779, 0xF1605D, 0xFEB078, 0xFCFDBF],
    "cividis": [0x00224E, 0x35456C, 0x666970, 0x948E77, 0xC8B866, 0xFEE838],
    "gray": [0x000000, 0xFFFFFF], "Greys": [0xFFFFFF, 0xD9D9D9, 0x969696, 0x525252, 0x000000],
    "binary": [0xFFFFFF, 0x000000], "bone": [0x000000, 0x545474, 0xA9C8C8, 0xFFFFFF],
    "Blues": [0xF7FBFF, 0xC6DBEF, 0x6BAED6, 0x2171B5, 0x08306B],
    "Reds": [0xFFF5F0, 0xFCBBA1, 0xFB6A4A, 0xCB181D, 0x67000D],
    "Greens": [0xF7FCF5, 0xC7E9C0, 0x74C476, 0x238B45, 0x00441B],
    "Oranges": [0xFFF5EB, 0xFDD0A2, 0xFD8D3C, 0xD94801, 0x7F2704],
    "Purples": [0xFCFBFD, 0xDADAEB, 0x9E9AC8, 0x6A51A3, 0x3F007D],
    "YlGnBu": [0xFFFFD9, 0xC7E9B4, 0x41B6C4, 0x225EA8, 0x081D58], "YlOrRd": [0xFFFFCC, 0xFED976, 0xFD8D3C, 0xE31A1C, 0x800026],
    "PuBu": [0xFFF7FB, 0xD0D1E6, 0x74A9CF, 0x0570B0, 0x023858], "BuGn": [0xF7FCFD, 0xCCECE6, 0x66C2A4, 0x238B45, 0x00441B],
    "hot": [0x0B0000, 0xFF0000, 0xFFFF00, 0xFFFFFF], "cool": [0x00FFFF, 0xFF00FF],
    "jet": [0x000080, 0x0000FF, 0x00FFFF, 0xFFFF00, 0xFF0000, 0x800000],
    "rainbow": [0x8000FF, 0x00B5EB, 0x80FFB4, 0xFFB360, 0xFF0000], "hsv": [0xFF0000, 0xFFFF00, 0x00FF00, 0x00FFFF, 0x0000FF, 0xFF00FF, 0xFF0000],
    "coolwarm": [0x3B4CC0, 0x8DB0FE, 0xDDDDDD, 0xF49A7B, 0xB40426], "seismic": [0x00004C, 0x0000FF, 0xFFFFFF, 0xFF0000, 0x800000],
    "bwr": [0x0000FF, 0xFFFFFF, 0xFF0000], "RdBu": [0x67001F, 0xD6604D, 0xF7F7F7, 0x4393C3, 0x053061],
    "RdYlGn": [0xA50026, 0xF46D43, 0xFFFFBF, 0x66BD63, 0x006837], "RdYlBu": [0xA50026, 0xF46D43, 0xFFFFBF, 0x74ADD1, 0x313695],
    "Spectral": [0x9E0142, 0xF46D43, 0xFFFFBF, 0x66C2A5, 0x5E4FA2], "turbo": [0x30123B, 0x4662D7, 0x36AAF9, 0x1AE4B6, 0x72FE5E, 0xC7EF34, 0xFABA39, 0xF66B19, 0xCB2A04, 0x7A0403],
    "tab10": [0x1F77B4, 0xFF7F0E, 0x2CA02C, 0xD62728, 0x9467BD, 0x8C564B, 0xE377C2, 0x7F7F7F, 0xBCBD22, 0x17BECF],
    "Set1": [0xE41A1C, 0x377EB8, 0x4DAF4A, 0x984EA3, 0xFF7F00, 0xFFFF33, 0xA65628, 0xF781BF, 0x999999],
    "Set2": [0x66C2A5, 0xFC8D62, 0x8DA0CB, 0xE78AC3, 0xA6D854, 0xFFD92F, 0xE5C494, 0xB3B3B3],
    "Paired": [0xA6CEE3, 0x1F78B4, 0xB2DF8A, 0x33A02C, 0xFB9A99, 0xE31A1C, 0xFDBF6F, 0xFF7F00],
  ]

  public static var names: [String] { tables.keys.sorted().flatMap { [$0, $0 + "_r"] } }

  /// nil for a name that is not known.
  public init?(_ name: String) {
    let isTurned = name.hasSuffix("_r")
    guard let anchors = Self.tables[isTurned ? String(name.dropLast(2)) : name] else { return nil }
    self.name = name
    self.anchors = isTurned ? anchors.reversed() : anchors
  }


  /// Red, green and blue at a place from 0 to 1.
  public func colour(_ place: Double) -> (red: Double, green: Double, blue: Double) {
    func parts(_ word: UInt32) -> (Double, Double, Double) {
      (Double(word >> 16 & 255) / 255, Double(word >> 8 & 255) / 255, Double(word & 255) / 255)
    }
    let at = (place.isFinite ? min(max(place, 0), 1) : 0) * Double(anchors.count - 1)
    let low = min(Int(at), anchors.count - 1)
    let high = min(low + 1, anchors.count - 1)
    let (a, b, t) = (parts(anchors[low]), parts(anchors[high]), at - Double(low))
    return (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t, a.2 + (b.2 - a.2) * t)
  }

  public func hex(_ place: Double) -> String {
    let c = colour(place)
    return ColourMap.hex(c.red, c.green, c.blue)
  }

  public static func hex(_ red: Double, _ green: Double, _ blue: Double) -> String {
    "#" + [red, green, blue].map { part in
      let byte = UInt8((min(max(part.isFinite ? part : 0, 0), 1) * 255).rounded())
      let text = String(byte, radix: 16, uppercase: true)
      return text.count < 2 ? "0" + text : text
    }.joined()
  }
}

extension ColourMap {
  /// Black to white.
  public static let fallback = ColourMap(name: "gray", anchors: [0x000000, 0xFFFFFF])

  private init(name: String, anchors: [UInt32]) {
    self.name = name
    self.anchors = anchors
  }
}

extension ColourMap {
  /// Is this a colour's name in CSS?
  public static func isColourName(_ text: String) -> Bool { RasterColour.isName(text.lowercased()) }

  /// The colours that series take one after the other.
  public static func palette(_ index: Int) -> String { Palette.colour(index) }
}
