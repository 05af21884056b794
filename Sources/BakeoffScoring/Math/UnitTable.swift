/// The units that quantities are read with.
enum UnitTable {
  /// Words that multiply.
  static let scales: [String: Double] = [
    "thousand": 1e3, "million": 1e6, "millions": 1e6, "billion": 1e9, "billions": 1e9,
    "trillion": 1e12, "trillions": 1e12, "dozen": 12,
  ]

  /// Signs of money that stand before a number, with the unit of each.
  static let currencies = ["$": "usd", "€": "eur", "£": "gbp", "¥": "jpy", "₹": "inr"]

  /// Every unit by every name it has.
  static let units: [String: Quantity.Unit] = {
    var units: [String: Quantity.Unit] = [:]
    for (dimension, rows) in table {
      for line in rows.split(separator: "\n") {
        let parts = line.split(separator: " ")
        guard let factor = Double(parts[0]) else { continue }
        for name in parts.dropFirst() {
          units[String(name)] = Quantity.Unit(dimension: dimension, factor: factor)
        }
      }
    }
    for (names, factor, offset) in temperatures {
      for name in names {
        units[name] = Quantity.Unit(dimension: "temperature", factor: factor, offset: offset)
      }
    }
    return units
  }()

  /// The unit of a name: as it is written, else in lower case when it is a word.
  ///
  /// `mW` and `MW` differ; `Hours` is `hours`.
  static func unit(_ name: String) -> Quantity.Unit? {
    let name = name.replacing("μ", with: "µ")
    return units[name] ?? (name.count > 3 ? units[name.lowercased()] : nil)
  }

  private static let temperatures: [([String], Double, Double)] = [
    (["K", "kelvin", "kelvins"], 1, 0),
    (["°C", "℃", "celsius", "degrees-celsius"], 1, 273.15),
    (["°F", "℉", "fahrenheit"], 5.0 / 9, 459.67 * 5 / 9),
  ]

  private static let table: [(dimension: String, rows: String)] = [
    (
      "share",
      """
      0.01 % \\% percent per-cent
      0.001 ‰
      """
    ),
    (
      "length",
      """
      1 m meter meters metre metres
      1000 km kilometer kilometers kilometre kilometres
      0.01 cm centimeter centimeters centimetre centimetres
      0.001 mm millimeter millimeters millimetre millimetres
      1e-6 µm um micrometer micrometers micrometre micrometres
      1e-9 nm nanometer nanometers nanometre nanometres
      1609.344 mi mile miles
      0.9144 yd yard yards
      0.3048 ft foot feet
      0.0254 inch inches
      """
    ),
    (
      "mass",
      """
      1 kg kilogram kilograms
      0.001 g gram grams
      1e-6 mg milligram milligrams
      1e-9 µg microgram micrograms
      1000 t tonne tonnes
      0.45359237 lb lbs pound pounds
      0.028349523125 oz ounce ounces
      """
    ),
    (
      "time",
      """
      1 s sec secs second seconds
      0.001 ms millisecond milliseconds
      1e-6 µs us microsecond microseconds
      1e-9 ns nanosecond nanoseconds
      60 min mins minute minutes
      3600 h hr hrs hour hours
      86400 d day days
      604800 week weeks
      """
    ),
    (
      "area",
      """
      1 m² sqm
      1e6 km²
      1e-4 cm²
      1e-6 mm²
      1e4 ha hectare hectares
      4046.8564224 acre acres
      0.09290304 ft²
      """
    ),
    (
      "volume",
      """
      1 m³
      0.001 l L liter liters litre litres dm³
      1e-6 ml mL milliliter milliliters millilitre millilitres cm³ cc
      1e-5 cl cL centiliter centiliters centilitre centilitres
      0.003785411784 gal gallon gallons
      """
    ),
    (
      "speed",
      """
      1 m/s
      0.2777777777777778 km/h kph
      0.44704 mph
      """
    ),
    (
      "energy",
      """
      1 J joule joules
      1000 kJ kilojoule kilojoules
      1e6 MJ
      3.6e6 kWh
      4.184 cal calorie calories
      4184 kcal kilocalorie kilocalories
      1.602176634e-19 eV
      """
    ),
    (
      "power",
      """
      1 W watt watts
      1e-3 mW milliwatt milliwatts
      1000 kW kilowatt kilowatts
      1e6 MW megawatt megawatts
      1e9 GW gigawatt gigawatts
      """
    ),
    (
      "pressure",
      """
      1 Pa pascal pascals
      100 hPa mbar
      1000 kPa
      1e5 bar bars
      101325 atm
      """
    ),
    (
      "frequency",
      """
      1 Hz hertz
      1e3 kHz
      1e6 MHz
      1e9 GHz
      """
    ),
    (
      "force",
      """
      1 N newton newtons
      1000 kN
      """
    ),
    ("voltage", "1 V volt volts\n0.001 mV\n1000 kV"),
    ("current", "1 A ampere amperes amp amps\n0.001 mA"),
    (
      "data",
      """
      1 B byte bytes
      1e3 kB KB kilobyte kilobytes
      1e6 MB megabyte megabytes
      1e9 GB gigabyte gigabytes
      1e12 TB terabyte terabytes
      1024 KiB
      1048576 MiB
      1073741824 GiB
      0.125 bit bits
      """
    ),
    (
      "angle",
      "1 ° deg degree degrees ^\\circ ^{\\circ \\circ\n57.29577951308232 rad radian radians"
    ),
    ("usd", "1 usd USD dollar dollars\n0.01 cent cents ¢"),
    ("eur", "1 eur EUR € euro euros"),
    ("gbp", "1 gbp GBP £"),
    ("jpy", "1 jpy JPY ¥ yen"),
    ("inr", "1 inr INR ₹ rupee rupees"),
  ]
}
