/*
 * What reaches the disk: the half of power_cut.c that writes in the durable folder. Everything here runs under its lock.
 * A header, so that one compiler call on power_cut.c builds the whole.
 */
#ifndef GLANE_POWER_DISK_H
#define GLANE_POWER_DISK_H

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define CHUNK (256 * 1024)
#define PAGE 4096

/* Set on a file of DURABLE whose name now belongs to another, unsynced file of LIVE. It lives on the file rather than in
 * memory so that every process under the shim sees it. */
#define REPLACED S_ISVTX

static char live[PATH_MAX];    /* resolved; empty until LIVE exists */
static char durable[PATH_MAX];
static char staging[PATH_MAX]; /* beside durable, so that a restart never meets it */
static char from_live[CHUNK] __attribute__((aligned(PAGE)));
static char from_durable[CHUNK] __attribute__((aligned(PAGE)));

static _Noreturn void die(const char *what, const char *where)
{
    char text[PATH_MAX + 256];
    int n = snprintf(text, sizeof text, "power_cut: %s: %s (errno %d): the test proves nothing, aborting\n", what, where, errno);
    if (n > 0 && write(STDERR_FILENO, text, (size_t)n < sizeof text ? (size_t)n : sizeof text - 1) < 0) {
        abort();
    }
    abort();
}

static void join(char out[PATH_MAX], const char *left, const char *right)
{
    int n = snprintf(out, PATH_MAX, "%s%s", left, right);
    if (n < 0 || n >= PATH_MAX) {
        die("path too long", left);
    }
}

/* SQLite's shared-memory index is rebuilt at each opening and is no part of the disk. */
static bool is_index(const char *path)
{
    size_t n = strlen(path);
    return n >= 4 && strcmp(path + n - 4, "-shm") == 0;
}

