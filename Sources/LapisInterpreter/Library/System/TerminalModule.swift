import Glibc

/// `_terminal`: a line typed without being shown, for `getpass`.
enum TerminalModule {
  static let module = NativeModule(
    name: "_terminal", doc: "The terminal.",
    members: [
      .entry("secret(prompt, /)", "Ask for a line that is not shown.") { vm, a in
        let prompt = try vm.text(a[0], "prompt must be str").swiftString
        vm.output.write(prompt, to: .standardError)
        vm.output.flush()
        var former = termios()
        let isTerminal = isatty(0) == 1 && tcgetattr(0, &former) == 0
        if isTerminal {
          var silent = former
          silent.c_lflag &= ~tcflag_t(ECHO)
          tcsetattr(0, TCSAFLUSH, &silent)
        }
        let line = try StandardStream.input(vm).line(vm)
        if isTerminal {
          tcsetattr(0, TCSAFLUSH, &former)
          vm.output.write("\n", to: .standardError)
        }
        try vm.checkInterrupt()
        guard let line else { throw vm.error(.eofError, "") }
        return vm.makeText(String(decoding: line, as: UTF8.self))
      }
    ])
}
