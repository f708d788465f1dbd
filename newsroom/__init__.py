"""The sample newsroom: a small web of Indonesian portals, written for this project, in the markup of the real ones."""
