import LapisDiagnostics
import LapisStore

/// A script with its fixed arguments, as a ScriptRunConfig or an estimator describes it; plain data, so
/// that it can go to another thread and into the store.
struct ScriptSpec: Sendable, Hashable {
  /// Absolute path.
  var sourceDirectory: String
  /// Relative to the source directory.
  var script: String
  var arguments: [String]
  /// The compute target's name; `local` where none was given.
  var target: String
  var environmentName: String
  var environmentVariables: TextMap
  var framework: String
  var maxDurationSeconds: Int?
  /// Named inputs: registered or unregistered data sets, by the name the script asks for.
  var inputs: JSONValue

  init(
    sourceDirectory: String, script: String, arguments: [String], target: String, environmentName: String,
    environmentVariables: TextMap, framework: String = "Python", maxDurationSeconds: Int? = nil, inputs: JSONValue = [:]
  ) {
    self.sourceDirectory = sourceDirectory
    self.script = script
    self.arguments = arguments
    self.target = target
    self.environmentName = environmentName
    self.environmentVariables = environmentVariables
    self.framework = framework
    self.maxDurationSeconds = maxDurationSeconds
    self.inputs = inputs
  }

  var scriptPath: String { script.hasPrefix("/") ? script : sourceDirectory + "/" + script }

  var json: JSONValue {
    [
      "source_directory": .string(sourceDirectory), "script": .string(script),
      "arguments": .array(arguments.map { .string($0) }), "target": .string(target),
      "environment": .string(environmentName), "environment_variables": environmentVariables.json,
      "framework": .string(framework), "inputs": inputs,
      "max_duration_seconds": maxDurationSeconds.map { .integer($0) } ?? .null,
    ]
  }

  /// As `json` has it; nil where a part is missing.
  init?(_ json: JSONValue) {
    guard let directory = json["source_directory"]?.asString, let script = json["script"]?.asString,
      let target = json["target"]?.asString, let environment = json["environment"]?.asString
    else { return nil }
    self.init(
      sourceDirectory: directory, script: script, arguments: (json["arguments"]?.asArray ?? []).compactMap { $0.asString },
      target: target, environmentName: environment, environmentVariables: TextMap(json["environment_variables"] ?? [:]),
      framework: json["framework"]?.asString ?? "Python", maxDurationSeconds: json["max_duration_seconds"]?.asInt,
      inputs: json["inputs"] ?? [:])
  }

  /// The `runDefinition` of a run of this script with these arguments.
  func definition(arguments: [String], node pool: String) -> JSONValue {
    [
      "script": .string(script), "command": "", "useAbsolutePath": false,
      "arguments": .array(arguments.map { .string($0) }), "sourceDirectoryDataStore": nil,
      "framework": .string(framework), "communicator": "None", "target": .string(target),
      "dataReferences": [:], "data": [:], "outputData": [:], "datacaches": [], "jobName": nil,
      "maxRunDurationSeconds": maxDurationSeconds.map { .integer($0) } ?? .null, "nodeCount": 1,
      "priority": nil, "credentialPassthrough": false, "identity": nil,
      "environment": [
        "name": .string(environmentName), "version": "1",
        "python": [
          "interpreterPath": "python", "userManagedDependencies": false, "condaDependencies": [:],
          "baseCondaEnvironment": nil,
        ],
        "environmentVariables": environmentVariables.json,
        "docker": ["enabled": false], "spark": ["repositories": [], "packages": []],
      ],
      "history": [
        "outputCollection": true, "directoriesToWatch": ["logs"], "enableMLflowTracking": false,
        "snapshotProject": true,
      ],
      "spark": ["configuration": [:]], "parallelTask": ["maxRetriesPerWorker": 0],
      "amlCompute": ["name": .string(pool), "vmSize": nil, "retainCluster": false],
      "tensorflow": ["workerCount": 1, "parameterServerCount": 1],
      "mpi": ["processCountPerNode": 1],
      "pyTorch": ["communicationBackend": "nccl", "processCount": nil],
      "containerInstance": ["region": nil, "cpuCores": 2.0, "memoryGb": 3.5],
      "exposedPorts": nil,
      "docker": ["useDocker": false, "sharedVolumes": true, "shmSize": "2g", "arguments": []],
      "commandReturnCodeConfig": ["returnCode": "Zero", "successfulReturnCodes": []],
      "environmentVariables": environmentVariables.json, "applicationEndpoints": [:],
      "parameters": [],
    ]
  }
}
