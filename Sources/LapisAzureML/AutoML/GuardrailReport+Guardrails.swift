import LapisAutoML
import LapisStore

extension GuardrailReport {
  init(_ guardrails: [Guardrail]) {
    items = guardrails.map { guardrail in
      Item(
        type: guardrail.friendlyType, status: guardrail.result.rawValue.uppercased(),
        description: guardrail.friendlyResult, preface: guardrail.friendlyParameterPreface,
        headers: guardrail.headers, rows: guardrail.rows)
    }
  }

  /// As `outputs/verifier_results.json` and `get_guardrails()` have them.
  static func document(_ guardrails: [Guardrail]) -> JSONValue {
    [
      "schema_type": "fault_verifier", "schema_version": "1.0.0",
      "faults": .array(
        guardrails.map { guardrail in
          [
            "type": .string(guardrail.type), "result": .string(guardrail.result.rawValue),
            "friendly_type": .string(guardrail.friendlyType),
            "friendly_result": .string(guardrail.friendlyResult),
            "friendly_learn_more": .string(guardrail.friendlyLearnMore),
            "friendly_parameter_preface": .string(guardrail.friendlyParameterPreface),
            "friendly_parameters": .array(
              guardrail.rows.map { row in
                .object(zip(guardrail.headers, row).map { JSONValue.Member($0, .string($1)) })
              }),
          ]
        }),
    ]
  }

  /// A stored document as the console shows it.
  init(_ document: JSONValue) {
    func text(_ value: JSONValue, _ key: String) -> String { value[key]?.asString ?? "" }
    items = (document["faults"]?.asArray ?? []).map { fault in
      let rows = (fault["friendly_parameters"]?.asArray ?? []).map { $0.asObject ?? [] }
      return Item(
        type: text(fault, "friendly_type"), status: text(fault, "result").uppercased(),
        description: text(fault, "friendly_result"),
        preface: text(fault, "friendly_parameter_preface"),
        headers: rows.first?.map { $0.key } ?? [],
        rows: rows.map { row in row.map { $0.value.asString ?? "" } })
    }
  }
}
