internal import BakeoffCore

extension Route {
  /// What the user's settings for Oracle's cloud bring; nil for other providers.
  ///
  /// - Parameters:
  ///   - name: The model that is to be asked.
  ///   - provider: The provider's row.
  ///   - environment: Where settings are looked up.
  ///   - needsKey: Whether a key is needed.
  /// - Returns: Parts of URLs and bodies, and what signs; nil signs nothing.
  /// - Throws: `ModelError` with `.missingKey` or `.configuration` when nothing can sign.
  static func oci(
    of name: ModelName,
    provider: Provider,
    environment: Environment,
    needsKey: Bool
  ) throws(ModelError) -> (variables: [String: String], signer: OCISigner?)? {
    guard provider.authentication == .ociSignature else { return nil }
    do throws(ModelError) {
      let settings = try OCISettings(environment)
      return (settings.variables, needsKey ? try settings.signer() : nil)
    } catch {
      throw ModelError(error.code, "\(name): \(error.message)")
    }
  }
}
