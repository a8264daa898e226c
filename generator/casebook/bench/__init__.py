"""Measurements, one module each, run by `casebook bench NAME`. Never part of the tests: machines differ."""
