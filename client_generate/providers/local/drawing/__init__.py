"""How anything is drawn: plates, shapes, light, colours, depth, and the finish."""
