"""Tests of chance for scripts/bench, without any library: chi-square and Kolmogorov–Smirnov."""
import math


def chi_square_tail(value, freedom):
    """The chance of a chi-square of so many degrees of freedom to be at least so large: the upper
    regularized incomplete gamma function Q(freedom / 2, value / 2), by its series or its continued
    fraction (Lentz), whichever converges."""
    a, x = freedom / 2, value / 2
    if x <= 0:
        return 1.0
    scale = math.exp(a * math.log(x) - x - math.lgamma(a))
    if x < a + 1:
        term = total = 1 / a
        n = a
        while abs(term) > abs(total) * 1e-15:
            n += 1
            term *= x / n
            total += term
        return max(0.0, 1 - scale * total)
    b, c = x + 1 - a, math.inf
    d = fraction = 1 / b
    for i in range(1, 10_000):
        b += 2
        d = 1 / (-i * (i - a) * d + b)
        c = b - i * (i - a) / c
        fraction *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return scale * fraction


def chi_square(counts, expected):
    """The statistic of counts against what is expected of each."""
    return sum((count - mean) ** 2 / mean for count, mean in zip(counts, expected))


def kolmogorov_smirnov(chances):
    """The chance of p-values to lie so far from uniform (asymptotic)."""
    ordered, n = sorted(chances), len(chances)
    farthest = max(max(p - at / n, (at + 1) / n - p) for at, p in enumerate(ordered))
    x = (math.sqrt(n) + 0.12 + 0.11 / math.sqrt(n)) * farthest
    if x < 0.2:
        return 1.0
    return min(1.0, 2 * sum((-1) ** (k - 1) * math.exp(-2 * k * k * x * x) for k in range(1, 101)))


def share_below(chances, level=0.01):
    """Which share of p-values is below a level: of honest draws, about the level itself."""
    return sum(p < level for p in chances) / len(chances)
