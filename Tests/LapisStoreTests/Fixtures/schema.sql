-- Remake with LAPIS_RECORD=1 swift test --filter MigrationTests.
CREATE TABLE artifacts (
  id INTEGER PRIMARY KEY,
  run_id TEXT NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  created TEXT NOT NULL,
  UNIQUE (run_id, name)
);
CREATE TABLE cells (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES sessions(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  source TEXT NOT NULL,
  width INTEGER NOT NULL,
  output TEXT NOT NULL DEFAULT '',
  result TEXT,
  error TEXT,
  status TEXT NOT NULL,
  started TEXT NOT NULL,
  duration REAL,
  UNIQUE (session_id, number)
);
CREATE TABLE compute_targets (
  name TEXT PRIMARY KEY NOT NULL,
  type TEXT NOT NULL,
  configuration_json TEXT NOT NULL,
  created TEXT NOT NULL
);
CREATE TABLE datasets (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  source_json TEXT NOT NULL,
  description TEXT,
  tags_json TEXT NOT NULL DEFAULT '{}',
  created TEXT NOT NULL,
  UNIQUE (name, version)
);
CREATE TABLE experiments (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  guid TEXT NOT NULL,
  created TEXT NOT NULL,
  tags_json TEXT NOT NULL DEFAULT '{}'
);
CREATE TABLE metrics (
  id INTEGER PRIMARY KEY,
  run_id TEXT NOT NULL REFERENCES runs(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  step INTEGER,
  kind TEXT NOT NULL,
  value,
  value_json TEXT,
  logged TEXT NOT NULL
);
CREATE UNIQUE INDEX metrics_series ON metrics(run_id, name, sequence);
CREATE TABLE models (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  run_id TEXT REFERENCES runs(id) ON DELETE SET NULL,
  path TEXT NOT NULL,
  description TEXT,
  properties_json TEXT NOT NULL DEFAULT '{}',
  tags_json TEXT NOT NULL DEFAULT '{}',
  created TEXT NOT NULL,
  UNIQUE (name, version)
);
CREATE TABLE runs (
  id TEXT PRIMARY KEY NOT NULL,
  number INTEGER NOT NULL,
  experiment_id INTEGER NOT NULL REFERENCES experiments(id) ON DELETE CASCADE,
  parent_id TEXT REFERENCES runs(id) ON DELETE CASCADE,
  session_id INTEGER REFERENCES sessions(id) ON DELETE SET NULL,
  name TEXT NOT NULL,
  type TEXT,
  target TEXT,
  status TEXT NOT NULL,
  interrupted INTEGER NOT NULL DEFAULT 0,
  created TEXT NOT NULL,
  started TEXT,
  ended TEXT,
  process_id INTEGER NOT NULL,
  boot_id TEXT NOT NULL,
  process_started INTEGER NOT NULL,
  properties_json TEXT NOT NULL DEFAULT '{}',
  tags_json TEXT NOT NULL DEFAULT '{}',
  parameters_json TEXT NOT NULL DEFAULT '{}',
  arguments_json TEXT NOT NULL DEFAULT '[]',
  definition_json TEXT,
  error TEXT,
  seed INTEGER,
  version TEXT NOT NULL,
  UNIQUE (experiment_id, number)
);
CREATE INDEX runs_by_creation ON runs(created);
CREATE INDEX runs_by_parent ON runs(parent_id, number);
CREATE INDEX runs_unfinished ON runs(status)
  WHERE status NOT IN ('Completed', 'Failed', 'Canceled');
CREATE TABLE sessions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  started TEXT NOT NULL,
  ended TEXT,
  cwd TEXT NOT NULL,
  seed INTEGER NOT NULL,
  version TEXT NOT NULL,
  remark TEXT,
  process_id INTEGER NOT NULL,
  boot_id TEXT NOT NULL,
  process_started INTEGER NOT NULL
);
