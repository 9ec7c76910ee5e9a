"""What is inside the body."""
