/// How `show()` draws charts where nobody looks at pictures.
public struct FigureDisplay {
  /// Whether lines and bars are coloured with ANSI sequences.
  public var usesColour = false
  /// Columns that a chart may take; nil: $COLUMNS, else 80.
  public var width: (() -> Int)?
  /// Keeps a shown figure, SVG text, by its number from 1, and says where; nil: none is kept.
  public var keep: ((_ svg: [UInt8], _ number: Int) throws -> String)?
  /// Figures shown so far.
  public var count = 0

  public init() {}
}
