enum Opcode: UInt8, CaseIterable {
  case noOperation
}
