"""Benchmarks: ratios measured in one run, printed for people. Nothing here passes or fails."""
