"""What an entry may say, written once: values, parts, one room for each family of kinds, and the kinds."""
