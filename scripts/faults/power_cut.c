/*
 * A disk that keeps only what was synced, for durability tests (see README.md).
 *
 *     cc -shared -fPIC -O2 -Wall -Wextra -Werror -o power_cut.so power_cut.c
 *     GLANE_POWER_LIVE=data GLANE_POWER_DURABLE=disk LD_PRELOAD=./power_cut.so program
 *
 * The program works in LIVE. DURABLE holds, at any instant, what a power cut at that instant would leave.
 *
 * Ordinary writes are not intercepted at all. A sync copies into DURABLE whatever differs between the two files, which is
 * what a kernel does: fsync flushes every dirty page of the inode, whoever wrote it, through whichever descriptor or
 * system call. So no way of writing can escape the model, and no table of descriptors can go stale. A way of *syncing*
 * that is not listed below can only make the disk hold less than it should: a false alarm, never a false success.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define _FILE_OFFSET_BITS 64

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "power_disk.h"

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static int folder_lock = -1;
static char live_asked[PATH_MAX]; /* as given, made absolute: LIVE may not exist yet */

static void absolute(char out[PATH_MAX], const char *variable)
{
    const char *value = getenv(variable);
    if (value == NULL || value[0] == '\0') {
        die("environment variable missing", variable);
    }
    if (value[0] == '/') {
        join(out, value, "");
        return;
    }
    char here[PATH_MAX];
    if (getcwd(here, sizeof here - 1) == NULL) {
        die("no current folder", variable);
    }
    strcat(here, "/");
    join(out, here, value);
}

/* The part of path after root: "" for root itself, "/..." below it, NULL elsewhere. */
static const char *below(const char *root, const char *path)
{
    size_t n = strlen(root);
    if (n == 0 || strncmp(path, root, n) != 0 || (path[n] != '\0' && path[n] != '/')) {
        return NULL;
    }
    return path + n;
}

static void before_fork(void)
{
    pthread_mutex_lock(&mutex);
}

static void after_fork(void)
{
    pthread_mutex_unlock(&mutex);
}

static void start(void)
{
    char asked[PATH_MAX];
    absolute(live_asked, "GLANE_POWER_LIVE");
    absolute(asked, "GLANE_POWER_DURABLE");
    if (mkdir(asked, 0700) != 0 && errno != EEXIST) {
        die("cannot make the durable folder", asked);
    }
    if (realpath(asked, durable) == NULL || access(durable, R_OK | W_OK | X_OK) != 0) {
        die("cannot write in the durable folder", asked);
    }
    join(staging, durable, ".partial");
    if (pthread_atfork(before_fork, after_fork, after_fork) != 0) {
        die("pthread_atfork", durable);
    }
    const char *log = getenv("GLANE_POWER_LOG");
    if (log != NULL && log[0] != '\0') {
        int fd = open(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
        if (fd < 0 || write(fd, "loaded\n", 7) != 7) {
            die("cannot write the log", log);
        }
        close(fd);
    }
}

__attribute__((constructor)) static void loaded(void)
{
    pthread_once(&once, start);
}

/* The mutex orders threads, the lock on the folder orders processes: a copy that read an old page and was overtaken by
 * another process's sync would otherwise put the old page back. */
static void lock(void)
{
    pthread_once(&once, start);
    pthread_mutex_lock(&mutex);
    folder_lock = open(durable, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder_lock < 0) {
        die("the durable folder is gone", durable);
    }
    while (flock(folder_lock, LOCK_EX) != 0) {
        if (errno != EINTR) {
            die("cannot lock the durable folder", durable);
        }
    }
    if (live[0] == '\0') {
        char found[PATH_MAX];
        struct stat st;
        if (realpath(live_asked, found) != NULL) {
            if (stat(found, &st) != 0 || !S_ISDIR(st.st_mode)) {
                die("not a folder", found);
            }
            if (below(found, durable) != NULL || below(durable, found) != NULL) {
                die("one of the live and durable folders is inside the other", durable);
            }
            strcpy(live, found);
        }
    }
}

static void unlock(void)
{
    /* Said, not left to close: a child between vfork and exec may still hold the descriptor. */
    flock(folder_lock, LOCK_UN);
    close(folder_lock);
    pthread_mutex_unlock(&mutex);
}

/* The name that unlink and rename act on: folder resolved, last part kept, since a final symbolic link is not followed. */
static bool name_of(int dirfd, const char *path, char out[PATH_MAX])
{
    char full[PATH_MAX], folder[PATH_MAX];
    int n = path[0] == '/' || dirfd == AT_FDCWD ? snprintf(full, sizeof full, "%s", path)
                                                : snprintf(full, sizeof full, "/proc/self/fd/%d/%s", dirfd, path);
    if (n <= 0 || n >= PATH_MAX) {
        return false;
    }
    while (n > 1 && full[n - 1] == '/') {
        full[--n] = '\0';
    }
    char *slash = strrchr(full, '/');
    const char *last = slash == NULL ? full : slash + 1;
    if (last[0] == '\0' || strcmp(last, ".") == 0 || strcmp(last, "..") == 0) {
        return false;
    }
    char kept[PATH_MAX];
    strcpy(kept, last);
    if (slash != NULL) {
        slash[slash == full ? 1 : 0] = '\0';
    }
    if (realpath(slash == NULL ? "." : full, folder) == NULL) {
        return false;
    }
    n = snprintf(out, PATH_MAX, "%s/%s", strcmp(folder, "/") == 0 ? "" : folder, kept);
    return n > 0 && n < PATH_MAX;
}

static void now_durable(int fd)
{
    struct stat st, named;
    char self[64], path[PATH_MAX];
    if (fstat(fd, &st) != 0 || (!S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode))) {
        return;
    }
    lock();
    snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(self, path, sizeof path - 1);
    if (n < 0) {
        die("cannot name a descriptor (is /proc mounted?)", self);
    }
    path[n] = '\0';
    const char *rel = below(live, path);
    /* A file that lost its name has nothing to be found under after the cut. */
    bool has_name = lstat(path, &named) == 0 && named.st_dev == st.st_dev && named.st_ino == st.st_ino;
    if (rel != NULL && has_name && !is_index(rel)) {
        if (S_ISDIR(st.st_mode)) {
            sync_folder(rel);
        } else {
            sync_file(fd, &st, rel);
        }
    }
    unlock();
}

