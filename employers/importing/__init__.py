"""Openings from files: a reader per format makes rows or refusals, and one service writes them."""
