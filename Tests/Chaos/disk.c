// A disk that fails on demand, and one that forgets at a power cut what was not fsynced.
//
// Loaded before a program by LD_PRELOAD, it watches the files below CHAOS_FOLDER. The byte at the
// begin of the file CHAOS_CONTROL says how the disk behaves; whoever tests changes it at any time:
//   '.'  as it is            'F'  full (ENOSPC)          'E'  writing fails (EIO)
//   'S'  fsync fails (EIO)   'R'  read-only (EROFS)      'I'  reading fails (EIO)
//   'D'  fsync takes 5 ms    'L'  fsync returns and does nothing: synchronous=OFF
// With CHAOS_SHADOW, a folder, it keeps a second copy of each file that has only what was fsynced:
// killed at any moment, the program leaves there what a power cut would have left on a disk that
// loses everything else.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { MOST_FILES = 4096, MOST_RANGES = 1 << 16 };

typedef struct {
    off64_t begin, end;
} range;

// One file by its name: what was written to it since its last fsync.
typedef struct {
    char name[256];
    range *ranges;
    int count;
    int has_all;  // So many ranges that the whole file counts as written.
} file;

static file files[MOST_FILES];
static int file_count;
// The file of each descriptor, plus one.
static int by_descriptor[1 << 16];
static char folder[PATH_MAX], shadow[PATH_MAX];
static volatile char *control;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name) {
    void *found = dlsym(RTLD_NEXT, name);
    if (!found) abort();
    return found;
}

__attribute__((constructor)) static void begin(void) {
    const char *where = getenv("CHAOS_FOLDER"), *keep = getenv("CHAOS_SHADOW");
    const char *how = getenv("CHAOS_CONTROL");
    if (where && !realpath(where, folder)) folder[0] = 0;
    if (keep && !realpath(keep, shadow)) shadow[0] = 0;
    if (!how) return;
    int descriptor = REAL(open64)(how, O_RDWR);
    if (descriptor < 0) return;
    void *map = mmap(NULL, 1, PROT_READ, MAP_SHARED, descriptor, 0);
    if (map != MAP_FAILED) control = map;
    close(descriptor);
}

static char mode(void) { return control ? *control : '.'; }

// The name below the folder; NULL for a file that is none of ours. The log's index is memory that
// all connections share, and no part of what must be durable.
static const char *name_of(const char *path, char *buffer) {
    if (!folder[0]) return NULL;
    char parent[PATH_MAX], full[PATH_MAX];
    const char *slash = strrchr(path, '/');
    size_t length = slash ? (size_t)(slash - path) : 1;
    if (length >= sizeof parent) return NULL;
    memcpy(parent, slash ? path : ".", length);
    parent[length] = 0;
    if (!realpath(parent, full) || strcmp(full, folder) != 0) return NULL;
    snprintf(buffer, 256, "%s", slash ? slash + 1 : path);
    return buffer;
}

static file *known(const char *name) {
    for (int index = 0; index < file_count; index++)
        if (strcmp(files[index].name, name) == 0) return &files[index];
    if (file_count == MOST_FILES) return NULL;
    snprintf(files[file_count].name, sizeof files[0].name, "%s", name);
    return &files[file_count++];
}

static file *watched(int descriptor) {
    if (descriptor < 0 || descriptor >= (int)(sizeof by_descriptor / sizeof *by_descriptor))
        return NULL;
    int index = by_descriptor[descriptor];
    return index ? &files[index - 1] : NULL;
}

static int is_index(const file *one) {
    size_t length = strlen(one->name);
    return length > 4 && strcmp(one->name + length - 4, "-shm") == 0;
}

static void note(file *one, off64_t begin, off64_t end) {
    if (!shadow[0] || one->has_all || end <= begin) return;
    if (one->count && one->ranges[one->count - 1].end == begin) {
        one->ranges[one->count - 1].end = end;
        return;
    }
    if (!one->ranges) one->ranges = malloc(sizeof(range) * MOST_RANGES);
    if (!one->ranges || one->count == MOST_RANGES) {
        one->has_all = 1;
        return;
    }
    one->ranges[one->count++] = (range){begin, end};
}

static void copy(int from, int to, off64_t begin, off64_t end) {
    static char buffer[1 << 20];
    while (begin < end) {
        size_t want = end - begin < (off64_t)sizeof buffer ? (size_t)(end - begin) : sizeof buffer;
        ssize_t got = REAL(pread64)(from, buffer, want, begin);
        if (got <= 0) return;
        if (REAL(pwrite64)(to, buffer, got, begin) != got) abort();
        begin += got;
    }
}

