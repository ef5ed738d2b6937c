import LapisAutoML
import LapisInterpreter
import LapisLearn

/// The modules of AutoML, beside its classes.
enum AutoMLModules {
  static func all(_ host: SDKHost) -> [NativeModule] {
    [
      NativeModule(
        name: "azureml.train.automl", doc: "Automated machine learning.",
        members: [
          ] + AutoMLExceptions.all.map { .exception($0) }),
      NativeModule(
        name: "azureml.train.automl.utilities", doc: "What AutoML can be asked for.",
        members: [
          .function("get_primary_metrics(task)", "The metrics a task can be best in.") { call in
            let name = try call.string("task")
            guard let task = TaskKind(rawValue: name) else {
              throw SDKException.make(
                AutoMLExceptions.config,
                "Invalid value for task: '\(name)'. It must be 'classification' or 'regression'.",
                call.vm)
            }
            return call.vm.list(AutoML.primaryMetrics(task).map { call.vm.string($0) })
          }
        ]),
      NativeModule(
        name: "azureml.automl.runtime.onnx_convert", doc: "ONNX models of AutoML's pipelines.",
        members: [.type(OnnxConverter.hostType)]),
    ]
  }
}
