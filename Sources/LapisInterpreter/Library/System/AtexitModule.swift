/// `atexit`: what a script wants done at its end.
enum AtexitModule {
  final class Functions {
    var calls: [(function: Ref, arguments: Ref, keywords: Ref)] = []
  }

  static let module = NativeModule(
    name: "atexit", doc: "Functions called at the end.",
    members: [
      .entry("register(func, /, *args, **kwargs)", "Call a function at the end; returns it.") { vm, a in
        guard a[0].isCallableKind else { throw vm.typeError("the first argument must be callable") }
        functions(vm).calls.append((vm.ref(a[0]), vm.ref(a[1]), vm.ref(a[2])))
        return a[0].retained()
      },
      .entry("unregister(func, /)", "Do not call a function at the end.") { vm, a in
        let known = functions(vm)
        known.calls = try known.calls.filter { try !vm.equals($0.function.value, a[0]) }
        return .none
      },
      .entry("_run_exitfuncs()", "Call what is registered, the last first.") { vm, a in
        if let failure = vm.runExitFunctions() { throw failure }
        return .none
      },
    ])

  static func functions(_ vm: Interpreter) -> Functions { vm.moduleState("atexit") { Functions() } }
}

extension Interpreter {
  /// Calls what `atexit` holds, the last first, each though another one failed. The failure of the last
  /// that failed is returned.
  func runExitFunctions() -> (any Error)? {
    guard let held = libraryState["module atexit"] as? AtexitModule.Functions else { return nil }
    var failure: (any Error)?
    while let call = held.calls.popLast() {
      do {
        let arguments = listElements(call.arguments) ?? []
        let keywords = (dictItems(call.keywords) ?? []).map { ($0.key.asString ?? "", $0.value) }
        _ = try self.call(call.function, arguments, keywords: keywords)
      } catch {
        failure = error
        if let raised = error as? Raised {
          output.write(
            "Exception ignored in atexit callback: \((try? repr(call.function)) ?? "?")\n"
              + renderTraceback(raised.exception.value), to: .standardError)
        }
      }
    }
    return failure
  }
}
