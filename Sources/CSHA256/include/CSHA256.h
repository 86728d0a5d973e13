#ifndef WHOM_CSHA256_H
#define WHOM_CSHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether the processor has instructions for SHA-256; always false but on x86-64.
bool sha256_instructions_are_there(void);

/// Works `blocks` blocks of 64 bytes at `bytes` into `state`, as FIPS 180-4 says, with the sixty-four
/// `constants` of its section 4.2.2. Does nothing where the instructions are not there.
void sha256_compress(uint32_t state[8], const uint8_t *bytes, size_t blocks,
                     const uint32_t constants[64]);

#endif
