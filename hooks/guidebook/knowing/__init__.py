"""What entries say of one another."""
