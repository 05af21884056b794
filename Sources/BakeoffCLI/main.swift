internal import BakeoffCommands

BakeoffProgram.main()
