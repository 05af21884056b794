print("bakeoff")
