import GRDB

/// The schema's history. A released migration is never changed; a new one is added below it.
enum Migrations {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration(M001Initial.name) { try M001Initial.migrate($0) }
    return migrator
  }
}
