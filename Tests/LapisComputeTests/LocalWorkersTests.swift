import FoundationEssentials
import Glibc
import LapisCompute
import LapisDiagnostics
import LapisNumerics
import LapisStore
import Testing

/// Real child processes: shell scripts that speak the protocol on descriptor 3.
@Suite(.serialized) struct LocalWorkersTests {
  let folder: String

  init() throws {
    folder = "/tmp/lapis-workers-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    try #require(mkdir(folder, 0o700) == 0)
  }

  struct Ran {
    var end: LocalWorkers.End
    var requests: [WorkerRequest]
    var log: String
    var seconds: Double
  }

  func run(
    _ script: String, environment: TextMap = [:], cancellation: Cancellation = Cancellation(),
    answer: (WorkerRequest) -> WorkerReply = { _ in .proceed }
  ) throws -> Ran {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/worker.sh"
    try Data(script.utf8).write(to: URL(fileURLWithPath: path))
    let job = TrialJob(
      run: "r", experiment: "e", script: path, arguments: ["--x", "1"], workingDirectory: folder,
      environment: environment)
    var requests: [WorkerRequest] = []
    let start = ContinuousClock.now
    let end = LocalWorkers(command: ["/bin/sh", path]).run(
      job, trialFile: folder + "/trial.json", log: folder + "/log.txt", cancellations: [cancellation]
    ) { request in
      requests.append(request)
      return answer(request)
    }
    let elapsed = ContinuousClock.now - start
    let log = (try? String(contentsOfFile: folder + "/log.txt", encoding: .utf8)) ?? ""
    return Ran(
      end: end, requests: requests, log: log,
      seconds: Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18)
  }

  static let log = #"echo '{"request": "log", "name": "m", "kind": "scalar", "value": 0.5}' >&3; read -r reply <&3; "#

  @Test func talksBothWaysAndKeepsWhatIsPrinted() throws {
    let ran = try run(
      """
      echo "arguments: $1 $(basename $2)"; echo to-stderr >&2
      \(Self.log) echo "$reply"
      echo '{"request": "ask", "question": "q", "details": null}' >&3; read -r reply <&3; echo "$reply"
      echo '{"request": "complete"}' >&3; read -r reply <&3
      """) { request in
        if case .ask = request { return .value("the answer") }
        return .proceed
      }
    #expect(ran.end == .completed)
    #expect(ran.requests.count == 3)
    #expect(
      ran.log == """
        arguments: --trial trial.json
        to-stderr
        {"reply": "continue"}
        {"reply": "value", "value": "the answer"}

        """)
  }

  @Test func theTrialFileAndTheEnvironmentArrive() throws {
    let ran = try run(
      "echo $GREETING $LAPIS_WORKER_FD; cat $2; cat", environment: ["GREETING": "hello there"])
    #expect(ran.log.hasPrefix("hello there 3\n{\n  \"version\": 1,"))
    #expect(ran.end == .completed)
  }

  @Test func aStopEndsAWorkerThatObeys() throws {
    let ran = try run("\(Self.log) exit 0") { _ in .stop }
    #expect(ran.end == .stopped)
    #expect(ran.seconds < 0.6)
  }

  @Test func aStopKillsAWorkerThatDoesNotObey() throws {
    let marker = "\(UInt64.random(in: 0 ... .max))"
    let ran = try run(
      """
      trap '' TERM
      (trap '' TERM; while true; do sleep 0.05; : \(marker); done) &
      echo $! > \(folder)/../lapis-grandchild-\(marker)
      \(Self.log)
      while true; do sleep 0.05; done
      """) { _ in .stop }
    let path = "/tmp/lapis-grandchild-\(marker)"
    defer { unlink(path) }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let grandchild = try #require(Int32(text.split(separator: "\n").first ?? ""))
    #expect(ran.end == .stopped)
    #expect(ran.seconds < 1.5)
    usleep(50_000)
    // Where nobody reaps orphans it stays behind as a zombie.
    let status = (try? String(contentsOfFile: "/proc/\(grandchild)/stat", encoding: .utf8)) ?? "Z"
    #expect(status.split(separator: " ").contains("Z"), "the whole group is gone, got \(status)")
  }

  @Test func cancellationEndsIt() throws {
    let limit = Cancellation(deadline: .now + .milliseconds(150))
    let ran = try run("sleep 30", cancellation: limit)
    #expect(ran.end == .cancelled)
    #expect(ran.seconds < 1.2)
  }

  @Test func endsAreExplained() throws {
    guard case .failed(let code) = try run("exit 7").end else { throw Unexpected() }
    #expect(code.message == "The script's process ended with exit code 7.")
    let again = try LocalWorkersTests()
    guard case .failed(let signal) = try again.run("kill -SEGV $$").end else { throw Unexpected() }
    #expect(signal.message.hasPrefix("The script's process was ended by signal 11"))
    let third = try LocalWorkersTests()
    let told = try third.run(#"echo '{"request": "fail", "message": "ValueError: no"}' >&3; read -r r <&3; exit 1"#)
    #expect(told.end == .failed(Diagnostic("trial.failed", .value, "ValueError: no")))
  }

  struct Unexpected: Error {}

  @Test func nonsenseOnTheWireFailsTheTrial() throws {
    guard case .failed(let reason) = try run("echo 'hello' >&3; sleep 30").end else { throw Unexpected() }
    #expect(reason.code == "json.syntax")
  }

  @Test func aMissingCommandIsADiagnostic() {
    let job = TrialJob(run: "r", experiment: "e", script: "", arguments: [], workingDirectory: "/tmp")
    for command in [[], ["/nonexistent/lapis", "worker"]] {
      let end = LocalWorkers(command: command).run(
        job, trialFile: folder + "/trial.json", log: folder + "/log.txt", cancellations: [Cancellation()]
      ) { _ in .proceed }
      guard case .failed(let reason) = end else {
        Issue.record("\(end)")
        continue
      }
      #expect(reason.code == "worker.start")
    }
  }

  @Test func nothingOfOursIsOpenInTheChild() throws {
    // A descriptor that is inherited across exec, as a careless library leaves one.
    let careless = open("/dev/null", O_RDONLY)
    defer { close(careless) }
    let ran = try run("for f in /proc/$$/fd/*; do [ -e $f ] && basename $f; done")
    // The shell itself keeps its script open on a descriptor of 10 or more; the one with which it lists
    // the folder is gone when it looks again.
    let open = ran.log.split(separator: "\n").compactMap { Int($0) }.filter { $0 < 10 }
    #expect(open.sorted() == [0, 1, 2, 3])
  }

  @Test func noDescriptorIsLeaked() throws {
    func count() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
    _ = try LocalWorkersTests().run("exit 0")
    let before = try count()
    for round in 0..<30 {
      _ = try LocalWorkersTests().run(round % 2 == 0 ? "\(Self.log)" : "exit 3")
    }
    // Suites beside this one open files of their own, and close them.
    let deadline = Date().addingTimeInterval(20)
    while try count() > before + 1, Date() < deadline { usleep(50_000) }
    #expect(try count() <= before + 1)
    var status: Int32 = 0
    #expect(waitpid(-1, &status, WNOHANG) <= 0, "no zombie is left")
  }
}
