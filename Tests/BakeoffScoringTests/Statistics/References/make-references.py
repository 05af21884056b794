"""Writes references.json anew: values of other implementations for StatisticsReferenceTests.

Needs scipy, statsmodels, scikit-learn, krippendorff and mpmath; each case says what it asks and what
the other implementation answers. Where none computes it (Tango's and Fieller's intervals, sample sizes),
the definition itself is solved numerically with mpmath or scipy, by another way than the Swift code's.
"""

import itertools
import json
import math
import sys
from fractions import Fraction
from importlib.metadata import version

import krippendorff
import mpmath as mp
import numpy as np
import scipy
import sklearn
import statsmodels
import statsmodels.api as sm
from scipy import optimize, special, stats
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

mp.mp.dps = 40
cases = []


def case(kind, given, wanted):
    wanted = [float(value) for value in wanted]
    cases.append({"kind": kind, "given": given, "wanted": wanted})


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        mask = (1 << 64) - 1
        self.state = (self.state + 0x9E3779B97F4A7C15) & mask
        word = self.state
        word = ((word ^ (word >> 30)) * 0xBF58476D1CE4E5B9) & mask
        word = ((word ^ (word >> 27)) * 0x94D049BB133111EB) & mask
        return word ^ (word >> 31)

    def index(self, below):
        return (self.next() * below) >> 64


class Draws(np.random.Generator):
    """Gives SciPy's bootstrap the indices that SplitMix64 gives."""

    def __init__(self, seed):
        super().__init__(np.random.PCG64(0))
        self.mix = SplitMix64(seed)

    def integers(self, low, high=None, size=None, dtype=np.int64, endpoint=False):
        assert low == 0 and not endpoint
        count = int(np.prod(size))
        return np.array([self.mix.index(high) for _ in range(count)]).reshape(size)


# Distributions, by mpmath.
for x in [-37, -20, -8.5, -3, -1.2, -1e-9, 0, 0.3, 1, 1.959963984540054, 5, 8]:
    case("normal-cumulative", [x], [mp.ncdf(mp.mpf(x))])


def beta_lower(a, b, x):
    a, b, x = mp.mpf(a), mp.mpf(b), mp.mpf(x)
    return mp.betainc(a, b, 0, x, regularized=True)


def polished(start, excess, slope):
    """The root near a start, by Newton's method."""
    x = mp.mpf(start)
    for _ in range(3):
        x -= excess(x) / slope(x)
    return x


betas = [(0.5, 0.5), (1, 1), (2, 3), (0.5, 20.5), (40, 7), (120, 345), (1000, 0.5), (3000, 2500)]
for a, b in betas:
    for share in [0.001, 0.2, 0.9, 1, 1.05, 1.5]:
        x = share * a / (a + b)
        if x < 1:
            case("beta-tails", [a, b, x], [beta_lower(a, b, x), 1 - beta_lower(a, b, x)])
    for p in [1e-10, 0.005, 0.025, 0.3, 0.5, 0.8, 0.975]:
        x = polished(
            special.betaincinv(a, b, p),
            lambda x: beta_lower(a, b, x) - mp.mpf(p),
            lambda x: x ** (a - 1) * (1 - x) ** (b - 1) / mp.beta(a, b),
        )
        case("beta-quantile", [a, b, p], [x])
for a, b, x in [
    (250_000, 250_000, 0.4985), (250_000, 250_000, 0.5), (250_000.5, 249_000.5, 0.503),
    (10, 500_000, 3e-5), (499_990, 11, 0.99997),
]:
    case("beta-tails", [a, b, x], [special.betainc(a, b, x), special.betaincc(a, b, x)])

for df in [1, 2, 3, 4.5, 10, 29, 100, 999, 50_000]:
    for t in [0, 1e-8, 0.1, 1, 2.5, 12, 200]:
        x = mp.mpf(df) / (df + mp.mpf(t) ** 2)
        upper = beta_lower(mp.mpf(df) / 2, 0.5, x) / 2
        case("student-upper", [df, t], [upper])
    for p in [1e-6, 0.005, 0.025, 0.2, 0.4999]:
        half = mp.mpf(df) / 2
        t = polished(
            stats.t.isf(p, df),
            lambda t: beta_lower(half, 0.5, df / (df + t**2)) / 2 - mp.mpf(p),
            lambda t: -((1 + t**2 / df) ** (-half - 0.5)) / (mp.sqrt(df) * mp.beta(half, 0.5)),
        )
        case("student-quantile", [df, p], [-t])

