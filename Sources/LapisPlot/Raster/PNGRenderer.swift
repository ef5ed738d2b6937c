/// Charts as PNG files, from the same layout as the SVG.
public struct PNGRenderer: Sendable {
  /// Pixels in an inch; a page has a hundred units in one.
  public var dotsPerInch: Double
  public var isTransparent: Bool
  /// The page's colour, as SVG spells it.
  public var background: String

  public init(dotsPerInch: Double = 100, isTransparent: Bool = false, background: String = "#FFFFFF") {
    self.dotsPerInch = dotsPerInch
    self.isTransparent = isTransparent
    self.background = background
  }

  /// The most pixels on a side; a page that would be larger is drawn with fewer.
  public static let longestSide = 20_000.0

  /// - Parameter deflate: makes a zlib stream; nil stores the pixels as they are.
  public func render(_ figure: Figure, deflate: ([UInt8]) throws -> [UInt8]?) rethrows -> [UInt8] {
    let (width, height) = figure.pageSize
    let dots = dotsPerInch.isFinite ? max(1, dotsPerInch) : 100
    let scale = min(dots / 100, PNGRenderer.longestSide / max(width, height))
    let page = isTransparent ? RasterColour.clear : RasterColour(named: background) ?? .white
    var canvas = RasterCanvas(width: width, height: height, scale: scale, background: page)
    FigureLayout.draw(figure, width: width, height: height, into: &canvas)
    return try PNGEncoder.encode(
      canvas.bytes, width: canvas.width, height: canvas.height, dotsPerInch: scale * 100, deflate: deflate)
  }
}
