internal import BakeoffCore

/// Prices that win over the built-in ones, read from JSON of one of two forms.
///
/// - Our own: `{"openai/gpt-x": {"input": "0.15", "output": "0.6", "cache_read": "0.075"}}`, in US
///   dollars per million tokens, as numbers or decimal strings of at most six decimals. Further
///   rates: `cache_write`, `cache_write_1h`, `reasoning`, `audio_input`, `audio_output`,
///   `audio_cache_read`, `image_input`, `image_output`, `video_input`; `tiers`, a list of
///   `{"above": TOKENS, …}` with the rates of longer requests; `batch` and `service_tiers`, such as
///   `{"flex": {…}}`, with rates of their own; `off_peak` with `windows`; `multipliers`. In dollars
///   for each: `per_request`, `per_second`, `per_image`, `per_output_image`, `per_character`,
///   `per_output_character`, `per_map_search`, and `per_search`, which may go by `low`, `medium` and
///   `high`; with `searches_once` all searches for an answer are paid for as one.
/// - LiteLLM's map of models, in US dollars a token; entries without a price of tokens are left out.
///
/// Every entry is of the one or the other form. No number passes through binary floating point.
public struct PriceFile: Hashable, Sendable {
  /// The file, as it was named.
  public let path: String
  /// What it says, by the model's name, `provider/model`.
  public private(set) var overrides: [String: PriceOverride]
  /// The names of LiteLLM's entries that are not priced by the token, such as those of images.
  public let leftOut: [String]
  /// The day on which the file was last written, as in `2026-10-21`; nil when that is not known.
  public var date: String?

  /// Creates prices as a file would hold them.
  public init(path: String, overrides: [String: PriceOverride]) {
    self.path = path
    self.overrides = overrides
    leftOut = []
  }

  /// Reads the text of a file.
  ///
  /// - Parameters:
  ///   - bytes: The text of the file, UTF-8.
  ///   - path: What the file is called in errors and as a source of prices.
  /// - Throws: `PriceFileError` for the first thing that is wrong, with its key.
  public init(parsing bytes: some Collection<UInt8>, path: String) throws(PriceFileError) {
    let bytes = Array(bytes)
    let json: JSON
    do throws(JSONSyntaxError) { json = try JSON(parsing: bytes) } catch {
      let line = bytes.prefix(error.offset).count { $0 == UInt8(ascii: "\n") } + 1
      throw PriceFileError(path: "\(path):\(line)", reason: "not JSON: \(error.reason)")
    }
    do throws(PriceFileProblem) {
      guard let models = json.objectValue else {
        throw PriceFileProblem(
          reason: "expected an object of models, as in "
            + #"{"openai/gpt-x": {"input": "0.15", "output": "0.6"}}, found \#(json.kind)"#
        )
      }
      (overrides, leftOut) = try Self.read(models)
    } catch {
      throw PriceFileError(path: path, reason: error.reason)
    }
    self.path = path
  }

  private static func read(
    _ models: JSONObject
  ) throws(PriceFileProblem) -> (overrides: [String: PriceOverride], leftOut: [String]) {
    var overrides: [String: PriceOverride] = [:]
    /// LiteLLM's second names of models; the full one counts where both are there.
    var bare: [String: PriceOverride] = [:]
    var leftOut: [String] = []
    for (key, value) in models.members {
      guard let entry = value.objectValue else {
        throw PriceFileProblem(
          reason:
            "\"\(key)\": expected an object with \"input\" and \"output\", found \(value.kind)"
        )
      }
      guard LiteLLMPrices.describes(entry) else {
        guard ModelName(key) != nil else {
          throw PriceFileProblem(
            reason: "\"\(key)\": expected PROVIDER/MODEL, such as \"openai/\(key)\""
          )
        }
        overrides[key] = try PriceKeys.read(entry, of: key)
        continue
      }
      // The map's first entry explains its keys.
      if key == "sample_spec" { continue }
      guard let name = LiteLLMPrices.name(of: key, entry), let model = ModelName(name),
        let override = try LiteLLMPrices.read(entry, of: key, name: model)
      else {
        leftOut.append(key)
        continue
      }
      if name == key { overrides[name] = override } else { bare[name] = override }
    }
    overrides.merge(bare) { full, _ in full }
    guard !overrides.isEmpty else {
      throw PriceFileProblem(
        reason: "no prices of tokens in it; expected entries such as "
          + #""openai/gpt-x": {"input": "0.15", "output": "0.6"}, in $ per 1M tokens"#
      )
    }
    return (overrides, leftOut)
  }

  /// These prices, and those of another file for models that have none here.
  public func merged(over other: PriceFile) -> PriceFile {
    PriceFile(path: path, overrides: overrides.merging(other.overrides) { mine, _ in mine })
  }

  /// The prices in our own form, sorted by name, one model a line.
  public var text: String {
    let lines = overrides.sorted { $0.key < $1.key }.map { name, override in
      "  \(JSON.string(name).text): \(PriceKeys.json(override).text)"
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }
}