/* Every folder above rel, which starts with a slash. */
static void make_folders(const char *rel)
{
    char path[PATH_MAX], part[PATH_MAX], original[PATH_MAX];
    join(part, rel, "");
    for (char *slash = strchr(part + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        struct stat st;
        *slash = '\0';
        join(path, durable, part);
        join(original, live, part);
        mode_t mode = stat(original, &st) == 0 ? st.st_mode & 0777 : 0700;
        if (mkdir(path, mode | 0700) != 0 && errno != EEXIST) {
            die("cannot make a folder", path);
        }
        *slash = '/';
    }
}

static size_t read_at(int fd, char *to, off_t at)
{
    size_t done = 0;
    while (done < CHUNK) {
        ssize_t n = pread(fd, to + done, CHUNK - done, at + (off_t)done);
        if (n == 0) {
            break;
        }
        if (n < 0 && errno != EINTR) {
            die("cannot read back", durable);
        }
        done += n > 0 ? (size_t)n : 0;
    }
    return done;
}

/* Page by page, so that a kill on the way leaves pages of either age, as a disk would. */
static void copy_difference(int in, int out)
{
    off_t at = 0;
    size_t n;
    do {
        n = read_at(in, from_live, at);
        size_t had = n == 0 ? 0 : read_at(out, from_durable, at);
        for (size_t page = 0; page < n; page += PAGE) {
            size_t size = n - page < PAGE ? n - page : PAGE;
            if (page + size <= had && memcmp(from_live + page, from_durable + page, size) == 0) {
                continue;
            }
            for (size_t done = 0; done < size;) {
                ssize_t put = pwrite(out, from_live + page + done, size - done, at + (off_t)(page + done));
                if (put < 0 && errno != EINTR) {
                    die("cannot write", durable);
                }
                done += put > 0 ? (size_t)put : 0;
            }
        }
        at += (off_t)n;
    } while (n == CHUNK);
    if (ftruncate(out, at) != 0) {
        die("cannot set a size", durable);
    }
}

/* Closing any descriptor of a file drops the POSIX locks this process holds on it, SQLite's among them: so the program's
 * own descriptor is used, and where that one cannot read, ours is closed only if nobody holds a lock. */
static void sync_file(int fd, const struct stat *st, const char *rel)
{
    char to[PATH_MAX];
    struct stat old;
    make_folders(rel);
    join(to, durable, rel);
    bool replaced = lstat(to, &old) == 0 && (old.st_mode & REPLACED) != 0;
    const char *target = replaced ? staging : to;
    int out = open(target, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | (replaced ? O_TRUNC : 0), 0600);
    if (out < 0) {
        die("cannot open for writing", target);
    }
    int in = fd;
    if ((fcntl(fd, F_GETFL) & O_ACCMODE) == O_WRONLY) {
        char self[64];
        snprintf(self, sizeof self, "/proc/self/fd/%d", fd);
        in = open(self, O_RDONLY | O_CLOEXEC);
        if (in < 0) {
            die("cannot read a file opened for writing only", rel);
        }
    }
    copy_difference(in, out);
    if (fchmod(out, (st->st_mode & 0777) | 0600) != 0 || close(out) != 0) {
        die("cannot finish", target);
    }
    if (replaced && syscall(SYS_renameat2, AT_FDCWD, staging, AT_FDCWD, to, 0) != 0) {
        die("cannot replace", to);
    }
    if (in != fd) {
        struct flock any = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
        if (fcntl(in, F_OFD_GETLK, &any) == 0 && any.l_type == F_UNLCK) {
            close(in);
        }
    }
}

static void sync_entry(const char *path, const char *rel)
{
    char to[PATH_MAX];
    struct stat st, old;
    join(to, durable, rel);
    bool there = lstat(to, &old) == 0;
    if (lstat(path, &st) != 0) {
        return;
    }
    if (S_ISDIR(st.st_mode)) {
        if (!there && mkdir(to, (st.st_mode & 0777) | 0700) != 0) {
            die("cannot make a folder", to);
        }
        return;
    }
    if (!S_ISREG(st.st_mode) || st.st_nlink != 1 || (there && (old.st_mode & REPLACED) == 0)) {
        return;
    }
    int out = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (out < 0 || fchmod(out, (st.st_mode & 0777) | 0600) != 0 || close(out) != 0) {
        die("cannot make a file", to);
    }
}

/* Syncing a folder keeps its names and nothing of what the files hold: a file never synced itself comes out empty. */
static void sync_folder(const char *rel)
{
    for (int side = 0; side < 2; side++) {
        char folder[PATH_MAX], path[PATH_MAX], slashed[PATH_MAX], entry_rel[PATH_MAX];
        join(slashed, rel, "/");
        make_folders(slashed);
        join(folder, side == 0 ? live : durable, rel);
        DIR *dir = opendir(folder);
        if (dir == NULL) {
            die("cannot list", folder);
        }
        for (struct dirent *entry = readdir(dir); entry != NULL; entry = readdir(dir)) {
            if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0 || is_index(entry->d_name)) {
                continue;
            }
            join(entry_rel, slashed, entry->d_name);
            join(path, live, entry_rel);
            if (side == 0) {
                sync_entry(path, entry_rel);
            } else if (access(path, F_OK) != 0 && errno == ENOENT) {
                die("a removal or a rename was not seen (a raw system call, or a program without the shim?)", path);
            }
        }
        closedir(dir);
    }
}

/* old or new is NULL when it is outside LIVE. */
static void rename_durable(const char *old, const char *new, unsigned flags)
{
    char from[PATH_MAX], to[PATH_MAX];
    struct stat source, target;
    bool has_source = false, has_target = false;
    if (old != NULL) {
        join(from, durable, old);
        has_source = lstat(from, &source) == 0;
    }
    if (new != NULL) {
        join(to, durable, new);
        has_target = lstat(to, &target) == 0;
    }
    if ((flags & ~(unsigned)RENAME_NOREPLACE) != 0 && (has_source || has_target)) {
        die("exchanging names is not modelled", has_source ? from : to);
    }
    if (has_source && new != NULL) {
        make_folders(new);
        if (syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0) != 0) {
            die("cannot rename", from);
        }
    } else if (has_source) {
        if (S_ISDIR(source.st_mode) || syscall(SYS_unlinkat, AT_FDCWD, from, 0) != 0) {
            die("cannot move out of the live folder", from);
        }
    } else if (has_target && S_ISREG(target.st_mode) && chmod(to, (target.st_mode & 0777) | REPLACED) != 0) {
        die("cannot mark", to);
    }
}

#endif
