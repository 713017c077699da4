"""The parts of benchmarks/judged.py: reading a folder, the product path, the peers, the figures."""
