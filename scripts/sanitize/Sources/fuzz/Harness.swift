@preconcurrency import Glibc
import LapisDiagnostics
@testable import LapisInterpreter
import LapisSyntax

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

final class NoOutput: OutputSink {
  func write(_ text: String, to stream: OutputStream) {}
}

/// The modules that cannot touch the machine outside.
let allowed: Set<String> = [
  "__future__", "abc", "argparse", "array", "base64", "bisect", "builtins", "calendar", "collections",
  "collections.abc", "contextlib", "copy", "csv", "dataclasses", "datetime", "decimal", "difflib", "enum",
  "fractions", "functools", "gc", "hashlib", "heapq", "html", "io", "itertools", "json", "json.decoder",
  "keyword", "math", "numbers", "operator", "pprint", "queue", "random", "re", "reprlib", "statistics",
  "string", "struct", "sys", "textwrap", "time", "traceback", "types", "typing", "unicodedata", "uuid",
  "warnings", "weakref", "zlib", "binascii", "copyreg", "secrets", "hmac", "locale", "codecs",
]

/// Stops runs that take too long, and takes one that cannot be stopped for a finding. Time is that of
/// the processor, so that other programs do not matter.
final class Watch: @unchecked Sendable {
  private var lock = pthread_mutex_t()
  private var flag: UnsafeMutablePointer<UInt8>?
  private var started = 0.0
  static let stopAfter = 0.3
  static let hangAfter = 3.0

  init() { pthread_mutex_init(&lock, nil) }
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
  func begin(_ interruptFlag: UnsafeMutablePointer<UInt8>?) {
    pthread_mutex_lock(&lock)
    flag = interruptFlag
    started = Watch.now()
    pthread_mutex_unlock(&lock)
  }
  func end() {
    pthread_mutex_lock(&lock)
    flag = nil
    started = 0
    pthread_mutex_unlock(&lock)
  }
  func look() {
    pthread_mutex_lock(&lock)
    defer { pthread_mutex_unlock(&lock) }
    if started == 0 { return }
    let time = Watch.now() - started
    if time > Watch.stopAfter { flag?.pointee = Interpreter.stopRequest }
    if time > Watch.hangAfter {
      fputs("fuzz: the run does not end\n", stderr)
      abort()
    }
  }
}

nonisolated(unsafe) var pooled: Interpreter?
nonisolated(unsafe) var runs = 0
nonisolated(unsafe) var executes = false
let watch = Watch()

func makeInterpreter() -> Interpreter {
  var options = InterpreterOptions()
  options.output = NoOutput()
  options.readLine = { _ in nil }
  options.memoryLimit = 256 << 20
  let vm = Interpreter(options: options)
  vm.moduleTable.keepOnly(allowed)
  for name in ["open", "input", "breakpoint"] {
    let entry = vm.builtins.find(string: vm.intern(name))
    if entry >= 0 { vm.builtins.remove(entry: entry).release() }
  }
  return vm
}

func test(_ bytes: UnsafeBufferPointer<UInt8>) {
  if runs % 25 == 0 { pooled = nil }
  runs += 1
  let vm = pooled ?? makeInterpreter()
  pooled = vm
  let source = SourceFile(name: "fuzz.py", text: String(decoding: bytes, as: UTF8.self))
  watch.begin(executes ? vm.interruptFlag : nil)
  if executes {
    do {
      let result = vm.run(source, mode: .cell, in: vm.makeNamespace("__main__"))
      _ = result.failure?.traceback
    }
    vm.clearInterrupt()
    _ = CycleCollector.collect(vm)
  } else if let code = try? vm.compile(source, keepsResult: true) {
    releaseCode(code)
  }
  watch.end()
  vm.clearInterrupt()
}


/// Runs libFuzzer with the arguments of the program; returns the exit code.
func fuzz(_ given: [String]) -> Int32 {
  var arguments = given
  let kind = arguments.count > 1 ? arguments.remove(at: 1) : ""
  guard kind == "parser" || kind == "machine" else {
    fputs("usage: fuzz parser|machine [options of libFuzzer]\n", stderr)
    return 2
  }
  executes = kind == "machine"
  let thread = UnsafeMutablePointer<pthread_t>.allocate(capacity: 1)
  pthread_create(
    thread, nil,
    { _ in
      while true {
        usleep(20_000)
        watch.look()
      }
    }, nil)
  var count = Int32(arguments.count)
  let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
    capacity: arguments.count + 1)
  for (i, argument) in arguments.enumerated() { pointers[i] = strdup(argument) }
  pointers[arguments.count] = nil
  var vector = pointers
  return runDriver(&count, &vector) { data, size in
    test(UnsafeBufferPointer(start: data, count: size))
    return 0
  }
}
