import LapisFrame
import LapisInterpreter

extension IndexObject {
  /// The order of levels with two of them exchanged.
  func swapped(_ a: Ref, _ b: Ref, _ vm: Interpreter) throws -> [Int] {
    var order = Array(index.levels.columns.indices)
    order.swapAt(try FrameObject.requireLevel(index, a, vm), try FrameObject.requireLevel(index, b, vm))
    return order
  }

  func levelOrder(_ order: Ref, _ vm: Interpreter) throws -> [Int] {
    let levels = try vm.elements(of: order).map { try FrameObject.requireLevel(index, $0, vm) }
    guard levels.count == index.levels.columns.count else {
      throw ScriptError(.assertionError, "Length of order must be same as number of levels (\(index.levels.columns.count)), got \(levels.count)")
    }
    return levels
  }

  /// The labels with their levels in this order.
  func reordered(_ order: [Int]) -> RowIndex {
    let (columns, names) = index.levels
    return RowIndex(levels: order.map { columns[$0] }, names: order.map { names[$0] })
  }
}
