"""From a prompt to what is to be seen: the words as data, who is named, what goes on from shot to shot."""
