/*
 * A machine in trouble, for tests of what the program says and keeps then (see README.md): a disk that is full, a clock
 * that jumps. Both begin and end while the program runs, as files come and go in a folder.
 *
 *     cc -shared -fPIC -O2 -Wall -Wextra -Werror -o machine.so machine.c
 *     GLANE_TROUBLE=trouble GLANE_TROUBLE_DATA=data LD_PRELOAD=./machine.so program
 *
 * trouble/full    while it is there, nothing can be written to files below DATA
 * trouble/clock   seconds that the clock is ahead of the real one
 * trouble/write, trouble/fsync, trouble/rename
 *                 a number n: every n-th call of that kind on a file below DATA fails (EIO); how many did stands in
 *                 the same name with `.failed` behind it, a byte each
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

_Static_assert(sizeof(off_t) == 8, "files are measured in 64 bits");

static bool trouble(const char *name, char out[PATH_MAX])
{
    const char *folder = getenv("GLANE_TROUBLE");
    return folder != NULL && snprintf(out, PATH_MAX, "%s/%s", folder, name) < PATH_MAX;
}

/* Whether a descriptor is of a file below DATA, and the disk is full. */
static bool full(int fd)
{
    char path[PATH_MAX], link[64];
    int before = errno;
    const char *data = getenv("GLANE_TROUBLE_DATA");
    if (data == NULL || !trouble("full", path) || syscall(SYS_faccessat, AT_FDCWD, path, F_OK, 0) != 0) {
        errno = before;
        return false;
    }
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    errno = before;
    size_t n = strlen(data);
    return length > (ssize_t)n && strncmp(path, data, n) == 0 && path[n] == '/';
}

static int refuse(void)
{
    errno = ENOSPC;
    return -1;
}

/* The number that a file of the troubles holds; 0 if there is none. */
static long number(const char *name)
{
    char path[PATH_MAX], text[32] = {0};
    int before = errno;
    long said = 0;
    if (trouble(name, path)) {
        int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC, 0);
        if (fd >= 0) {
            if (syscall(SYS_read, fd, text, sizeof text - 1) > 0) {
                said = strtol(text, NULL, 10);
            }
            syscall(SYS_close, fd);
        }
    }
    errno = before;
    return said;
}

static bool is_below(const char *path)
{
    const char *data = getenv("GLANE_TROUBLE_DATA");
    size_t n = data == NULL ? 0 : strlen(data);
    return n > 0 && strncmp(path, data, n) == 0 && path[n] == '/';
}

/* Whether this call is the n-th one of its kind since the last that failed. */
static bool fails(const char *kind, atomic_long *calls)
{
    char name[64], path[PATH_MAX];
    long every = number(kind);
    if (every <= 0 || atomic_fetch_add(calls, 1) % every != every - 1) {
        return false;
    }
    snprintf(name, sizeof name, "%s.failed", kind);
    if (trouble(name, path)) {
        int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
        if (fd >= 0) {
            syscall(SYS_write, fd, "x", 1);
            syscall(SYS_close, fd);
        }
    }
    errno = EIO;
    return true;
}

static bool fails_at(const char *kind, atomic_long *calls, int fd)
{
    char path[PATH_MAX], link[64];
    int before = errno;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    errno = before;
    if (length <= 0) {
        return false;
    }
    path[length] = '\0';
    return is_below(path) && fails(kind, calls);
}

static atomic_long writes, syncs, renames;

ssize_t write(int fd, const void *bytes, size_t n)
{
    return full(fd) ? refuse() : fails_at("write", &writes, fd) ? -1 : syscall(SYS_write, fd, bytes, n);
}

ssize_t pwrite(int fd, const void *bytes, size_t n, off_t at)
{
    return full(fd) ? refuse() : fails_at("write", &writes, fd) ? -1 : syscall(SYS_pwrite64, fd, bytes, n, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t n, off64_t at)
{
    return full(fd) ? refuse() : fails_at("write", &writes, fd) ? -1 : syscall(SYS_pwrite64, fd, bytes, n, at);
}

ssize_t writev(int fd, const struct iovec *parts, int n)
{
    return full(fd) ? refuse() : fails_at("write", &writes, fd) ? -1 : syscall(SYS_writev, fd, parts, n);
}

int fsync(int fd)
{
    return fails_at("fsync", &syncs, fd) ? -1 : (int)syscall(SYS_fsync, fd);
}

int fdatasync(int fd)
{
    return fails_at("fsync", &syncs, fd) ? -1 : (int)syscall(SYS_fdatasync, fd);
}

/* What is moved is named by its target, which a program of ours names whole. */
int renameat2(int from_at, const char *from, int to_at, const char *to, unsigned flags)
{
    return is_below(to) && fails("rename", &renames) ? -1 : (int)syscall(SYS_renameat2, from_at, from, to_at, to, flags);
}

int renameat(int from_at, const char *from, int to_at, const char *to)
{
    return renameat2(from_at, from, to_at, to, 0);
}

int rename(const char *from, const char *to)
{
    return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0);
}

int fallocate(int fd, int mode, off_t at, off_t n)
{
    return full(fd) ? refuse() : (int)syscall(SYS_fallocate, fd, mode, at, n);
}

int posix_fallocate(int fd, off_t at, off_t n)
{
    return full(fd) ? ENOSPC : syscall(SYS_fallocate, fd, 0, at, n) == 0 ? 0 : errno;
}

ssize_t copy_file_range(int from, off64_t *at, int fd, off64_t *to, size_t n, unsigned flags)
{
    return full(fd) ? refuse() : syscall(SYS_copy_file_range, from, at, fd, to, n, flags);
}

/* Seconds that the clock is ahead. */
static long ahead(void)
{
    return number("clock");
}

int clock_gettime(clockid_t clock, struct timespec *at)
{
    int said = (int)syscall(SYS_clock_gettime, clock, at);
    if (said == 0 && clock == CLOCK_REALTIME) {
        at->tv_sec += ahead();
    }
    return said;
}

int gettimeofday(struct timeval *restrict at, void *restrict zone)
{
    int said = (int)syscall(SYS_gettimeofday, at, zone);
    if (said == 0) {
        at->tv_sec += ahead();
    }
    return said;
}

time_t time(time_t *out)
{
    struct timespec at;
    clock_gettime(CLOCK_REALTIME, &at);
    if (out != NULL) {
        *out = at.tv_sec;
    }
    return at.tv_sec;
}
