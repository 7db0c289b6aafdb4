"""The peer of the bootstrap: Poisson weights drawn by numpy, one product of weights and hours a resample.

Usage: bootstrap_numpy.py REQUESTS POLICIES RESAMPLES. Data of the same shape, drawn here; only the time is compared.
"""
import sys
import time

import numpy as np


def main() -> None:
    requests, policies, resamples = map(int, sys.argv[1:4])
    random = np.random.default_rng(20261125)
    seconds = np.where(random.integers(0, 3, requests) == 0, random.integers(0, 400_000, requests), 0).astype(np.float64)
    held = seconds[:, None] * (random.integers(0, 4, (requests, policies)) == 0)
    people = random.integers(0, requests * 9 // 10, requests)
    start, busy = time.perf_counter(), time.process_time()
    totals = np.empty((resamples, policies))
    for resample in range(resamples):
        weights = random.poisson(1.0, requests * 9 // 10)
        totals[resample] = weights[people] @ held
    np.percentile(totals, [2.5, 97.5], axis=0)
    took, used = time.perf_counter() - start, time.process_time() - busy
    each = 1000 / resamples
    print(
        f"numpy {np.__version__}, {resamples} resamples of one sum a policy: {took:.2f} s ({used:.2f} s of the processors), "
        f"1,000 would take {took * each:.1f} s ({used * each:.1f} s)"
    )


if __name__ == "__main__":
    main()
