extension Provider {
  /// What a user can set so that the provider can be asked, in words that follow "needs", such as
  /// `OPENAI_API_KEY`; empty where nothing is needed.
  public var keyNeeds: String {
    let aws = AWSSettings.keyVariables
    let keys = keyVariables.filter { !aws.contains($0) }.joined(separator: " or ")
    let others: String?
    switch authentication {
    case .signature: others = aws.prefix(2).joined(separator: " and ") + ", or a profile of AWS"
    case .ociSignature: others = OCISettings.needs
    case .bearer, .optionalBearer, .header, .none, .unsupported: others = credentialsNeeds
    }
    return [keys, others ?? ""].filter { !$0.isEmpty }.joined(separator: ", or ")
  }
}
