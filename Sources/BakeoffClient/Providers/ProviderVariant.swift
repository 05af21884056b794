internal import BakeoffCore

/// What a provider's row changes for some of its models, keys or addresses.
struct ProviderVariant: Hashable, Sendable {
  /// When it holds, one of these must be met.
  let conditions: [ProviderCondition]
  /// The members of the row that it replaces, as they stand in the table; null takes one away.
  let changes: JSONObject

  /// Reads one element of a row's `variants`.
  init(_ json: JSON) throws(ProviderRowProblem) {
    guard case .object(var members) = json, let when = members["when"]?.arrayValue, !when.isEmpty
    else {
      throw ProviderRowProblem(reason: "a variant must be an object with a list \"when\"")
    }
    var conditions: [ProviderCondition] = []
    for condition in when { conditions.append(try ProviderCondition(condition)) }
    self.conditions = conditions
    members["when"] = nil
    changes = members
    if let fixed = ["prefix", "name", "variants"].first(where: { members[$0] != nil }) {
      throw ProviderRowProblem(reason: "a variant cannot change \"\(fixed)\"")
    }
  }
}

extension Provider {
  /// The row with the changes of all variants that hold, in their order.
  ///
  /// - Parameter situation: What they are chosen by; the words that chose one are taken off.
  /// - Returns: The row as it holds here.
  /// - Throws: `ProviderRowProblem` when variants together make no row.
  func chosen(for situation: inout ProviderSituation) throws(ProviderRowProblem) -> Provider {
    var row = self
    for variant in variants {
      for condition in variant.conditions where condition.isMet(by: &situation) {
        row = try Provider(fields: row.fields.changed(by: variant.changes))
        break
      }
    }
    situation.model = row.sentForm(of: situation.model)
    return row
  }

  /// A model's name as it is sent.
  private func sentForm(of model: String) -> String {
    let parts = model.split(separator: "/", omittingEmptySubsequences: false)
    guard let form = modelForms[String(parts.count)] else { return model }
    return zip(1..., parts).reduce(form) { form, part in
      form.split(separator: "{\(part.0)}", omittingEmptySubsequences: false)
        .joined(separator: String(part.1))
    }
  }
}
