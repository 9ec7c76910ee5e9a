"""What people say in a session, and what they do to its pictures."""
