import LapisInterpreter
import LapisStore
import LapisSyntax

/// `azureml.core.compute.ComputeTarget`: a named pool of local workers, kept in the store.
class ComputeTarget: HostObject, SDKClass {
  let workspace: Workspace
  let name: String
  var host: SDKHost { workspace.host }

  init(_ workspace: Workspace, _ name: String, type: HostType? = nil) {
    self.workspace = workspace
    self.name = name
    super.init(type: type ?? workspace.host.type(of: ComputeTarget.self))
  }

  func configuration() throws -> JSONValue {
    try host.store().computeTarget(named: name)?.configuration ?? [:]
  }

  override func repr(_ vm: Interpreter) throws -> String {
    "AmlCompute(workspace=\(try workspace.repr(vm)), name=\(name), id=\(workspace.scope)/computes/\(name), "
      + "type=AmlCompute, provisioning_state=Succeeded, location=\(workspace.identity.location), tags=None)"
  }

  override func compare(_ vm: Interpreter, _ op: ComparisonOperator, _ other: Ref) throws -> Ref? {
    guard let other = other.host(as: ComputeTarget.self) else { return nil }
    switch op {
    case .equal: return Ref(other.name == name)
    case .notEqual: return Ref(other.name != name)
    default: return nil
    }
  }

  override func hash(_ vm: Interpreter) throws -> Int? { try vm.hash(vm.string(name)) }

  /// - Throws: ComputeTargetException, in words that lessons look for.
  static func find(_ workspace: Workspace, _ name: String, _ vm: Interpreter) throws -> Ref {
    guard try workspace.host.store().computeTarget(named: name) != nil else {
      throw SDKException.make(
        SDKException.computeTarget,
        "ComputeTargetNotFound: Compute Target with name \(name) not found in provided workspace", vm)
    }
    return vm.host(AmlCompute(workspace, name))
  }

