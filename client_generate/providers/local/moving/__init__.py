"""From pictures to an animatic: camera moves, what is burnt in, what is spoken."""
