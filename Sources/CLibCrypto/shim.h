#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/objects.h>
#include <openssl/params.h>

// A macro that Swift cannot read.
static const int zhikao_evp_public_key = EVP_PKEY_PUBLIC_KEY;
