"""Job titles with known concepts: reading such a folder, measuring the linker on it, fitting its weights."""
