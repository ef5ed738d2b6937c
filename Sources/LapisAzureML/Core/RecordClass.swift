import LapisInterpreter

/// The SDK's classes that only carry what they were given: one row each, and every argument is an
/// attribute that can be read and set.
struct RecordClass: Sendable {
  var name: String
  var signature: String
  var doc: String
  var importPaths: [String]

  static let all: [RecordClass] = [
    RecordClass(
      name: "DockerConfiguration", signature: "use_docker=False, shared_volumes=True, arguments=None, shm_size='2g'",
      doc: "How a run uses Docker; kept and not used here.",
      importPaths: ["azureml.core.runconfig"]),
    RecordClass(
      name: "MpiConfiguration", signature: "process_count_per_node=1, node_count=1",
      doc: "How a run is spread by MPI; kept and not used here.", importPaths: ["azureml.core.runconfig"]),
    RecordClass(
      name: "PyTorchConfiguration", signature: "communication_backend='Nccl', process_count=None, node_count=1",
      doc: "How a run is spread by PyTorch; kept and not used here.", importPaths: ["azureml.core.runconfig"]),
    RecordClass(
      name: "TensorflowConfiguration", signature: "worker_count=1, parameter_server_count=1",
      doc: "How a run is spread by TensorFlow; kept and not used here.",
      importPaths: ["azureml.core.runconfig"]),
    RecordClass(
      name: "InferenceConfig",
      signature: "entry_script, runtime=None, conda_file=None, extra_docker_file_steps=None, "
        + "source_directory=None, enable_gpu=None, description=None, base_image=None, "
        + "base_image_registry=None, cuda_version=None, environment=None",
      doc: "How a model is served; kept and not used here.", importPaths: ["azureml.core.model"]),
    RecordClass(
      name: "ResourceConfiguration", signature: "cpu=None, memory_in_gb=None, gpu=None",
      doc: "What a model needs; kept with it.", importPaths: ["azureml.core.resource_configuration"]),
    RecordClass(
      name: "DataPath", signature: "datastore=None, path_on_datastore=None, name=None",
      doc: "A place in a datastore.", importPaths: ["azureml.data.datapath"]),
    RecordClass(
      name: "InteractiveLoginAuthentication", signature: "force=False, tenant_id=None, cloud=None",
      doc: "A login; nothing here asks for one.", importPaths: ["azureml.core.authentication"]),
    RecordClass(
      name: "ServicePrincipalAuthentication",
      signature: "tenant_id, service_principal_id, service_principal_password, cloud='AzureCloud'",
      doc: "A login; nothing here asks for one.", importPaths: ["azureml.core.authentication"]),
    RecordClass(
      name: "MsiAuthentication", signature: "identity_config=None, cloud='AzureCloud'",
      doc: "A login; nothing here asks for one.", importPaths: ["azureml.core.authentication"]),
    RecordClass(
      name: "AzureCliAuthentication", signature: "cloud=None, tenant_id=None",
      doc: "A login; nothing here asks for one.", importPaths: ["azureml.core.authentication"]),
  ]

  func makeType(_ host: SDKHost) -> HostType {
    let name = name
    let paths = importPaths
    let box = Box()
    let type = HostType(
      name: name, module: paths[0], doc: doc, importPaths: paths,
      initializer: NativeFunction("\(name)(\(signature))", doc) { call in
        guard let type = box.type else { return .none }
        return call.vm.host(Record(host, type: type, call))
      },
      members: [])
    box.type = type
    return type
  }

  private final class Box { var type: HostType? }

  final class Record: OpenObject {
    init(_ host: SDKHost, type: HostType, _ call: Call) {
      super.init(host, type: type)
      for parameter in call.signature.parameters { set(parameter.name, call[parameter.name]) }
    }
  }
}
