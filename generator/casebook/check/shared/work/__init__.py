"""Trades, offices, workplaces and prizes that few have."""
