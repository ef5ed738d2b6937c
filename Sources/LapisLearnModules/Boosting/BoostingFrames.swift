import LapisDataModules
import LapisFrame
import LapisInterpreter

/// Frames with columns of categories, as boosting takes them.
enum BoostingFrames {
  static func frame(_ x: Ref, _ vm: Interpreter) throws -> DataFrame? {
    DataConversion.isFrame(x) ? try DataConversion.frame(from: x, vm) : nil
  }

  /// The frame as numbers: a column of categories as the codes of its categories, missing ones as NaN. With `known`
  /// the categories are those of an earlier frame, and values that it did not have are missing.
  static func coded(
    _ frame: DataFrame, known: [Int: [Scalar]]?
  ) throws -> (matrix: FeatureMatrix, categories: [Int: [Scalar]]) {
    var found: [Int: [Scalar]] = known ?? [:]
    var columns = frame.columns
    for (place, column) in frame.columns.enumerated() {
      guard case .category(let own) = column else { continue }
      let categories: CategoryColumn
      if let known {
        // A column that was not of categories at the fit stays as it is.
        guard let earlier = known[place] else { continue }
        categories = CategoryColumn(own.plain, categories: earlier, isOrdered: own.isOrdered)
      } else {
        categories = own
        found[place] = own.categories
      }
      columns[place] = .double(categories.codes.map { $0 < 0 ? .nan : Double($0) })
    }
    let plain = try DataFrame(names: frame.names, columns: columns, index: frame.index)
    return (try plain.featureMatrix(), found)
  }
}
