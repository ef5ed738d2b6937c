import LapisInterpreter
import LapisStore
import Testing

@testable import LapisAzureML

/// HyperDrive as scripts see it.
@Suite(.serialized) struct HyperDriveScriptTests {
  static let imports = """
    from azureml.core import *
    from azureml.train.hyperdrive import *

    """

  @Test func expressionsAreLists() throws {
    let printed = try SDKScript().run(
      Self.imports + """
        print(choice(1, 2.5, 'a'), choice([1, 2]), choice(range(1, 5)), choice((1, 2)))
        print(randint(4), uniform(0.05, 0.1), quniform(1, 10, 2), loguniform(-6, -1), qloguniform(0, 3, 1))
        print(normal(10, 3), qnormal(mu=1, sigma=2, q=1), lognormal(0, 1), qlognormal(0, 1, 2))
        """)
    #expect(
      printed == """
        ['choice', [[1, 2.5, 'a']]] ['choice', [[1, 2]]] ['choice', [[1, 2, 3, 4]]] ['choice', [[(1, 2)]]]
        ['randint', [4]] ['uniform', [0.05, 0.1]] ['quniform', [1, 10, 2]] ['loguniform', [-6, -1]] ['qloguniform', [0, 3, 1]]
        ['normal', [10, 3]] ['qnormal', [1, 2, 1]] ['lognormal', [0, 1]] ['qlognormal', [0, 1, 2]]

        """)
  }

  static let mistakes: [(String, String)] = [
    ("choice()", "Please specify an input for choice."),
    ("choice([1], 2)", "choice expects either values, or one list or range of them; got both"),
    ("choice([])", "choice expects at least one value; the list is empty"),
    ("randint(0)", "upper expects a value greater than 0"),
    ("randint(1.5)", "Expected type int for upper but got float"),
    ("uniform(3, 1)", "min_value expects a value less than max_value; got 3 and 1"),
    ("uniform('a', 1)", "Expected type int or float for min_value but got str"),
    ("normal(1, -1)", "sigma expects a value of at least 0; got -1"),
    ("quniform(1, 5, 0.5)", "q expects an int or a float with an integral value; got 0.5"),
    (
      "GridParameterSampling({'a': uniform(0, 1)})",
      "This sampling method expects only the following distributions: ['choice'], but 'a' is a 'uniform'."
    ),
    (
      "BayesianParameterSampling({'--lr': normal(10, 3)})",
      "This sampling method expects only the following distributions: ['choice', 'quniform', 'uniform'], but "
        + "'--lr' is a 'normal'."
    ),
    (
      "BayesianParameterSampling({'a': choice(1, 'x')})",
      "Failed to validate a parameter distribution due to 'a': choice expects either all values or none to be str"
    ),
    ("BanditPolicy()", "BanditPolicy expects exactly one of slack_factor and slack_amount to be specified."),
    (
      "BanditPolicy(slack_factor=0.1, slack_amount=0.2)",
      "BanditPolicy expects exactly one of slack_factor and slack_amount to be specified."
    ),
    (
      "BanditPolicy(1.5, 0.1)", "Expected type int for evaluation_interval but got float"
    ),
    (
      "TruncationSelectionPolicy(100)", "truncation_percentage expects an int between 1 and 99; got 100"
    ),
    ("PrimaryMetricGoal.from_str('up')", "primary_metric_goal expects 'MAXIMIZE' or 'MINIMIZE'; got 'up'"),
    (
      "HyperDriveConfig(RandomParameterSampling({}), 'm', PrimaryMetricGoal.MAXIMIZE, 4)",
      "HyperDriveConfig expects exactly one of estimator, run_config and pipeline; got none"
    ),
    (
      "HyperDriveConfig(None, 'm', PrimaryMetricGoal.MAXIMIZE, 4, run_config=ScriptRunConfig('.', 'x.py'))",
      "Expected type HyperParameterSampling for hyperparameter_sampling but got NoneType"
    ),
    (
      "HyperDriveConfig(RandomParameterSampling({}), 'm', PrimaryMetricGoal.MAXIMIZE, 4, run_config=3)",
      "Expected type ScriptRunConfig for run_config but got int"
    ),
  ]

  @Test(arguments: mistakes.indices) func mistakesAreExplained(_ index: Int) throws {
    let (code, expected) = Self.mistakes[index]
    let (type, message) = try SDKScript().failure(Self.imports + code)
    #expect(type == "HyperDriveConfigException")
    #expect(message == expected)
  }

  @Test func exceptionsPrintAsTheSDKs() throws {
    let printed = try SDKScript().run(
      Self.imports + """
        from azureml.train.hyperdrive.exceptions import HyperDriveConfigException, HyperDriveException
        from azureml.exceptions import AzureMLException
        try:
            randint(-1)
        except HyperDriveConfigException as e:
            print(e)
            print(isinstance(e, AzureMLException), e.message)
        """)
    #expect(
      printed == """
        HyperDriveConfigException:
        \tMessage: upper expects a value greater than 0
        \tInnerException None
        \tErrorResponse\u{20}
        {
            "error": {
                "code": "UserError",
                "message": "upper expects a value greater than 0"
            }
        }
        True upper expects a value greater than 0

        """)
  }

  @Test func jsonForms() throws {
    let printed = try SDKScript().run(
      Self.imports + """
        print(BanditPolicy(slack_factor=0.1, evaluation_interval=2, delay_evaluation=5).to_json())
        print(BanditPolicy(slack_amount=1).to_json())
        print(MedianStoppingPolicy(delay_evaluation=3).to_json(), NoTerminationPolicy().to_json())
        print(TruncationSelectionPolicy(20, 2).to_json())
        print(RandomParameterSampling({'--C': uniform(0.1, 1), 'x': 3}).to_json())
        print(RandomParameterSampling({'a': choice(1)}) == RandomParameterSampling({'a': choice(1)}))
        print(PrimaryMetricGoal.MAXIMIZE, PrimaryMetricGoal.from_str('minimize') == PrimaryMetricGoal.MINIMIZE)
        """)
    #expect(
      printed == """
        {'name': 'Bandit', 'properties': {'slack_factor': 0.1, 'evaluation_interval': 2, 'delay_evaluation': 5}}
        {'name': 'Bandit', 'properties': {'slack_amount': 1, 'evaluation_interval': 1, 'delay_evaluation': 0}}
        {'name': 'MedianStopping', 'properties': {'evaluation_interval': 1, 'delay_evaluation': 3}} {'name': 'Default'}
        {'name': 'TruncationSelection', 'properties': {'truncation_percentage': 20, 'evaluation_interval': 2, 'delay_evaluation': 0, 'exclude_finished_jobs': False}}
        {'name': 'RANDOM', 'parameter_space': {'--C': ['uniform', [0.1, 1]], 'x': 3}}
        True
        PrimaryMetricGoal.MAXIMIZE True

        """)
  }

  /// The lines that end a lesson, with two fixed arguments first.
  @Test func theBestRunAndItsArguments() throws {
    let script = try SDKScript(
      workerBody: """
        set -- $arguments
        [ "$1 $2 $3 $5 $7" = "--epochs 3 --learning_rate --keep_probability --batch_size" ] || exit 9
        for e in 1 2 3; do log accuracy 0.$number$e; done
        """)
    let printed = script.run(
      Self.imports + """
        ws = Workspace.from_config()
        experiment = Experiment(ws, 'tuning')
        config = HyperDriveConfig(
            run_config=ScriptRunConfig(source_directory, 'train.py', arguments=['--epochs', 3]),
            hyperparameter_sampling=RandomParameterSampling({
                'learning_rate': loguniform(-7, 0), '--keep_probability': uniform(0.4, 1.0),
                'batch_size': choice(16, 32)}),
            primary_metric_name='accuracy', primary_metric_goal=PrimaryMetricGoal.MAXIMIZE,
            max_total_runs=5, max_concurrent_runs=2)
        hyperdrive_run = experiment.submit(config)
        print(hyperdrive_run.wait_for_completion()['status'], hyperdrive_run.hyperdrive_config._max_total_runs)
        best_run = hyperdrive_run.get_best_run_by_primary_metric()
        parameter_values = best_run.get_details()['runDefinition']['Arguments']
        print(best_run.id == hyperdrive_run.id + '_4', best_run.get_metrics()['accuracy'], len(parameter_values))
        print(parameter_values == best_run.get_details()['runDefinition']['arguments'], parameter_values[7] in ('16', '32'))
        print(0 < float(parameter_values[3]) < 1, 0.4 <= float(parameter_values[5]) <= 1)
        print([c['run_id'][-1] for c in hyperdrive_run.get_children_sorted_by_primary_metric(top=3)])
        print([c['run_id'][-1] for c in hyperdrive_run.get_children_sorted_by_primary_metric(reverse=True)])
        print([c.id[-1] for c in hyperdrive_run.get_children()], list(hyperdrive_run.get_metrics().values())[0])
        print(best_run.parent == hyperdrive_run, type(best_run).__name__, best_run.type, hyperdrive_run.type)
        print(list(hyperdrive_run.get_details()), 'runDefinition' in hyperdrive_run.get_details())
        again = list(experiment.get_runs())[0]
        print(type(again).__name__, again.get_best_run_by_primary_metric().id == best_run.id)
        print(repr(best_run) == f'Run(Experiment: tuning,\\nId: {best_run.id},\\nType: azureml.scriptrun,\\nStatus: Completed)')
        """)
    #expect(
      printed == """
        Completed 5
        True [0.41, 0.42, 0.43] 8
        True True
        True True
        ['4', '3', '2']
        ['0', '1', '2', '3', '4']
        ['0', '1', '2', '3', '4'] {'accuracy': [0.01, 0.02, 0.03]}
        True ScriptRun azureml.scriptrun hyperdrive
        ['runId', 'target', 'status', 'startTimeUtc', 'endTimeUtc', 'services', 'properties', 'inputDatasets', 'outputDatasets', 'logFiles', 'submittedBy'] False
        HyperDriveRun True
        True

        """)
  }

  @Test func aMetricThatWasNotLoggedIsNamed() throws {
    let script = try SDKScript(workerBody: "log acuracy 0.5; log loss 1")
    let (type, message) = script.failure(
      Self.imports + """
        run = Experiment(Workspace.from_config(), 'e').submit(HyperDriveConfig(
            run_config=ScriptRunConfig(source_directory, 'train.py'),
            hyperparameter_sampling=GridParameterSampling({'a': choice(1, 2)}),
            primary_metric_name='accuracy', primary_metric_goal=PrimaryMetricGoal.MAXIMIZE, max_total_runs=9))
        run.wait_for_completion()
        run.get_best_run_by_primary_metric()
        """)
    #expect(type == "TrainingException")
    #expect(
      message == "No child run logged the primary metric 'accuracy'; the logged metrics are 'acuracy', 'loss'. "
        + "Did you mean 'acuracy'?")
  }

  @Test func theTableOfTheRuns() throws {
    let script = try SDKScript(workerBody: "log m 0.$number; [ $number = 1 ] && exit 4; exit 0")
    let printed = script.run(
      Self.imports + """
        from azureml.widgets import RunDetails
        run = Experiment(Workspace.from_config(), 'e').submit(HyperDriveConfig(
            run_config=ScriptRunConfig(source_directory, 'train.py'),
            hyperparameter_sampling=GridParameterSampling({'a': choice(1, 2), 'b': choice('x', 'y')}),
            primary_metric_name='m', primary_metric_goal=PrimaryMetricGoal.MINIMIZE, max_total_runs=9))
        details = run.wait_for_completion(show_output=True)
        RunDetails(run).show()
        """)
    let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try #require(lines.count > 10, "\(printed)")
    #expect(lines[0].hasPrefix("RunId: HD_"))
    #expect(
      Array(lines[3...7]) == [
        " Run  Status     m           Hyperparameters",
        "   0  Completed  0.0         --a 1 --b x",
        "   1  Failed     0.1         --a 1 --b y  (The script's process ended with exit code 4.)",
        "   2  Completed  0.2         --a 2 --b x",
        "   3  Completed  0.3         --a 2 --b y",
      ])
    #expect(Array(lines[8...10]) == ["", "Execution Summary", "================="])
    #expect(
      Array(lines.suffix(6)) == [
        "Run  m    Status     a  b", "0    0.0  Completed  1  x", "1    0.1  Failed     1  y",
        "2    0.2  Completed  2  x", "3    0.3  Completed  2  y", "",
      ])
  }

  @Test func theSameSeedDrawsTheSame() throws {
    let code =
      Self.imports + """
        def draw(**properties):
            run = Experiment(Workspace.from_config(), 'e').submit(HyperDriveConfig(
                run_config=ScriptRunConfig(source_directory, 'train.py'),
                hyperparameter_sampling=RandomParameterSampling({'a': uniform(0, 1)}, properties=properties),
                primary_metric_name='m', primary_metric_goal=PrimaryMetricGoal.MAXIMIZE, max_total_runs=3))
            run.wait_for_completion()
            return list(run.get_hyperparameters().values())
        a, b = draw(), draw()
        c, d = draw(seed=7), draw(seed=7)
        print(a != b, c == d, a != c)
        print(a)
        """
    let first = try SDKScript(workerBody: "log m 1", workers: 1).run(code)
    let second = try SDKScript(workerBody: "log m 1", workers: 2).run(code)
    #expect(first.hasPrefix("True True True\n['{\"a\": 0."))
    #expect(first == second)
  }
}