  class func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "ComputeTarget", module: "azureml.core.compute.compute",
      doc: "Where runs are submitted to: a named pool of local workers.",
      importPaths: ["azureml.core", "azureml.core.compute", "azureml.core.compute.compute"],
      initializer: NativeFunction("ComputeTarget(workspace, name)", "The target of this name.") { call in
        try find(try call.host("workspace", as: Workspace.self), try call.string("name"), call.vm)
      },
      members: [
        .staticMethod("create(workspace, name, provisioning_configuration)", "Makes a pool of local workers.") {
          call in try create(call)
        },
        .staticMethod("attach(workspace, name, attach_configuration)", "Makes a pool of local workers.") {
          call in
          let workspace = try call.host("workspace", as: Workspace.self)
          let name = try call.string("name")
          try workspace.host.store().saveComputeTarget(name: name, type: "Remote", configuration: [:])
          return call.vm.host(AmlCompute(workspace, name))
        },
        .staticMethod("list(workspace)", "All compute targets.") { call in
          let workspace = try call.host("workspace", as: Workspace.self)
          return call.vm.list(
            try host.store().computeTargets().map { call.vm.host(AmlCompute(workspace, $0.name)) })
        },
        .method(
          "wait_for_completion(show_output=False, min_node_count=None, timeout_in_minutes=25, "
            + "is_delete_operation=False)", "The pool is there at once; says so if asked to."
        ) { (_: ComputeTarget, call) in
          guard try call.bool("show_output") else { return .none }
          call.vm.print("Succeeded")
          call.vm.print("AmlCompute wait for completion finished\n")
          call.vm.print("Minimum number of nodes requested have been provisioned")
          return .none
        },
        .method("delete()", "Forgets the pool.") { (target: ComputeTarget, _) in
          try host.store().deleteComputeTarget(named: target.name)
          return .none
        },
        .method("detach()", "Forgets the pool.") { (target: ComputeTarget, _) in
          try host.store().deleteComputeTarget(named: target.name)
          return .none
        },
        .method("refresh_state()", "Nothing to do.") { (_: ComputeTarget, _) in .none },
        .method("get_status()", "The pool's state.") { (target: ComputeTarget, call) in
          call.vm.host(try AmlComputeStatus(target, call.vm))
        },
        .method("serialize()", "The pool as a dict.") { (target: ComputeTarget, call) in
          JSONBridge.ref(
            [
              "id": .string("\(target.workspace.scope)/computes/\(target.name)"),
              "name": .string(target.name), "location": .string(target.workspace.identity.location),
              "type": "Microsoft.MachineLearningServices/workspaces/computes",
              "properties": [
                "computeType": "AmlCompute", "provisioningState": "Succeeded",
                "properties": try target.configuration(),
              ],
            ], call.vm)
        },
        .method(
          "update(min_nodes=None, max_nodes=None, idle_seconds_before_scaledown=None)",
          "Changes the pool's description."
        ) { (target: ComputeTarget, call) in
          var members = try target.configuration().asObject ?? []
          for key in ["min_nodes", "max_nodes", "idle_seconds_before_scaledown"] where call.isPresent(key) {
            let value = JSONValue.integer(try call.int(key))
            if let index = members.firstIndex(where: { $0.key == key }) {
              members[index].value = value
            } else {
              members.append(.init(key, value))
            }
          }
          try host.store().saveComputeTarget(
            name: target.name, type: "AmlCompute", configuration: .object(members))
          return .none
        },
        .method("list_nodes()", "The pool's nodes: none are kept.") { (_: ComputeTarget, call) in
          call.vm.list([])
        },
        .property("name", "The target's name.", get: { (t: ComputeTarget, vm) in vm.string(t.name) }),
        .property("type", "AmlCompute.", get: { (_: ComputeTarget, vm) in vm.string("AmlCompute") }),
        .property("workspace", "The workspace.", get: { (t: ComputeTarget, vm) in vm.host(t.workspace) }),
        .property("location", "Where it is.", get: { (t: ComputeTarget, vm) in vm.string(t.workspace.identity.location) }),
        .property(
          "id", "The target's id.",
          get: { (t: ComputeTarget, vm) in vm.string("\(t.workspace.scope)/computes/\(t.name)") }),
        .property("provisioning_state", "Succeeded.", get: { (_: ComputeTarget, vm) in vm.string("Succeeded") }),
        .property("provisioning_errors", "None.", get: { (_: ComputeTarget, _) in .none }),
        .property("tags", "None.", get: { (_: ComputeTarget, _) in .none }),
        .property(
          "vm_size", "The label given when it was made.",
          get: { (t: ComputeTarget, vm) in JSONBridge.ref(try t.configuration()["vm_size"] ?? .null, vm) }),
      ])
  }

  private static func create(_ call: Call) throws -> Ref {
    let workspace = try call.host("workspace", as: Workspace.self)
    let name = try call.string("name")
    guard !["amlcompute", "local", "containerinstance"].contains(name.lowercased()) else {
      throw SDKException.make(
        SDKException.userError, "Please specify a different target name. \(name) is a reserved name.", call.vm)
    }
    guard let configuration = call["provisioning_configuration"].host(as: ProvisioningConfiguration.self)
    else {
      throw call.wrong(
        "provisioning_configuration", call["provisioning_configuration"],
        "an AmlCompute.provisioning_configuration(…)")
    }
    try workspace.host.store().saveComputeTarget(
      name: name, type: "AmlCompute", configuration: try configuration.json(call.vm))
    return call.vm.host(AmlCompute(workspace, name))
  }
}

/// `azureml.core.compute.AmlCompute`.
final class AmlCompute: ComputeTarget {
  init(_ workspace: Workspace, _ name: String) {
    super.init(workspace, name, type: workspace.host.type(of: AmlCompute.self))
  }

