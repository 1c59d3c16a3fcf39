/*
 * A disk that takes its time, for benchmarks: each sync waits as long again as it is told.
 *
 *     cc -shared -fPIC -O2 -Wall -Wextra -Werror -o slow_disk.so slow_disk.c
 *     GLANE_SYNC_US=500 LD_PRELOAD=./slow_disk.so program
 *
 * Only the wait is added, after the real sync and in the thread that asked for it, so that what a program does
 * meanwhile is its own business, as with a real disk. Syncs of one process wait side by side, as on a disk that takes
 * several orders at once; that favours who syncs from many threads, which is none of the programs measured but PostgreSQL.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <time.h>

typedef int (*sync_of)(int);

static int waited(const char *name, int fd)
{
	sync_of real = (sync_of)dlsym(RTLD_NEXT, name);
	const char *told = getenv("GLANE_SYNC_US");
	long us = told ? strtol(told, NULL, 10) : 0;
	int out = real(fd);
	int kept = errno;
	struct timespec left = {.tv_sec = us / 1000000, .tv_nsec = us % 1000000 * 1000};
	while (us > 0 && nanosleep(&left, &left) == -1 && errno == EINTR)
		;
	errno = kept;
	return out;
}

int fsync(int fd)
{
	return waited("fsync", fd);
}

int fdatasync(int fd)
{
	return waited("fdatasync", fd);
}
