import LapisDiagnostics
import LapisInterpreter
import Testing

@testable import LapisAzureML

/// Names and order of the arguments, as the SDK 1.62 has them: scripts pass them by position and by name.
@Suite struct SignatureTests {
  static let recorded: [(String, String)] = [
    ("azureml.core Workspace.from_config", "path auth _logger _file_name"),
    ("azureml.core Workspace.get", "name auth subscription_id resource_group location cloud id"),
    ("azureml.core Workspace", "subscription_id resource_group workspace_name auth"),
    ("azureml.core Experiment", "workspace name"),
    ("azureml.core Experiment.submit", "config tags **kwargs"),
    ("azureml.core Experiment.get_runs", "type tags properties include_children"),
    ("azureml.core Run.get_context", "allow_offline used_for_context_manager **kwargs"),
    ("azureml.core Run.log", "name value description step"),
    ("azureml.core Run.log_list", "name value description"),
    ("azureml.core Run.log_row", "name description **kwargs"),
    ("azureml.core Run.log_table", "name value description"),
    ("azureml.core Run.log_image", "name path plot description"),
    ("azureml.core Run.get_metrics", "name recursive run_type populate"),
    ("azureml.core Run.wait_for_completion", "show_output wait_post_processing raise_on_error"),
    ("azureml.core Run.download_file", "name output_file_path"),
    ("azureml.core Run.upload_file", "name path_or_stream datastore_name"),
    ("azureml.core Run.get_children", "recursive tags properties type status"),
    ("azureml.core Run.fail", "error_details error_code"),
    (
      "azureml.core Run.register_model",
      "model_name model_path tags properties model_framework model_framework_version description datasets "
        + "sample_input_dataset sample_output_dataset resource_configuration **kwargs"
    ),
    (
      "azureml.core ScriptRunConfig",
      "source_directory script arguments run_config _telemetry_values compute_target environment "
        + "distributed_job_config resume_from max_run_duration_seconds command docker_runtime_config"
    ),
    ("azureml.core.compute AmlCompute.provisioning_configuration", "vm_size vm_priority min_nodes max_nodes"),
    ("azureml.core.compute ComputeTarget.create", "workspace name provisioning_configuration"),
    ("azureml.core Dataset.get_by_name", "workspace name version"),
    (
      "azureml.data.dataset_factory TabularDatasetFactory.from_delimited_files",
      "path validate include_path infer_column_types set_column_types separator header partition_format "
        + "support_multi_line empty_as_string encoding"
    ),
    (
      "azureml.train.hyperdrive HyperDriveConfig",
      "hyperparameter_sampling primary_metric_name primary_metric_goal max_total_runs max_concurrent_runs "
        + "max_duration_minutes policy estimator run_config resume_from resume_child_runs pipeline debug_flag "
        + "custom_run_id"
    ),
    ("azureml.train.hyperdrive BanditPolicy", "evaluation_interval slack_factor slack_amount delay_evaluation"),
    ("azureml.train.hyperdrive MedianStoppingPolicy", "evaluation_interval delay_evaluation"),
    (
      "azureml.train.hyperdrive TruncationSelectionPolicy",
      "truncation_percentage evaluation_interval delay_evaluation"
    ),
    ("azureml.train.hyperdrive RandomParameterSampling", "parameter_space properties"),
    (
      "azureml.train.hyperdrive HyperDriveRun.get_best_run_by_primary_metric",
      "include_failed include_canceled include_resume_from_runs"
    ),
    (
      "azureml.train.hyperdrive HyperDriveRun.get_children_sorted_by_primary_metric",
      "top reverse discard_no_metric"
    ),
    ("azureml.widgets RunDetails.show", "render_lib widget_settings"),
  ]

  @Test(arguments: recorded.indices) func argumentsAreTheSDKs(_ index: Int) throws {
    let (name, expected) = Self.recorded[index]
    let script = try SDKScript()
    let words = name.split(separator: " ").map(String.init)
    var value = try script.vm.module(words[0])
    for part in words[1].split(separator: ".") { value = try script.vm.attribute(value, String(part)) }
    let text = try #require(script.vm.signature(of: value), "\(name)")
    let own = Signature("f" + text).parameters
      .map { ($0.kind == .keywordVariadic ? "**" : "") + $0.name }.filter { $0 != "self" && $0 != "cls" }
    let wanted = expected.split(separator: " ").map(String.init)
    #expect(Array(own.prefix(wanted.count)) == wanted, "\(name)")
  }
}
