"""Programs that try to find out what is hidden. Each is also let loose on a weakened variant, where it must win."""
