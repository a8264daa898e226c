"""Helpers of the rules: what a rule asks for beside its own patterns. No module here is a rule."""