# So many degrees are too much for mpmath's hypergeometric series; its quadrature does it.
df = mp.mpf(499_999)
scale = mp.exp(mp.loggamma((df + 1) / 2) - mp.loggamma(df / 2)) / mp.sqrt(df * mp.pi)


def student_upper(t):
    density = lambda u: scale * mp.exp(-(df + 1) / 2 * mp.log1p(u * u / df))
    return mp.quad(density, [t, t + 1, t + 2, t + 4, t + 8, t + 16, t + 32])


for t in [0, 0.1, 1, 2.5, 12]:
    case("student-upper", [499_999, t], [student_upper(mp.mpf(t))])
for p in [0.005, 0.025, 0.4]:
    t = polished(
        stats.t.isf(p, 499_999),
        lambda t: student_upper(t) - mp.mpf(p),
        lambda t: -scale * mp.exp(-(df + 1) / 2 * mp.log1p(t * t / df)),
    )
    case("student-quantile", [499_999, p], [-t])

for n, p, k in itertools.product([1, 2, 13, 100], [0.5, 0.03, 0.9], [0, 1, 2, 50, 99]):
    if k <= n:
        terms = [mp.binomial(n, i) * mp.mpf(p) ** i * (1 - mp.mpf(p)) ** (n - i) for i in range(k + 1)]
        case("binomial", [n, p, k], [terms[-1], mp.fsum(terms)])

# Intervals of one share, by statsmodels.
counts = [
    (0, 1), (1, 1), (0, 2), (1, 2), (0, 10), (1, 10), (5, 10), (10, 10), (3, 29), (29, 29), (81, 263),
    (990, 1000), (1000, 1000), (0, 500_000), (1, 500_000), (250_000, 500_000), (499_999, 500_000),
    (500_000, 500_000), (412_345, 500_000),
]
for (k, n), confidence in itertools.product(counts, [0.8, 0.95, 0.99]):
    for method, kind in [("wilson", "wilson"), ("beta", "clopper-pearson"), ("jeffreys", "jeffreys")]:
        ends = proportion_confint(k, n, 1 - confidence, method)
        case(kind, [k, n, confidence], ends)

# Scores and their differences.
rng = np.random.default_rng(20_261_125)


def rounded(values, digits=3):
    return [round(float(value), digits) for value in values]


samples = [
    [0.3, 0.7], [1, 1, 1, 0], [0, 0, 0.5], [-1, 1], [2, -1, 3, -4, 5], [1, -2, 3, -4, 5, -6, 7, 8],
    rounded(rng.normal(0.1, 1, 12)), rounded(rng.normal(0.5, 1, 13)), rounded(rng.normal(0, 1, 25)),
    rounded(rng.normal(0.3, 1, 50)), rounded(rng.normal(0.2, 1, 51)), rounded(rng.normal(0, 1, 400)),
    rounded(rng.exponential(1, 60) - 0.8), [float(v) for v in rng.integers(-2, 3, 12)],
    [float(v) for v in rng.integers(-2, 4, 30)], [float(v) for v in rng.integers(-1, 2, 300)],
    [float(v) for v in rng.integers(-1, 2, 13)], [float(v) for v in rng.integers(-1, 2, 14)],
    [1e9 + v for v in rounded(rng.normal(0, 1, 20), 2)], [0.0, 0, 0, 1], [0, 0, 0, 0, -2.0, -3, 1],
]
for values in samples:
    array = np.array(values, dtype=float)
    for confidence in [0.9, 0.95]:
        center, error = array.mean(), stats.sem(array)
        low, high = stats.t.interval(confidence, len(values) - 1, center, error)
        case("mean", [values, confidence], [center, low, high, error])
    test = stats.ttest_1samp(array, 0)
    case(
        "paired-t",
        [values],
        [test.statistic, test.pvalue, array.mean() / array.std(ddof=1)],
    )
    test = stats.wilcoxon(array)
    ranks = stats.rankdata(abs(array[array != 0]))
    plus = ranks[array[array != 0] > 0].sum()
    minus = ranks[array[array != 0] < 0].sum()
    case("wilcoxon", [values], [plus, minus, test.pvalue, (plus - minus) / (plus + minus)])
    if len(values) <= 13:
        test = stats.permutation_test(
            (array,), np.mean, permutation_type="samples", n_resamples=np.inf
        )
        case("sign-flip", [values], [array.mean(), test.pvalue])
