"""The rehearsal: a free provider that draws stills, grids and animatics by itself, with no key and no network."""
