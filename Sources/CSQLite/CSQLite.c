#include "CSQLite.h"

#include <sqlite3.h>

void sqlite_stop_counting_memory(void) { (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

void sqlite_distrust_file(struct sqlite3 *database) {
  (void)sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)0);
  (void)sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, (int *)0);
}
