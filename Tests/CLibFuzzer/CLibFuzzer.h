#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer with the arguments of a program; it calls `test` with each input.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));

/// Mutates an input in place as libFuzzer would by itself; gives its new size.
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t maxSize);
