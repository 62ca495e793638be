"""The JSON Schemas of fact files, shipped in the wheel as belie.schemas."""
