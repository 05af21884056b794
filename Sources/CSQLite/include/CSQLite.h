#ifndef CSQLITE_H
#define CSQLITE_H

/// Stops SQLite from counting its memory, which makes threads wait for each other at every
/// allocation. Has an effect only before SQLite is first used. `sqlite3_config` takes variable
/// arguments, which Swift cannot pass.
void sqlite_stop_counting_memory(void);

struct sqlite3;

/// Has a connection take a file for what somebody else may have written: triggers do not run, and no
/// extension can be loaded. What is left of functions has no effect outside of its own value.
void sqlite_distrust_file(struct sqlite3 *database);

#endif