# A long one with ties, that both sides make from a rule: ((i · 7919) mod 1009 − 500) / 100.
long = np.array([((i * 7919) % 1009 - 500) / 100 for i in range(20_000)])
case("wilcoxon-long", [20_000], [stats.wilcoxon(long).pvalue])
case("paired-t-long", [20_000], [stats.ttest_1samp(long, 0).pvalue])

# Bootstrap, by SciPy with the same indices. Sums are rounded once: SciPy counts how many replicates are
# below the mean, and those that equal it but for rounding must not be among them by chance.


def exact_mean(values, axis=-1):
    return np.apply_along_axis(lambda row: math.fsum(row) / len(row), axis, values)


for index, values in enumerate(samples[5:14] + [[0.0] * 18 + [1.0] * 2, rounded(rng.gamma(2, 1, 40))]):
    array = np.array(values)
    for name, statistic in [("mean", exact_mean), ("deviation", np.std)]:
        result = stats.bootstrap(
            (array,), statistic, n_resamples=2000, method="BCa", rng=Draws(index + 7), vectorized=True
        )
        case("bootstrap", [values, name, 2000, index + 7], result.confidence_interval)


def python_quantile_ratio(base, candidate, p, resamples, seed):
    mix = SplitMix64(seed)
    base, candidate = np.array(base), np.array(candidate)
    ratios = []
    for _ in range(resamples):
        chosen = [mix.index(len(base)) for _ in base]
        ratios.append(np.quantile(candidate[chosen], p) / np.quantile(base[chosen], p))
    return np.quantile(candidate, p) / np.quantile(base, p), *np.quantile(ratios, [0.025, 0.975])


latencies = rounded(rng.lognormal(0, 0.5, 40))
others = rounded(np.array(latencies) * rng.lognormal(0.1, 0.2, 40))
coarse = rounded(rng.lognormal(0, 0.5, 30), 1)
for base, candidate in [(latencies, others), (coarse, coarse[::-1]), ([0.5], [0.7]), ([1, 2], [2, 5])]:
    for p in [0.5, 0.95]:
        case(
            "quantile-ratio",
            [base, candidate, p, 500, 11],
            python_quantile_ratio(base, candidate, p, 500, 11),
        )

# Clusters, by statsmodels' ordinary least squares on a constant with use_correction (CR1).
for groups, size in [(2, 3), (8, 5), (40, 3), (100, 1)]:
    labels = np.repeat(np.arange(groups), size)[: groups * size - (1 if size > 1 else 0)]
    shift = rng.normal(0, 1, groups)
    values = rounded(shift[labels] + rng.normal(0, 1, len(labels)))
    fit = sm.OLS(values, np.ones(len(values))).fit(
        cov_type="cluster", cov_kwds={"groups": labels}, use_t=True
    )
    case(
        "clustered-mean",
        [values, [int(label) for label in labels]],
        [fit.params[0], *fit.conf_int()[0], fit.bse[0]],
    )

