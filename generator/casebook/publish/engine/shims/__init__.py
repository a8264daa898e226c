"""Modules that stand in for libraries which are compiled and are not there in the browser, under their names."""
