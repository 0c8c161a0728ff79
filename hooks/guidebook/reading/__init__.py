"""From files to a checked guide, and what is to be said of them."""