# Fieller: where the t test of candidate − ρ · base is exactly at its level.
for count, clustered in [(2, False), (10, False), (300, False), (60, True)]:
    base = np.round(rng.lognormal(0, 0.4 if count > 2 else 0.05, count), 4)
    candidate = np.round(base * rng.lognormal(-0.3, 0.3 if count > 2 else 0.02, count), 4)
    labels = [int(v) for v in (np.arange(count) // 3 if clustered else np.arange(count))]

    def excess(ratio):
        rest = candidate - ratio * base
        if clustered:
            fit = sm.OLS(rest, np.ones(count)).fit(
                cov_type="cluster", cov_kwds={"groups": labels}, use_t=True
            )
            statistic = fit.params[0] / fit.bse[0]
        else:
            statistic = rest.mean() / stats.sem(rest)
        return abs(statistic) - stats.t.ppf(0.975, len(set(labels)) - 1)

    value = candidate.mean() / base.mean()
    low, high = value, value
    while excess(low) < 0:
        low -= 0.01 * value
    while excess(high) < 0:
        high += 0.01 * value
    ends = [optimize.brentq(excess, low, value, xtol=1e-15, rtol=1e-14),
            optimize.brentq(excess, value, high, xtol=1e-15, rtol=1e-14)]
    case("ratio-of-means", [list(base), list(candidate), labels], [value, *ends])

# Tango: the score statistic with the most likely share under a difference, found by maximising.


def tango_variance(gains, losses, pairs, difference):
    """2q + Δ − Δ², with q where the derivative of the constrained likelihood is 0."""
    low, high = max(mp.mpf(0), -difference), (1 - difference) / 2

    def slope(q):
        rest = pairs - gains - losses
        value = mp.mpf(0)
        if gains:
            value += gains / (q + difference)
        if losses:
            value += losses / q
        if rest:
            value -= 2 * rest / (1 - 2 * q - difference)
        return value

    # The slope falls from low to high; where it has no sign change the maximum lies on an end.
    tiny = (high - low) * mp.mpf(10) ** -30
    if slope(low + tiny) <= 0:
        q = low
    elif slope(high - tiny) >= 0:
        q = high
    else:
        a, b = low + tiny, high - tiny
        for _ in range(130):
            middle = (a + b) / 2
            if slope(middle) > 0:
                a = middle
            else:
                b = middle
        q = a
    return 2 * q + difference - difference**2


def tango_end(gains, losses, pairs, confidence, sign):
    z = -mp.mpf(stats.norm.ppf((1 - confidence) / 2))
    a, b = mp.mpf(gains - losses) / pairs, mp.mpf(sign)
    for _ in range(70):
        middle = (a + b) / 2
        distance = abs(pairs * middle - (gains - losses))
        if distance <= z * mp.sqrt(pairs * tango_variance(gains, losses, pairs, middle)):
            a = middle
        else:
            b = middle
    return a


for both, losses, gains, neither in [
    (0, 0, 0, 1), (1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 10), (1, 7, 1, 12), (36, 2, 12, 0),
    (20, 12, 2, 16), (50, 0, 5, 45), (43, 0, 1, 0), (0, 5, 5, 0), (0, 0, 20, 0), (900, 40, 35, 25),
    (400_000, 10_000, 9_500, 80_500), (0, 250_000, 250_000, 0),
]:
    pairs = both + losses + gains + neither
    for confidence in [0.9, 0.95]:
        ends = [tango_end(gains, losses, pairs, confidence, sign) for sign in [-1, 1]]
        case("tango", [both, losses, gains, neither, confidence], ends)

for losses, gains in [
    (0, 0), (0, 1), (1, 1), (0, 5), (3, 10), (1, 7), (12, 2), (59, 6), (30, 30), (500, 600), (249_000, 251_000),
]:
    exact = stats.binomtest(losses, losses + gains, 0.5).pvalue if losses + gains else 1
    point = stats.binom.pmf(losses, losses + gains, 0.5)
    mid = 1 if losses + gains == 0 else 1 - point / 2 if losses == gains else exact - point
    case("mcnemar", [losses, gains], [exact, mid])
    if losses + gains:
        low, high = proportion_confint(gains, losses + gains, 0.05, "beta")
        odds = [share / (1 - share) if share < 1 else 1e308 for share in [low, high]]
        case("disagreement", [losses, gains], [gains / (losses + gains) - 0.5, *odds])

# Sample sizes: power of the score test as the normal approximation has it, solved for n or the difference.
for gains, losses, bound in [
    (0.05, 0.05, 0), (0.08, 0.05, 0), (0.05, 0.05, -0.02), (0.04, 0.05, -0.02), (0, 0, -0.02), (0.1, 0, 0),
    (0.3, 0.35, -0.03), (0.01, 0.1, -0.05),
]:
    for power in [0.8, 0.9]:
        if gains - losses == bound:
            continue
        null = float(tango_variance(gains, losses, 1, mp.mpf(bound)))
        actual = gains + losses - (gains - losses) ** 2
        distance = abs(gains - losses - bound)

        def shortfall(n):
            reach = distance * math.sqrt(n) - stats.norm.ppf(0.975) * math.sqrt(null)
            return reach - stats.norm.ppf(power) * math.sqrt(actual)

        n = optimize.brentq(shortfall, 1e-9, 1e12, xtol=1e-9, rtol=1e-14)
        case("pairs-needed", [gains, losses, bound, power], [math.ceil(n * (1 - 1e-12))])
for pairs, discordance in [(50, 0.2), (200, 0.1), (1000, 0.05), (100_000, 0.3), (500_000, 1)]:

    def shortfall(d):
        reach = d * math.sqrt(pairs) - stats.norm.ppf(0.975) * math.sqrt(discordance)
        return reach - stats.norm.ppf(0.8) * math.sqrt(max(0, discordance - d * d))

    d = optimize.brentq(shortfall, 1e-9, math.sqrt(discordance), xtol=1e-16, rtol=1e-14)
    if d <= discordance:
        case("detectable", [pairs, discordance], [d])

# Several tests, by statsmodels.
for values in [
    [0.04], [0.01, 0.02, 0.03], [0.04, 0.001, 0.5, 0.04, 0.9], [1.0, 1.0], [0.0, 0.2, 0.04],
    rounded(rng.uniform(0, 0.1, 12), 4),
]:
    for method, kind in [("holm", "holm"), ("fdr_bh", "benjamini-hochberg")]:
        case(kind, [values], multipletests(values, method=method)[1])

# pass@k and pass^k, in whole numbers.
for n, k in [(1, 1), (5, 1), (5, 2), (5, 5), (10, 3), (200, 1), (200, 100), (1000, 10), (5000, 4999)]:
    for c in sorted({0, 1, n // 2, n - 1, n}):
        total = math.comb(n, k)
        case(
            "pass-at-k",
            [k, c, n],
            [1 - Fraction(math.comb(n - c, k), total), Fraction(math.comb(c, k), total)],
        )

# Agreement, by scikit-learn, statsmodels (standard errors) and krippendorff.
pairs = [
    ([0, 1, 2, 1, 0], [0, 1, 2, 1, 0]), ([0, 1, 1, 0], [1, 0, 0, 1]), ([0, 0, 1], [0, 1, 1]),
    ([2, 2, 2], [1, 2, 3]),
    ([int(v) for v in rng.integers(0, 5, 80)], [int(v) for v in rng.integers(0, 5, 80)]),
]
first = rng.integers(0, 4, 200)
pairs.append(
    ([int(v) for v in first], [int(v) for v in np.clip(first + rng.integers(-1, 2, 200), 0, 3)])
)
for first, second in pairs:
    labels = sorted(set(first) | set(second))
    table = np.array([[sum(a == x and b == y for a, b in zip(first, second)) for y in labels] for x in labels])
    for name, weights, wt in [("unweighted", None, None), ("linear", "linear", "linear"),
                              ("quadratic", "quadratic", "quadratic")]:
        kappa = cohen_kappa_score(first, second, weights=weights)
        error = cohens_kappa(table, wt=wt).std_kappa
        case("kappa", [first, second, name], [kappa, 0 if math.isnan(error) else error])

nan = np.nan
tables = [
    [[1, 2, 3, 3, 2], [1, 2, 3, 3, 2]], [[1, 2, 3], [3, 1, 2]],
    [[nan, nan, nan, nan, nan, 3, 4, 1, 2, 1, 1, 3, 3, nan, 3],
     [1, nan, 2, 1, 3, 3, 4, 3, nan, nan, nan, nan, nan, nan, nan],
     [nan, nan, 2, 1, 3, 4, 4, nan, 2, 1, 1, 3, 3, nan, 4]],
]
noisy = rng.integers(0, 5, 60)
table = [[float(v) for v in np.clip(noisy + rng.integers(-1, 2, 60), 0, 4)] for _ in range(4)]
for rater, item in [(0, 3), (1, 3), (2, 3), (3, 3), (1, 10), (2, 59)]:
    table[rater][item] = nan
tables.append(table)
tables.append([rounded(rng.normal(0, 1, 20), 1), rounded(rng.normal(0, 1, 20), 1)])
for table in tables:
    for level in ["nominal", "ordinal", "interval"]:
        alpha = krippendorff.alpha(reliability_data=table, level_of_measurement=level)
        shown = [[None if math.isnan(value) else value for value in row] for row in table]
        case("alpha", [shown, level], [alpha])

versions = {
    "scipy": scipy.__version__, "statsmodels": statsmodels.__version__,
    "scikit-learn": sklearn.__version__, "krippendorff": version("krippendorff"),
    "mpmath": mp.__version__, "numpy": np.__version__,
}
with open(sys.argv[1] if len(sys.argv) > 1 else "references.json", "w") as file:
    lines = ",\n".join(json.dumps(entry, allow_nan=False) for entry in cases)
    file.write('{"versions": ' + json.dumps(versions) + ',\n"cases": [\n' + lines + "\n]}\n")
print(len(cases), "cases")
