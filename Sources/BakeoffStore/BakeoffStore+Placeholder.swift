import BakeoffCore
import GRDB
