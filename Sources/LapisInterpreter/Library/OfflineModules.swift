/// Modules that scripts import beside what they really do here: the names are there, and using one says
/// by name that it is not supported and what to do instead.
enum OfflineModules {
  static let all: [NativeModule] = [
    NativeModule(
      name: "urllib.parse", doc: "Addresses taken apart and put together.",
      members: [.script(Scripts.urllibparse)]),
    refused("socket", ["socket", "create_connection", "gethostbyname"], network, also: Scripts.socket),
    refused("smtplib", ["SMTP", "SMTP_SSL"], network),
    refused(
      "subprocess", ["run", "call", "check_call", "check_output", "Popen", "getoutput"],
      "no other program is started from a script. Use os.system() or a shell line",
      also: "PIPE = -1\nSTDOUT = -2\nDEVNULL = -3\n\n\nclass CalledProcessError(Exception):\n    pass\n"),
    refused(
      "threading", ["Thread", "Timer"], "scripts have one thread; runs of a sweep go side by side by themselves",
      also: Scripts.threading),
    refused(
      "multiprocessing", ["Process", "Pool", "Queue"],
      "scripts have one process; runs of a sweep go side by side by themselves",
      also: "from os import cpu_count\n\n\ndef freeze_support():\n    pass\n"),
    refused(
      "tarfile", ["open", "is_tarfile"], "archives are not read or written. Pack and unpack them beforehand"),
    refused(
      "pkg_resources", ["resource_filename", "resource_string", "get_distribution", "require"],
      "there are no packages to look into: everything is part of the program"),
  ]

  private static let network = "there are no sockets here. Use requests or urllib.request"

  private static func refused(
    _ module: String, _ names: [String], _ reason: String, also script: String = ""
  ) -> NativeModule {
    let refusals = names.map { name in
      ModuleMember.entry("\(name)(*args, **kwargs)", "Not supported: \(reason).") { vm, a in
        throw vm.error(.notImplementedError, "\(module).\(name)() is not supported: \(reason).")
      }
    }
    return NativeModule(
      name: module, doc: "Its names are known and not supported.", members: refusals + [.script(script)])
  }
}
