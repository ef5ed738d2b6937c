// Holds the target's place in the package until its first file lands; delete it then.
