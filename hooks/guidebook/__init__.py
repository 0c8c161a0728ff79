"""Everything that knows partnerships, and nothing that knows MkDocs."""
