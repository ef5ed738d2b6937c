// memory FILE…: runs each script in a process of its own, with the sanitizer looking on, and reports
// what it finds: memory errors, crashes, and objects that outlive their interpreter. What scripts
// print is dropped. Exit code 1 when there was anything.
@preconcurrency import Glibc
import LapisDiagnostics
@testable import LapisInterpreter

setvbuf(stdout, nil, _IOLBF, 0)

func read(_ path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return String(decoding: bytes, as: UTF8.self)
}

/// Runs one script and looks at what is left of it. false: something is.
func run(_ path: String) -> Bool {
  guard let text = read(path) else {
    print("\(path): cannot be read")
    return false
  }
  var parts = path.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
  let name = parts.removeLast()
  let folder = parts.isEmpty ? "." : parts.joined(separator: "/")
  chdir(folder)
  let left: HeapOwner
  do {
    var options = InterpreterOptions()
    options.output = CollectedOutput()
    options.arguments = ["./" + name]
    options.scriptDirectory = "."
    options.readLine = { _ in nil }
    let interpreter = Interpreter(options: options)
    left = interpreter.owner
    _ = interpreter.run(SourceFile(name: name, text: text), mode: .script)
    _ = CycleCollector.collect(interpreter)
  }
  let objects = left.heap.pointee.liveObjects
  if objects > 0 { print("\(path): \(objects) objects outlive the interpreter") }
  return objects == 0
}

/// Runs this program with one script; what the sanitizer writes goes to standard error as it comes.
func child(_ program: String, _ path: String) -> Int32 {
  var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup("-one"), strdup(path), nil]
  defer { arguments.forEach { free($0) } }
  var process = pid_t()
  guard posix_spawn(&process, "/proc/self/exe", nil, nil, &arguments, environ) == 0 else { return -1 }
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  return status
}

let arguments = CommandLine.arguments
if arguments.count == 3, arguments[1] == "-one" {
  // A script that does not end is a finding of its own.
  alarm(120)
  exit(run(arguments[2]) ? 0 : 1)
}
var found = 0
for path in arguments.dropFirst() {
  let status = child(arguments[0], path)
  if status == 0 { continue }
  found += 1
  let signal = status & 0x7F
  print("\(path): " + (signal == 0 ? "exit code \((status >> 8) & 0xFF)" : "ended by signal \(signal)"))
}
print("\(arguments.count - 1) scripts, \(found) with findings")
exit(found == 0 ? 0 : 1)
