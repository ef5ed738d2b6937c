import FoundationEssentials
import LapisDiagnostics
import LapisInterpreter
import LapisStore
import LapisSyntax

/// `azureml.core.Workspace`: here always the local store, under whatever name the script gives it.
final class Workspace: HostObject, SDKClass {
  struct Identity: Sendable, Hashable {
    var name: String
    var subscription: String
    var resourceGroup: String
    var location: String

    static let local = Identity(
      name: "local", subscription: "00000000-0000-0000-0000-000000000000", resourceGroup: "local",
      location: "local")
  }

  let host: SDKHost
  let identity: Identity

  init(_ host: SDKHost, _ identity: Identity) {
    self.host = host
    self.identity = identity
    super.init(type: host.type(of: Workspace.self))
  }

  override func repr(_ vm: Interpreter) throws -> String {
    "Workspace.create(name='\(identity.name)', subscription_id='\(identity.subscription)', "
      + "resource_group='\(identity.resourceGroup)')"
  }

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard let other = other.host(as: Workspace.self) else { return nil }
    switch op {
    case .equal: return Ref(other.identity == identity)
    case .notEqual: return Ref(other.identity != identity)
    default: return nil
    }
  }

  override func hash(_ vm: Interpreter) throws -> Int? { identity.name.count }

  static func makeType(_ host: SDKHost) -> HostType {
    let local = { (call: Call) throws -> Ref in
      let identity = Identity(
        name: try call.optionalString("name") ?? Identity.local.name,
        subscription: try call.optionalString("subscription_id") ?? Identity.local.subscription,
        resourceGroup: try call.optionalString("resource_group") ?? Identity.local.resourceGroup,
        location: try call.optionalString("location") ?? Identity.local.location)
      return call.vm.host(Workspace(host, identity))
    }
    return HostType(
      name: "Workspace", module: "azureml.core.workspace",
      doc: "The place where experiments, runs, models and data sets are kept: the store of this machine.",
      importPaths: ["azureml.core", "azureml.core.workspace"],
      initializer: NativeFunction(
        "Workspace(subscription_id, resource_group, workspace_name, auth=None, _location=None, "
          + "_disable_service_check=False, _workspace_id=None, sku='basic', tags=None, _cloud='AzureCloud')",
        "The local workspace under these names."
      ) { call in
        let identity = Identity(
          name: try call.string("workspace_name"), subscription: try call.string("subscription_id"),
          resourceGroup: try call.string("resource_group"),
          location: try call.optionalString("_location") ?? Identity.local.location)
        return call.vm.host(Workspace(host, identity))
      },
      members: [
        .staticMethod(
          "from_config(path=None, auth=None, _logger=None, _file_name=None)",
          "The workspace that a config.json names, else the local workspace."
        ) { call in
          let path = try call.optionalString("path")
          let name = try call.optionalString("_file_name")
          do throws(Diagnostic) {
            let identity = try WorkspaceConfig.find(path, fileName: name) ?? .local
            return call.vm.host(Workspace(host, identity))
          } catch {
            throw SDKException.make(SDKException.userError, error, call.vm)
          }
        },
        .staticMethod(
          "get(name, auth=None, subscription_id=None, resource_group=None, location=None, "
            + "cloud='AzureCloud', id=None)", "The local workspace under this name.", local),
        .staticMethod(
          "create(name, auth=None, subscription_id=None, resource_group=None, location=None, "
            + "create_resource_group=True, sku='basic', tags=None, exist_ok=False, show_output=True, **kwargs)",
          "The local workspace under this name."
        ) { call in
          let name = try call.string("name")
          let characters = Array(name.utf8)
          guard (3...33).contains(characters.count), ExperimentName.isValid(name) else {
            throw SDKException.make(
              SDKException.userError,
              "Workspace name must be 3 to 33 characters: first a letter or digit, then letters, digits, "
                + "'_' and '-'; got '\(name)'.", call.vm)
          }
          return try local(call)
        },
        .staticMethod(
          "list(subscription_id, auth=None, resource_group=None)", "Name to a list of workspaces."
        ) { call in
          let vm = call.vm
          return vm.dict([("local", vm.list([vm.host(Workspace(host, .local))]))])
        },
        .method(
          "write_config(path=None, file_name=None)", "Writes .azureml/config.json in a folder."
        ) { (workspace: Workspace, call) in
          let folder = try call.optionalString("path") ?? "."
          let file = try call.optionalString("file_name") ?? "config.json"
          do throws(Diagnostic) {
            try WorkspaceConfig.write(workspace.identity, folder: folder, file: file)
          } catch {
            throw SDKException.make(SDKException.userError, error, call.vm)
          }
          return .none
        },
        .method("get_details()", "What is known about the workspace.") { (workspace: Workspace, call) in
          let identity = workspace.identity
          return JSONBridge.ref(
            [
              "id": .string(workspace.scope), "name": .string(identity.name),
              "location": .string(identity.location), "type": "Microsoft.MachineLearningServices/workspaces",
              "sku": "Basic", "workspaceid": .string(identity.subscription), "friendlyName": .string(identity.name),
            ], call.vm)
        },
        .method("get_default_datastore()", "The store's own folder of files.") { (workspace: Workspace, call) in
          call.vm.host(Datastore(workspace, "workspaceblobstore"))
        },
        .method("set_default_datastore(name)", "There is one; nothing to do.") { (_: Workspace, _) in .none },
        .method("get_default_compute_target(type)", "None: no default is configured.") {
          (_: Workspace, call) in
          guard ["cpu", "gpu"].contains(try call.string("type")) else {
            throw ScriptError(.valueError, "type must be 'cpu' or 'gpu'")
          }
          return .none
        },
        .method("get_run(run_id)", "A stored run by its id.") { (workspace: Workspace, call) in
          try Run.stored(try call.string("run_id"), host, workspace, call.vm)
        },
        .method("get_mlflow_tracking_uri()", "The store's place.") { (_: Workspace, call) in
          call.vm.string("file://" + (try host.store().home))
        },
        .property("name", "The workspace's name.", get: { (w: Workspace, vm) in vm.string(w.identity.name) }),
        .property(
          "subscription_id", "The subscription's id.",
          get: { (w: Workspace, vm) in vm.string(w.identity.subscription) }),
        .property(
          "resource_group", "The resource group's name.",
          get: { (w: Workspace, vm) in vm.string(w.identity.resourceGroup) }),
        .property("location", "Where it is.", get: { (w: Workspace, vm) in vm.string(w.identity.location) }),
        .property("sku", "The edition.", get: { (_: Workspace, vm) in vm.string("Basic") }),
        .property("tags", "The workspace's tags.", get: { (_: Workspace, vm) in vm.dict([(String, Ref)]()) }),
        .property("discovery_url", "Where the service is: nowhere.", get: { (_: Workspace, _) in .none }),
        .property(
          "experiments", "Experiments by name.",
          get: { (w: Workspace, vm) in
            let names: [String]
            if let channel = host.options.channel {
              names = try channel.ask("experiment.names").asArray?.compactMap { $0.asString } ?? []
            } else {
              names = try host.store().experiments().map { $0.name }
            }
            return vm.dict(names.map { ($0, vm.host(Experiment(w, $0))) })
          }),
        .property(
          "compute_targets", "Compute targets by name.",
          get: { (w: Workspace, vm) in
            vm.dict(try host.store().computeTargets().map { ($0.name, vm.host(AmlCompute(w, $0.name))) })
          }),
        .property(
          "datasets", "Registered data sets by name.",
          get: { (w: Workspace, vm) in
            let datasets = DatasetCatalog(host)
            return vm.dict(
              try datasets.names().compactMap { name in
                try datasets.find(name).map { (name, vm.host(TabularDataset(host, registered: $0))) }
              })
          }),
        .property(
          "models", "The latest version of each model by name.",
          get: { (w: Workspace, vm) in
            var latest: [(String, Ref)] = []
            for model in try host.store().models() where !latest.contains(where: { $0.0 == model.name }) {
              latest.append((model.name, vm.host(Model(w, model))))
            }
            return vm.dict(latest)
          }),
        .property(
          "datastores", "Datastores by name.",
          get: { (w: Workspace, vm) in
            vm.dict([("workspaceblobstore", vm.host(Datastore(w, "workspaceblobstore")))])
          }),
        .property(
          "environments", "Environments by name.",
          get: { (w: Workspace, vm) in
            vm.dict(Environment.curated.map { ($0, vm.host(Environment(host, name: $0, vm))) })
          }),
        .property("webservices", "Deployed services: none here.", get: { (_: Workspace, vm) in vm.dict([(String, Ref)]()) }),
        .property("images", "Images: none here.", get: { (_: Workspace, vm) in vm.dict([(String, Ref)]()) }),
      ])
  }

  var scope: String {
    "/subscriptions/\(identity.subscription)/resourceGroups/\(identity.resourceGroup)"
      + "/providers/Microsoft.MachineLearningServices/workspaces/\(identity.name)"
  }
}
