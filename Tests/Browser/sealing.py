"""AES-256-GCM by the machine's libcrypto: what the service seals, for a service that is a fake."""
import ctypes
import ctypes.util
import os

_lib = ctypes.CDLL(ctypes.util.find_library("crypto"))
_lib.EVP_CIPHER_CTX_new.restype = _lib.EVP_aes_256_gcm.restype = ctypes.c_void_p
_GET_TAG = 0x10


def seal(plain, key):
    """Hidden bytes and tag, under a nonce of zeros."""
    context = ctypes.c_void_p(_lib.EVP_CIPHER_CTX_new())
    cipher, nonce = ctypes.c_void_p(_lib.EVP_aes_256_gcm()), bytes(12)
    out, length = ctypes.create_string_buffer(len(plain) + 16), ctypes.c_int(0)
    tag = ctypes.create_string_buffer(16)
    done = (
        _lib.EVP_EncryptInit_ex(context, cipher, None, key, nonce)
        and _lib.EVP_EncryptUpdate(context, out, ctypes.byref(length), plain, len(plain)))
    hidden = out.raw[:length.value]
    done = (
        done and _lib.EVP_EncryptFinal_ex(context, out, ctypes.byref(length))
        and _lib.EVP_CIPHER_CTX_ctrl(context, _GET_TAG, 16, tag))
    _lib.EVP_CIPHER_CTX_free(context)
    assert done == 1, "libcrypto: AES-256-GCM"
    return hidden + tag.raw


class PaperSeals:
    """Salts with the keys that belong to them."""

    def __init__(self):
        self.keys = {}

    def seal(self, plain):
        salt, key = os.urandom(16), os.urandom(32)
        self.keys[salt.hex()] = key
        padded = plain + b" " * (-len(plain) % 4096)
        return salt + seal(padded, key)