// What was written to the file is on disk now.
static void keep(int descriptor, file *one) {
    if (!shadow[0]) return;
    char path[PATH_MAX * 2];
    snprintf(path, sizeof path, "%s/%s", shadow, one->name);
    int to = REAL(open64)(path, O_RDWR | O_CREAT, 0600);
    if (to < 0) abort();
    char own[64];
    snprintf(own, sizeof own, "/proc/self/fd/%d", descriptor);
    int from = REAL(open64)(own, O_RDONLY);
    struct stat status;
    if (from < 0 || fstat(from, &status) != 0) abort();
    if (one->has_all) copy(from, to, 0, status.st_size);
    for (int index = 0; index < one->count; index++)
        copy(from, to, one->ranges[index].begin, one->ranges[index].end);
    if (REAL(ftruncate64)(to, status.st_size) != 0) abort();
    one->count = 0;
    one->has_all = 0;
    close(from);
    REAL(close)(to);
}

static int is_for_writing(int flags) { return (flags & O_ACCMODE) != O_RDONLY || flags & O_CREAT; }

static int opened(int descriptor, const char *path) {
    char buffer[256];
    const char *name = descriptor >= 0 ? name_of(path, buffer) : NULL;
    if (descriptor < 0 || descriptor >= (int)(sizeof by_descriptor / sizeof *by_descriptor))
        return descriptor;
    pthread_mutex_lock(&lock);
    file *one = name ? known(name) : NULL;
    by_descriptor[descriptor] = one ? (int)(one - files) + 1 : 0;
    pthread_mutex_unlock(&lock);
    return descriptor;
}

static int may_open(const char *path, int flags) {
    char buffer[256];
    if (mode() != 'R' || !is_for_writing(flags) || !name_of(path, buffer)) return 1;
    errno = EROFS;
    return 0;
}

int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t bits = va_arg(rest, int);
    va_end(rest);
    if (!may_open(path, flags)) return -1;
    return opened(REAL(open64)(path, flags, bits), path);
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t bits = va_arg(rest, int);
    va_end(rest);
    if (!may_open(path, flags)) return -1;
    return opened(REAL(open)(path, flags, bits), path);
}

int close(int descriptor) {
    if (descriptor >= 0 && descriptor < (int)(sizeof by_descriptor / sizeof *by_descriptor))
        by_descriptor[descriptor] = 0;
    return REAL(close)(descriptor);
}

// How a write ends before it begins; 0 lets it through.
static int refusal(const file *one) {
    if (is_index(one)) return 0;
    switch (mode()) {
        case 'F': return ENOSPC;
        case 'E': return EIO;
        case 'R': return EROFS;
        default: return 0;
    }
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
    file *one = watched(descriptor);
    if (!one) return REAL(pwrite64)(descriptor, bytes, count, offset);
    if ((errno = refusal(one))) return -1;
    pthread_mutex_lock(&lock);
    ssize_t got = REAL(pwrite64)(descriptor, bytes, count, offset);
    if (got > 0) note(one, offset, offset + got);
    pthread_mutex_unlock(&lock);
    return got;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
    return pwrite64(descriptor, bytes, count, offset);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    file *one = watched(descriptor);
    if (!one) return REAL(write)(descriptor, bytes, count);
    if ((errno = refusal(one))) return -1;
    pthread_mutex_lock(&lock);
    off64_t offset = lseek64(descriptor, 0, SEEK_CUR);
    ssize_t got = REAL(write)(descriptor, bytes, count);
    if (got > 0) note(one, offset, offset + got);
    pthread_mutex_unlock(&lock);
    return got;
}

ssize_t pread64(int descriptor, void *bytes, size_t count, off64_t offset) {
    file *one = watched(descriptor);
    if (one && mode() == 'I' && !is_index(one)) {
        errno = EIO;
        return -1;
    }
    return REAL(pread64)(descriptor, bytes, count, offset);
}

int ftruncate64(int descriptor, off64_t length) {
    file *one = watched(descriptor);
    if (one && (errno = refusal(one))) return -1;
    return REAL(ftruncate64)(descriptor, length);
}

int ftruncate(int descriptor, off_t length) { return ftruncate64(descriptor, length); }

static int synced(int descriptor, int (*really)(int)) {
    file *one = watched(descriptor);
    char how = mode();
    if (!one) return really(descriptor);
    if (how == 'S' || how == 'E') {
        errno = EIO;
        return -1;
    }
    if (how == 'L') return 0;
    if (how == 'D') nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL);
    pthread_mutex_lock(&lock);
    int result = really(descriptor);
    if (result == 0 && !is_index(one)) keep(descriptor, one);
    pthread_mutex_unlock(&lock);
    return result;
}

int fsync(int descriptor) { return synced(descriptor, REAL(fsync)); }

int fdatasync(int descriptor) { return synced(descriptor, REAL(fdatasync)); }
