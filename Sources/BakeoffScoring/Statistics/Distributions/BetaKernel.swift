internal import Foundation

/// `x^a · y^b · Γ(a+b) / (Γ(a) Γ(b))` for `y = 1 − x`: the density of a beta variable times `x · y`.
///
/// It follows C. Loader, "Fast and accurate computation of binomial probabilities" (2000): gamma
/// functions as Stirling's formula plus its error, and powers as deviances, so that no large
/// logarithms cancel and parameters of a million lose no digits.
///
/// - Parameters:
///   - a: The first parameter, more than 0.
///   - b: The second parameter, more than 0.
///   - x: Where, 0…1.
///   - y: 1 − x, which the caller may know to more digits than a subtraction gives.
/// - Returns: The kernel, from 0; 0 at both ends.
func betaKernel(_ a: Double, _ b: Double, at x: Double, complement y: Double) -> Double {
  guard x > 0, y > 0 else { return 0 }
  let sum = a + b
  let exponent =
    stirlingError(sum) - stirlingError(a) - stirlingError(b)
    - devianceTerm(a, mean: sum * x) - devianceTerm(b, mean: sum * y)
  return exp(exponent) * (a * b / (2 * .pi * sum)).squareRoot()
}

/// The logarithm of `Γ(n+1)` over Stirling's formula for it, for `n` more than 0.
func stirlingError(_ n: Double) -> Double {
  guard n > 15 else {
    return lgamma(n + 1) - (n + 0.5) * log(n) + n - 0.5 * log(2 * .pi)
  }
  let square = n * n
  let inner = 1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square
  return (1.0 / 12 - (1.0 / 360 - inner / square) / square) / n
}

/// Loader's deviance part, `x·log(x/mean) + mean − x`, by a series where the two nearly cancel.
func devianceTerm(_ x: Double, mean: Double) -> Double {
  guard abs(x - mean) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
  let ratio = (x - mean) / (x + mean)
  var sum = (x - mean) * ratio
  var power = 2 * x * ratio
  var divisor = 3.0
  while true {
    power *= ratio * ratio
    let next = sum + power / divisor
    if next == sum { return sum }
    sum = next
    divisor += 2
  }
}
