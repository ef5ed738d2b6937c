import FoundationEssentials
import Glibc
import LapisDataModules
import LapisInterpreter
import LapisStore
import Testing

@testable import LapisAzureML

/// `azureml.core` and `azureml.data` as scripts see them.
@Suite(.serialized) struct CoreScriptTests {
  static let imports = "from azureml.core import *\nimport os\n"

  @Test func theLocalWorkspace() throws {
    let script = try SDKScript()
    let printed = script.run(
      Self.imports + """
        ws = Workspace.get('mine', subscription_id='s', resource_group='g')
        print(ws)
        print(ws.name, ws.resource_group, ws.location, ws.subscription_id, sep='|')
        print(list(ws.datasets.keys()), 'x' in ws.datasets, ws.compute_targets, ws.experiments)
        folder = source_directory + '/project'
        ws.write_config(folder)
        print(Workspace.from_config(folder).name, Workspace.from_config(folder) == ws)
        os.makedirs(folder + '/deep/er')
        print(Workspace.from_config(folder + '/deep/er').name)
        """)
    #expect(
      printed == """
        Workspace.create(name='mine', subscription_id='s', resource_group='g')
        mine|g|local|s
        [] False {} {}
        mine True
        mine

        """)
  }

  @Test func mistakesAreUserErrors() throws {
    for (code, type, part) in [
      ("Workspace.from_config('/nonexistent')", "UserErrorException", "We could not find config.json in: /nonexistent"),
      ("Experiment(Workspace.from_config(), '-bad name')", "UserErrorException", "got '-bad name'"),
      ("Experiment(Workspace.from_config(), 'e').submit(3)", "AzureMLException", "submit cannot start a int"),
      (
        "Experiment(Workspace.from_config(), 'e').submit(ScriptRunConfig('/nonexistent', 'a.py'))",
        "UserErrorException", "The source directory /nonexistent does not exist"
      ),
      (
        "Experiment(Workspace.from_config(), 'e').submit(ScriptRunConfig(source_directory, 'trian.py'))",
        "UserErrorException", "Did you mean 'train.py'?"
      ),
      (
        "Dataset.get_by_name(Workspace.from_config(), 'bank')", "UserErrorException",
        "Cannot find dataset registered with name \"bank\""
      ),
      (
        "Dataset.Tabular.from_delimited_files('https://host.invalid/a.csv')", "UserErrorException",
        "`lapis data add https://host.invalid/a.csv FILE`"
      ),
      (
        "Dataset.Tabular.from_delimited_files('no.csv')", "UserErrorException", "There is no file at the path no.csv"
      ),
      ("Model(Workspace.from_config(), 'm')", "WebserviceException", "ModelNotFound: Model with name m"),
      ("Model.get_model_path('m')", "ModelNotFoundException", "Model m not found"),
      (
        "ComputeTarget(Workspace.from_config(), 'cpu')", "ComputeTargetException",
        "ComputeTargetNotFound: Compute Target with name cpu not found in provided workspace"
      ),
      (
        "from azureml.core.compute import AmlCompute\nAmlCompute.provisioning_configuration(vm_size='x')",
        "ComputeTargetException", "max_nodes must be provided"
      ),
      (
        "Experiment(Workspace.from_config(), 'e').start_logging().log('a', [1, 2])", "UserErrorException",
        "use log_list"
      ),
      (
        "Experiment(Workspace.from_config(), 'e').start_logging().log_table('a', {'x': [1], 'y': [1, 2]})",
        "AzureMLException", "must be of one length"
      ),
      ("Run.get_context(allow_offline=False)", "RunEnvironmentException", "Could not load a submitted run"),
      ("Environment(3)", "TypeError", "Name is expected to be a string. Got int"),
      ("Run.get_context().log('a', 1, step=2)", "TypeError", "step"),
    ] {
      let (got, message) = try SDKScript().failure(Self.imports + code)
      #expect(got == type, "\(code)")
      #expect(message.contains(part), "\(code): \(message)")
    }
  }

  @Test func whatIsLoggedComesBackInItsShape() throws {
    let printed = try SDKScript().run(
      Self.imports + """
        experiment = Experiment(Workspace.from_config(), 'logs')
        run = experiment.start_logging()
        run.log('one', 0.5)
        for i in range(3):
            run.log('series', i)
        run.log('mixed', 1)
        run.log('mixed', 2.5)
        run.log('flag', True)
        run.log('text', 'hello')
        run.log('tuple', (1, 2))
        run.log_list('list', [1, 2, 3])
        run.log_row('row', x=1, y=2.0)
        run.log_row('rows', x=1, y='a')
        run.log_row('rows', x=2, y='b')
        run.log_table('table', {'x': [1, 2], 'y': [0.5, 1.5]})
        run.log('nan', float('nan'))
        for name, value in run.get_metrics().items():
            print(name, repr(value))
        print(run.get_metrics('one'), run.get_metrics(name='missing'))
        run.tag('a', 'b')
        run.set_tags({'c': 'd'})
        run.add_properties({'p': 'q'})
        print(run.tags, run.get_tags() == run.tags, run.properties, run.get_status(), run.number)
        run.complete()
        print(run.get_status(), run.get_details()['status'])
        print(run.experiment.name, [r.id == run.id for r in experiment.get_runs()])
        """)
    #expect(
      printed == """
        one 0.5
        series [0, 1, 2]
        mixed [1.0, 2.5]
        flag True
        text 'hello'
        tuple '(1, 2)'
        list [1, 2, 3]
        row {'x': 1, 'y': 2.0}
        rows {'x': [1, 2], 'y': ['a', 'b']}
        table {'x': [1, 2], 'y': [0.5, 1.5]}
        nan nan
        {'one': 0.5} {}
        {'a': 'b', 'c': 'd'} True {'p': 'q'} Running 1
        Completed Completed
        logs [True]

        """)
  }

  @Test func runsAsContexts() throws {
    let printed = try SDKScript().run(
      Self.imports + """
        e = Experiment(Workspace.from_config(), 'w')
        with e.start_logging() as run:
            run.log('a', 1)
        print(run.get_status())
        try:
            with e.start_logging() as failed:
                raise ValueError('no')
        except ValueError:
            print(failed.get_status(), failed.get_details()['error']['error']['message'])
        child = run.child_run('part')
        child.log('b', 2)
        child.complete()
        print([c.name for c in run.get_children()], child.parent.id == run.id)
        """)
    #expect(printed == "Completed\nFailed ValueError: no\n['part'] True\n")
  }

  @Test func filesOfARun() throws {
    let printed = try SDKScript().run(
      Self.imports + """
        run = Experiment(Workspace.from_config(), 'f').start_logging()
        path = source_directory + '/model.pkl'
        open(path, 'w').write('v1')
        run.upload_file('outputs/model.pkl', path)
        open(path, 'w').write('v2')
        print(run.get_file_names())
        target = source_directory + '/copy.pkl'
        run.download_file('outputs/model.pkl', output_file_path=target)
        print(open(target).read())
        model = run.register_model('m', model_path='outputs/model.pkl', tags={'a': 'b'}, description='d')
        again = run.register_model(model_name='m', model_path='outputs')
        ws = run.experiment.workspace
        print(model.name, model.version, again.id, model.tags, model.run_id == run.id, ws.models['m'].version)
        print(Model(ws, 'm').version, Model(ws, 'm', version=1).description, [x.id for x in Model.list(ws, name='m')])
        print(open(Model.get_model_path('m', version=1)).read(), os.path.isdir(Model.get_model_path('m')))
        try:
            run.register_model('n', model_path='outputs/modle.pkl')
        except Exception as e:
            print(type(e).__name__, e.message)
        """)
    #expect(
      printed == """
        ['outputs/model.pkl']
        v1
        m 1 m:2 {'a': 'b'} True 2
        2 d ['m:2', 'm:1']
        v1 True
        ModelPathNotFoundException Could not locate the provided model_path outputs/modle.pkl in the set of files uploaded to the run: ['outputs/model.pkl'] Did you mean 'outputs/model.pkl'?

        """)
  }

  @Test func aSubmittedScript() throws {
    let script = try SDKScript(workerBody: "echo arguments: $arguments; log a 1; log a 2; echo done > outputs/x.txt")
    let printed = script.run(
      Self.imports + """
        run = Experiment(Workspace.from_config(), 's').submit(
            ScriptRunConfig(source_directory, script='train.py', arguments=['--a', 1, '--b', 0.5]), tags={'k': 'v'})
        details = run.wait_for_completion(show_output=True)
        print(details['status'], run.get_metrics(), run.get_file_names(), run.tags)
        print(details['runDefinition']['arguments'], details['runDefinition'].get('Script'), details['target'])
        """)
    let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.contains("Streaming user_logs/std_log.txt"))
    #expect(lines.contains("arguments: --a 1 --b 0.5"))
    #expect(
      Array(lines.suffix(3)) == [
        "Completed {'a': [1, 2]} ['outputs/x.txt', 'user_logs/std_log.txt'] {'k': 'v'}",
        "['--a', '1', '--b', '0.5'] train.py local", "",
      ])
  }

  @Test func aFailedScriptRaisesWhenWaitedFor() throws {
    let script = try SDKScript(workerBody: "exit 3")
    let (type, message) = script.failure(
      Self.imports + """
        run = Experiment(Workspace.from_config(), 's').submit(ScriptRunConfig(source_directory, 'train.py'))
        run.wait_for_completion()
        """)
    #expect(type == "ActivityFailedException")
    #expect(message.hasPrefix("Activity Failed:\n{"))
    #expect(message.contains("ended with exit code 3"))
    let printed = script.run("print(run.wait_for_completion(raise_on_error=False)['status'])")
    #expect(printed == "Failed\n")
  }

  @Test func theComputeIdiom() throws {
    let printed = try SDKScript().run(
      Self.imports + """
        from azureml.core.compute import AmlCompute, ComputeTarget
        from azureml.core.compute_target import ComputeTargetException
        ws = Workspace.from_config()
        for attempt in range(2):
            try:
                target = ComputeTarget(workspace=ws, name='cpu-cluster')
                print('found')
            except ComputeTargetException:
                config = AmlCompute.provisioning_configuration(vm_size='STANDARD_D2_V2', max_nodes=4)
                target = ComputeTarget.create(ws, 'cpu-cluster', config)
        target.wait_for_completion(show_output=True, min_node_count=1, timeout_in_minutes=10)
        print(target.name, target.provisioning_state, target.get_status().serialize()['scaleSettings']['maxNodeCount'])
        print(target.get_status().vm_size, list(ws.compute_targets), isinstance(target, AmlCompute))
        target.delete()
        print(list(ws.compute_targets))
        """)
    #expect(
      printed == """
        found
        Succeeded
        AmlCompute wait for completion finished

        Minimum number of nodes requested have been provisioned
        cpu-cluster Succeeded 4
        STANDARD_D2_V2 ['cpu-cluster'] True
        []

        """)
  }

  @Test func offlineRunsPrint() throws {
    let printed = try SDKScript().run(
      """
      from azureml.core.run import Run, _OfflineRun
      run = Run.get_context()
      print(isinstance(run, _OfflineRun), run.id.startswith('OfflineRun_'))
      run.log('accuracy', 0.5)
      run.log_list('l', [1, 2])
      run.tag('a', 'b')
      run.upload_file('outputs/x', 'x')
      with run:
          pass
      print(hasattr(run, 'experiment'))
      """)
    let lines = printed.split(separator: "\n").map(String.init)
    try #require(lines.count == 10, "\(printed)")
    #expect(
      Array(lines.prefix(7)) == [
        "True True", "Attempted to log scalar metric accuracy:", "0.5", "Attempted to log list metric l:", "[1, 2]",
        "Attempted to add tag a with value b", "Attempted to track file outputs/x at x",
      ])
    #expect(lines[7].hasPrefix("[START] Run OfflineRun_") && lines[7].hasSuffix(" context"))
    #expect(lines[8].hasPrefix("[STOP] Run OfflineRun_"))
    #expect(lines[9] == "False")
  }

  @Test func estimatorsAreScripts() throws {
    let script = try SDKScript(workerBody: "set -- $arguments; echo $arguments; log Accuracy $2")
    let printed = script.run(
      Self.imports + """
        from azureml.train.sklearn import SKLearn
        from azureml.train.hyperdrive import *
        est = SKLearn(source_directory=source_directory, entry_script='train.py', compute_target='cpu',
                      script_params={'--C': 0.25, '--fixed': 3})
        run = Experiment(Workspace.from_config(), 's').submit(est)
        print(run.wait_for_completion()['runDefinition']['arguments'], run.get_metrics())
        config = HyperDriveConfig(estimator=est, hyperparameter_sampling=RandomParameterSampling({'--C': choice(1)}),
            primary_metric_name='Accuracy', primary_metric_goal=PrimaryMetricGoal.MAXIMIZE, max_total_runs=1)
        search = Experiment(Workspace.from_config(), 's').submit(config)
        search.wait_for_completion()
        print(search.get_best_run_by_primary_metric().get_details()['runDefinition']['arguments'])
        """)
    #expect(
      printed == """
        ['--C', '0.25', '--fixed', '3'] {'Accuracy': 0.25}
        ['--fixed', '3', '--C', '1']

        """)
    #expect(script.output.errorText.contains("'SKLearn' estimator is deprecated"))
    #expect(script.output.errorText.contains("--C is in script_params and in the search space"))
  }

  @Test func environmentsAndPackages() throws {
    let printed = try SDKScript().run(
      Self.imports + """
        from azureml.core.conda_dependencies import CondaDependencies
        path = source_directory + '/env.yml'
        open(path, 'w').write('''name: x
        channels:
        - conda-forge
        dependencies:
        - python=3.8
        - scikit-learn
        - pip:
          - azureml-defaults
        '''.replace('\\n        ', '\\n'))
        env = Environment.from_conda_specification(name='sklearn-env', file_path=path)
        packages = env.python.conda_dependencies
        print(env.name, packages.conda_packages, packages.pip_packages, packages.conda_channels)
        packages.add_pip_package('joblib')
        print(packages.serialize_to_string().split('\\n')[4:9])
        env.docker.enabled = True
        print(Environment('e').name, env.docker.enabled)
        """)
    #expect(
      printed == """
        sklearn-env ['scikit-learn'] ['azureml-defaults'] ['conda-forge']
        ['dependencies:', '- python=3.8', '- pip:', '  - azureml-defaults', '  - joblib']
        e True

        """)
  }

  @Test func tablesFromLocalFiles() throws {
    let script = try SDKScript()
    script.vm.register(DataModules.all())
    let printed = script.run(
      Self.imports + """
        from azureml.data.dataset_factory import TabularDatasetFactory
        path = source_directory + '/t.csv'
        with open(path, 'w') as f:
            f.write('a,b,c\\n' + ''.join(f'{i},{i * 0.5},x{i}\\n' for i in range(10)))
        ws = Workspace.from_config()
        data = TabularDatasetFactory.from_delimited_files(path)
        frame = data.to_pandas_dataframe()
        print(frame.shape, list(frame.columns))
        print(data.take(3).to_pandas_dataframe().shape, data.skip(4).to_pandas_dataframe().shape)
        print(list(data.keep_columns(['a', 'c']).to_pandas_dataframe().columns), list(data.drop_columns('a').to_pandas_dataframe().columns))
        train, test = data.random_split(percentage=0.7, seed=1)
        rows = sorted(list(train.to_pandas_dataframe()['a']) + list(test.to_pandas_dataframe()['a']))
        print(rows == list(range(10)), train.random_split(0.5, seed=2)[0].to_pandas_dataframe().shape[1])
        registered = data.register(ws, 'table', description='numbers')
        print(registered.name, registered.version, 'table' in ws.datasets, Dataset.get_by_name(ws, name='table').to_pandas_dataframe().shape)
        try:
            data.take(1).register(ws, 'table')
        except Exception as e:
            print(type(e).__name__)
        print(data.take(1).register(ws, 'table', create_new_version=True).version)
        store = ws.get_default_datastore()
        store.upload_files([path], target_path='in', show_progress=False)
        print(Dataset.Tabular.from_delimited_files((store, 'in/t.csv')).to_pandas_dataframe().shape)
        Dataset.Tabular.register_pandas_dataframe(frame, store, 'kept', show_progress=False)
        print(ws.datasets['kept'].to_pandas_dataframe().shape)
        """)
    #expect(
      printed == """
        (10, 3) ['a', 'b', 'c']
        (3, 3) (6, 3)
        ['a', 'c'] ['b', 'c']
        True 3
        table 1 True (10, 3)
        UserErrorException
        2
        (10, 3)
        (10, 3)

        """)
  }
}