static int synced(long number, int fd)
{
    int before = errno;
    if (syscall(number, fd) != 0) {
        return -1;
    }
    now_durable(fd);
    errno = before;
    return 0;
}

static int removed(int dirfd, const char *path, int flags)
{
    char name[PATH_MAX], gone[PATH_MAX];
    int before = errno;
    lock();
    const char *rel = name_of(dirfd, path, name) ? below(live, name) : NULL;
    long result = syscall(SYS_unlinkat, dirfd, path, flags);
    int after = errno;
    if (result == 0 && rel != NULL && rel[0] != '\0') {
        join(gone, durable, rel);
        if (syscall(SYS_unlinkat, AT_FDCWD, gone, flags) != 0 && errno != ENOENT) {
            die("cannot remove", gone);
        }
    }
    unlock();
    errno = result == 0 ? before : after;
    return (int)result;
}

static int renamed(int olddir, const char *oldpath, int newdir, const char *newpath, unsigned flags)
{
    char oldname[PATH_MAX], newname[PATH_MAX];
    int before = errno;
    lock();
    const char *old = name_of(olddir, oldpath, oldname) ? below(live, oldname) : NULL;
    const char *new = name_of(newdir, newpath, newname) ? below(live, newname) : NULL;
    long result = syscall(SYS_renameat2, olddir, oldpath, newdir, newpath, flags);
    int after = errno;
    if (result == 0) {
        if ((old != NULL && old[0] == '\0') || (new != NULL && new[0] == '\0')) {
            die("the live folder itself was renamed", live);
        }
        rename_durable(old, new, flags);
    }
    unlock();
    errno = result == 0 ? before : after;
    return (int)result;
}

int fsync(int fd)
{
    return synced(SYS_fsync, fd);
}

int fdatasync(int fd)
{
    return synced(SYS_fdatasync, fd);
}

int unlink(const char *path)
{
    return removed(AT_FDCWD, path, 0);
}

int unlinkat(int dirfd, const char *path, int flags)
{
    return removed(dirfd, path, flags);
}

int rmdir(const char *path)
{
    return removed(AT_FDCWD, path, AT_REMOVEDIR);
}

int remove(const char *path)
{
    int result = removed(AT_FDCWD, path, 0);
    return result != 0 && errno == EISDIR ? removed(AT_FDCWD, path, AT_REMOVEDIR) : result;
}

int rename(const char *old, const char *new)
{
    return renamed(AT_FDCWD, old, AT_FDCWD, new, 0);
}

int renameat(int olddir, const char *old, int newdir, const char *new)
{
    return renamed(olddir, old, newdir, new, 0);
}

int renameat2(int olddir, const char *old, int newdir, const char *new, unsigned flags)
{
    return renamed(olddir, old, newdir, new, flags);
}
