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
      "multiprocessing", ["Process", "Manager", "Pipe", "Value", "Array"],
      "scripts have one process. Use a Pool, whose work is done here in turn, or threads",
      also: Scripts.multiprocessing),
    refused(
      "tarfile", ["open", "is_tarfile"], "archives are not read or written. Pack and unpack them beforehand"),
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
