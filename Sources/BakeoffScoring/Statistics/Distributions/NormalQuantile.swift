internal import Foundation

/// The value below which a standard normal variable falls with probability `p`, for `p` in 0…1.
///
/// Acklam's rational approximation (2003, relative error 1.15e-9), sharpened by one step of Halley's
/// method on `erfc` to about 1e-15. The ends 0 and 1 give ∓infinity; outside them it is not a number.
func normalQuantile(_ p: Double) -> Double {
  guard p > 0, p < 1 else { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
  // The lower half is the accurate one: 1 − p would round away what little a small p holds.
  guard p <= 0.5 else { return -normalQuantile(1 - p) }
  let estimate = acklamQuantile(p)
  let error = 0.5 * erfc(-estimate / 2.0.squareRoot()) - p
  let step = error * (2 * Double.pi).squareRoot() * exp(estimate * estimate / 2)
  return estimate - step / (1 + estimate * step / 2)
}

/// Acklam's approximation for `p` in 0…0.5.
private func acklamQuantile(_ p: Double) -> Double {
  let centreNumerator = [
    -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
    1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00,
  ]
  let centreDenominator = [
    -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
    6.680131188771972e+01, -1.328068155288572e+01, 1,
  ]
  let tailNumerator = [
    -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
    -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00,
  ]
  let tailDenominator = [
    7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
    3.754408661907416e+00, 1,
  ]
  func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
    coefficients.reduce(0) { $0 * x + $1 }
  }
  guard p < 0.02425 else {
    let offset = p - 0.5
    let square = offset * offset
    return offset * polynomial(centreNumerator, square) / polynomial(centreDenominator, square)
  }
  let tail = (-2 * log(p)).squareRoot()
  return polynomial(tailNumerator, tail) / polynomial(tailDenominator, tail)
}
