import FoundationEssentials
import LapisInterpreter

/// The run of a script that nobody submitted: nothing is stored, every call prints one line.
final class OfflineRun: HostObject, SDKClass {
  let host: SDKHost
  let id = "OfflineRun_" + RunIdentifier.guid()

  init(_ host: SDKHost) {
    self.host = host
    super.init(type: host.type(of: OfflineRun.self))
  }

  override func repr(_ vm: Interpreter) throws -> String { "Run(Id: \(id))" }

  override func enter(_ vm: Interpreter) throws -> Ref? {
    vm.print("[START] Run \(id) context")
    return vm.host(self)
  }

  override func exit(_ vm: Interpreter, exception: Ref) throws -> Bool {
    vm.print("[STOP] Run \(id) context")
    return false
  }

  override func getAttribute(_ vm: Interpreter, _ name: String) throws -> Ref? {
    guard ["experiment", "parent", "get_metrics", "get_details", "input_datasets"].contains(name) else {
      return nil
    }
    throw ScriptError(
      .attributeError, "'_OfflineRun' object has no attribute '\(name)'",
      hint: "This script runs outside a submitted run.")
  }

  static func makeType(_ host: SDKHost) -> HostType {
    func logged(_ kind: String, _ label: String, _ parameters: String = "name, value, description=''") -> Member {
      .method("log\(kind)(\(parameters))", "Prints the value.") { (_: OfflineRun, call) in
        call.vm.print("Attempted to log \(label) metric \(try call.string("name")):")
        call.vm.print(try call.vm.str(call["value"]))
        return .none
      }
    }
    return HostType(
      name: "_OfflineRun", module: "azureml.core.run",
      doc: "The run of a script outside a submitted run: it prints what it is given.",
      importPaths: ["azureml.core.run"],
      members: [
        logged("", "scalar"), logged("_list", "list"), logged("_table", "table"),
        logged("_confusion_matrix", "confusion_matrix"), logged("_accuracy_table", "accuracy_table"),
        logged("_residuals", "residuals"), logged("_predictions", "predictions"),
        .method("log_row(name, description=None, **kwargs)", "Prints the row.") { (_: OfflineRun, call) in
          call.vm.print("Attempted to log row metric \(try call.string("name")):")
          call.vm.print(try call.vm.str(call.vm.dict(call.keywords)))
          return .none
        },
        .method("log_image(name, path=None, plot=None, description='')", "Prints the name.") {
          (_: OfflineRun, call) in
          call.vm.print("Attempted to log image metric \(try call.string("name")):")
          call.vm.print(try call.vm.str(call.isPresent("path") ? call["path"] : call["plot"]))
          return .none
        },
        .method("tag(key, value=None)", "Prints the tag.") { (_: OfflineRun, call) in
          call.vm.print(
            "Attempted to add tag \(try call.string("key")) with value \(try call.vm.str(call["value"]))")
          return .none
        },
        .method("set_tags(tags)", "Prints the tags.") { (_: OfflineRun, call) in
          call.vm.print("Attempted to set tags \(try call.vm.str(call["tags"]))")
          return .none
        },
        .method("add_properties(properties)", "Prints the properties.") { (_: OfflineRun, call) in
          call.vm.print("Attempted to add properties \(try call.vm.str(call["properties"]))")
          return .none
        },
        .method("upload_file(name, path_or_stream, **kwargs)", "Prints the name.") { (_: OfflineRun, call) in
          call.vm.print(
            "Attempted to track file \(try call.string("name")) at \(try call.vm.str(call["path_or_stream"]))")
          return .none
        },
        .method("upload_files(names, paths, **kwargs)", "Prints the names.") { (_: OfflineRun, call) in
          call.vm.print(
            "Attempted to track files \(try call.vm.str(call["names"])) at \(try call.vm.str(call["paths"]))")
          return .none
        },
        .method("upload_folder(name, path, **kwargs)", "Prints the name.") { (_: OfflineRun, call) in
          call.vm.print(
            "Attempted to track folder \(try call.string("name")) at \(try call.vm.str(call["path"]))")
          return .none
        },
        .method("child_run(name=None, run_id=None, outputs=None)", "Another offline run.") {
          (_: OfflineRun, call) in call.vm.host(OfflineRun(host))
        },
        .method("fail(error_details=None, error_code=None)", "Prints the failure.") { (_: OfflineRun, call) in
          call.vm.print(
            "Run failed with error code \(try call.vm.str(call["error_code"])), details: "
              + (try call.vm.str(call["error_details"])))
          return .none
        },
        .method("start()", "Nothing to do.") { (_: OfflineRun, _) in .none },
        .method("complete()", "Nothing to do.") { (_: OfflineRun, _) in .none },
        .method("cancel()", "Nothing to do.") { (_: OfflineRun, _) in .none },
        .method("flush(timeout_seconds=300)", "Nothing to do.") { (_: OfflineRun, _) in .none },
        .method("get_status()", "Running.") { (_: OfflineRun, call) in call.vm.string("Running") },
        .property("id", "The run's id.", get: { (run: OfflineRun, vm) in vm.string(run.id) }),
        .property("number", "None.", get: { (_: OfflineRun, _) in .none }),
      ])
  }
}
