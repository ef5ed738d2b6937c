import LapisFrame
import LapisInterpreter

/// Rows dealt out to folds.
extension KernelsModule {
  static let splitting: [ModuleMember] = [
    .function("numbered(column)", "The values numbered in the order of their first rows; -1 where one is missing.") { call in
      ArrayBridge.array(try ArrayBridge.column(call["column"], call.vm).factorized().codes, call.vm)
    },
    .function("dealt(codes, lists)", "For each row the next number of its code's list.") { call in
      let vm = call.vm
      let codes = try ArrayBridge.ints(call["codes"], vm)
      let lists = try call.elements("lists").map { try ArrayBridge.ints($0, vm) }
      var next = [Int](repeating: 0, count: lists.count)
      var result = [Int](repeating: 0, count: codes.count)
      for (row, code) in codes.enumerated() {
        guard lists.indices.contains(code), next[code] < lists[code].count else {
          throw ScriptError(.valueError, "the lists of classes and their rows do not fit together.")
        }
        result[row] = lists[code][next[code]]
        next[code] += 1
      }
      return ArrayBridge.array(result, vm)
    },
    .function("parted(folds, fold)", "The rows of other folds, and those of this one.") { call in
      let vm = call.vm
      let folds = try ArrayBridge.ints(call["folds"], vm)
      let fold = try call.int("fold")
      let count = folds.reduce(0) { $0 + ($1 == fold ? 1 : 0) }
      var (train, test) = ([Int](repeating: 0, count: folds.count - count), [Int](repeating: 0, count: count))
      var (left, taken) = (0, 0)
      for (row, own) in folds.enumerated() {
        if own == fold {
          test[taken] = row
          taken += 1
        } else {
          train[left] = row
          left += 1
        }
      }
      return vm.tuple([ArrayBridge.array(train, vm), ArrayBridge.array(test, vm)])
    },
  ]
}