  override class func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "AmlCompute", module: "azureml.core.compute.amlcompute",
      doc: "A cluster: here a named pool of local workers.",
      importPaths: ["azureml.core.compute", "azureml.core.compute.amlcompute"],
      base: host.type(of: ComputeTarget.self),
      initializer: NativeFunction("AmlCompute(workspace, name)", "The target of this name.") { call in
        try find(try call.host("workspace", as: Workspace.self), try call.string("name"), call.vm)
      },
      members: [
        .staticMethod(
          "provisioning_configuration(vm_size='', vm_priority='dedicated', min_nodes=0, max_nodes=None, "
            + "idle_seconds_before_scaledown=1800, admin_username=None, admin_user_password=None, "
            + "admin_user_ssh_key=None, vnet_resourcegroup_name=None, vnet_name=None, subnet_name=None, "
            + "tags=None, description=None, remote_login_port_public_access='NotSpecified', "
            + "identity_type=None, identity_id=None, location=None, enable_node_public_ip=True, **kwargs)",
          "What a pool is to be like; vm_size is kept as a label."
        ) { call in call.vm.host(try ProvisioningConfiguration(host, call)) },
        .staticMethod("supported_vmsizes(workspace, location=None)", "No sizes: this machine is used.") {
          call in call.vm.list([])
        },
      ])
  }
}

/// What `AmlCompute.provisioning_configuration` gives.
final class ProvisioningConfiguration: OpenObject, SDKClass {
  init(_ host: SDKHost, _ call: Call) throws {
    super.init(host, type: host.type(of: ProvisioningConfiguration.self))
    guard let most = try call.optionalInt("max_nodes") else {
      throw SDKException.make(
        SDKException.computeTarget, "Invalid provisioning configuration, max_nodes must be provided.", call.vm)
    }
    let least = try call.int("min_nodes")
    guard most >= 0, least >= 0, least <= most else {
      throw SDKException.make(
        SDKException.computeTarget,
        "Invalid provisioning configuration, min_nodes (\(least)) and max_nodes (\(most)) must not be "
          + "negative, and min_nodes must not be greater.", call.vm)
    }
    for parameter in call.signature.parameters where parameter.name != "kwargs" {
      set(parameter.name, call[parameter.name])
    }
  }

  func json(_ vm: Interpreter) throws -> JSONValue {
    var members: [JSONValue.Member] = []
    for key in ["vm_size", "vm_priority", "min_nodes", "max_nodes", "idle_seconds_before_scaledown", "description"] {
      members.append(.init(key, try JSONBridge.json(get(key) ?? .none, vm) ?? .null))
    }
    return .object(members)
  }

  static func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "AmlComputeProvisioningConfiguration", module: "azureml.core.compute.amlcompute",
      doc: "What a pool of workers is to be like.", importPaths: ["azureml.core.compute.amlcompute"],
      members: [])
  }
}

/// What `get_status` gives.
final class AmlComputeStatus: OpenObject, SDKClass {
  private let facts: JSONValue

  init(_ target: ComputeTarget, _ vm: Interpreter) throws {
    let configuration = try target.configuration()
    let workers = target.host.options.workers
    let counts: JSONValue = [
      "preparingNodeCount": 0, "runningNodeCount": .integer(target.host.activeRuns.count),
      "idleNodeCount": .integer(workers), "unusableNodeCount": 0, "leavingNodeCount": 0,
      "preemptedNodeCount": 0,
    ]
    facts = [
      "currentNodeCount": .integer(workers), "targetNodeCount": .integer(workers),
      "nodeStateCounts": counts, "allocationState": "Steady", "errors": nil,
      "provisioningState": "Succeeded",
      "scaleSettings": [
        "minNodeCount": configuration["min_nodes"] ?? 0, "maxNodeCount": configuration["max_nodes"] ?? 1,
        "nodeIdleTimeBeforeScaleDown": .string("PT\(configuration["idle_seconds_before_scaledown"]?.asInt ?? 1800)S"),
      ],
      "vmPriority": configuration["vm_priority"] ?? "Dedicated", "vmSize": configuration["vm_size"] ?? "",
    ]
    super.init(target.host, type: target.host.type(of: AmlComputeStatus.self))
    for member in facts.asObject ?? [] { set(Self.snake(member.key), JSONBridge.ref(member.value, vm)) }
  }

  private static func snake(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }

  static func makeType(_ host: SDKHost) -> HostType {
    HostType(
      name: "AmlComputeStatus", module: "azureml.core.compute.amlcompute", doc: "A pool's state.",
      importPaths: ["azureml.core.compute.amlcompute"],
      members: [
        .method("serialize()", "The state as a dict.") { (status: AmlComputeStatus, call) in
          JSONBridge.ref(status.facts, call.vm)
        }
      ])
  }
}
