#ifndef CSQLITE_H
#define CSQLITE_H

/// Stops SQLite from counting its memory, which makes threads wait for each other at every
/// allocation. Has an effect only before SQLite is first used. `sqlite3_config` takes variable
/// arguments, which Swift cannot pass.
void sqlite_stop_counting_memory(void);

#endif
