// A chat server on 127.0.0.1 that answers after a known time: what the runner's own clock is held to.
// Usage: delay-server PORT NOTES LEAST MOST, in milliseconds. One thread, epoll, a heap of what is due.
//
// "What is N + …" waits for a time that follows from N alone: a bounded Pareto distribution from LEAST to
// MOST with the shape 1.2, most of it near LEAST and a long tail. With "stream":true the first token comes
// after that time, and the rest after one more, drawn likewise. On SIGTERM a line for each request is written
// to NOTES: N, then on the monotonic clock, in seconds, when its last byte was read, when it began to write
// the first part of the reply, and when the last; and by how many seconds it was late with that.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <math.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { MAX_FD = 8192, SIZE = 1 << 14 };

static struct Connection {
  char buffer[SIZE];
  int filled, streams;
  uint64_t number;
  double arrived, first, due;  // first is 0 until the first part is written
} connections[MAX_FD];
static int heap[MAX_FD], heaped;  // the connections that wait, the one that is due first at the top
static double least, most;
static FILE *notes;
static volatile sig_atomic_t ended;

static void end(int signal) { ended = signal; }

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

// Steele, Lea and Flood's splitmix64, as a fraction from 0 to 1, through the Pareto distribution.
static double delay(uint64_t number) {
  uint64_t z = number * 0x9e3779b97f4a7c15;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  double fraction = ((z ^ (z >> 31)) >> 11) / 9007199254740992.0, shape = 1.2;
  return least / pow(1 - fraction * (1 - pow(least / most, shape)), 1 / shape) / 1000;
}

static int before(int a, int b) { return connections[heap[a]].due < connections[heap[b]].due; }

static void swap(int a, int b) {
  int held = heap[a];
  heap[a] = heap[b];
  heap[b] = held;
}

static void sink(int at) {
  for (;;) {
    int child = 2 * at + 1;
    if (child >= heaped) return;
    if (child + 1 < heaped && before(child + 1, child)) child++;
    if (!before(child, at)) return;
    swap(at, child);
    at = child;
  }
}

static void push(int fd) {
  int at = heaped++;
  heap[at] = fd;
  for (; at && before(at, (at - 1) / 2); at = (at - 1) / 2) swap(at, (at - 1) / 2);
}

static void remove_at(int at) {
  heap[at] = heap[--heaped];
  sink(at);
  for (; at < heaped && at && before(at, (at - 1) / 2); at = (at - 1) / 2) swap(at, (at - 1) / 2);
}

static void give_up(int fd) {
  for (int i = 0; i < heaped; i++)
    if (heap[i] == fd) { remove_at(i); break; }
  close(fd);
}

static int chunk(char *to, const char *data) {
  return sprintf(to, "%zx\r\n%s\r\n", strlen(data), data);
}

#define EVENT(delta, finish, more) \
  "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"delayed\",\"choices\":[{\"index\":0," \
  "\"delta\":{" delta "},\"finish_reason\":" finish "}]" more "}\n\n"
#define USAGE "\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":6,\"total_tokens\":18}"

// The first part of a stream, its second, or a whole answer.
static int reply(char *to, const struct Connection *connection) {
  if (!connection->streams) {
    const char *body =
        "{\"id\":\"c\",\"model\":\"delayed\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
        "\"content\":\"The answer is 42.\"},\"finish_reason\":\"stop\"}]," USAGE "}";
    return sprintf(to, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
                   strlen(body), body);
  }
  if (!connection->first) {
    int length = sprintf(to, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                             "Transfer-Encoding: chunked\r\n\r\n");
    return length + chunk(to + length, EVENT("\"role\":\"assistant\",\"content\":\"The\"", "null", ""));
  }
  int length = chunk(to, EVENT("\"content\":\" answer is 42.\"", "null", ""));
  length += chunk(to + length, EVENT("", "\"stop\"", "," USAGE));
  return length + sprintf(to + length, "e\r\ndata: [DONE]\n\n\r\n0\r\n\r\n");
}

// Writes what is due at the top of the heap.
static void answer(void) {
  int fd = heap[0];
  struct Connection *connection = &connections[fd];
  char text[4096];
  int length = reply(text, connection);
  // Before and not after: once the reply is on its way, the client mostly gets the processor first.
  double written = now();
  if (write(fd, text, length) < 0) { give_up(fd); return; }
  if (connection->streams && !connection->first) {
    connection->first = written;
    connection->due = written + delay(connection->number + ((uint64_t)1 << 32));
    sink(0);
    return;
  }
  remove_at(0);
  fprintf(notes, "%llu %.6f %.6f %.6f %.6f\n", (unsigned long long)connection->number, connection->arrived,
          connection->first ? connection->first : written, written, written - connection->due);
}

// Takes what has come on a connection, and lets a whole request wait.
static void take(int fd) {
  struct Connection *connection = &connections[fd];
  ssize_t got = read(fd, connection->buffer + connection->filled, SIZE - 1 - connection->filled);
  if (got <= 0) { give_up(fd); return; }
  double arrived = now();
  connection->filled += got;
  connection->buffer[connection->filled] = 0;
  char *body = strstr(connection->buffer, "\r\n\r\n");
  if (!body) return;
  body += 4;
  char *header = strcasestr(connection->buffer, "content-length:");
  int length = header && header < body ? atoi(header + 15) : 0;
  if (connection->filled < body - connection->buffer + length) return;
  char *question = strstr(body, "What is ");
  connection->filled = 0;
  connection->number = question ? strtoull(question + 8, NULL, 10) : 0;
  connection->streams = strstr(body, "\"stream\":true") != NULL;
  connection->arrived = arrived;
  connection->first = 0;
  connection->due = arrived + delay(connection->number);
  push(fd);
}

int main(int argc, char **argv) {
  if (argc != 5 || !(notes = fopen(argv[2], "w"))) return 64;
  least = atof(argv[3]);
  most = atof(argv[4]);
  signal(SIGTERM, end);
  signal(SIGPIPE, SIG_IGN);
  struct rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  int one = 1, listener = socket(AF_INET, SOCK_STREAM, 0), poll = epoll_create1(0);
  struct sockaddr_in address = {.sin_family = AF_INET,
                                .sin_port = htons(atoi(argv[1])),
                                .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  if (bind(listener, (void *)&address, sizeof address) || listen(listener, 4096)) return 1;
  struct epoll_event event = {.events = EPOLLIN, .data.fd = listener}, events[256];
  epoll_ctl(poll, EPOLL_CTL_ADD, listener, &event);
  while (!ended) {
    // epoll_wait knows whole milliseconds only; ppoll knows nanoseconds.
    struct pollfd waited = {.fd = poll, .events = POLLIN};
    double left = heaped ? connections[heap[0]].due - now() : 3600;
    if (left > 0) {
      struct timespec time = {.tv_sec = left, .tv_nsec = (left - floor(left)) * 1e9};
      ppoll(&waited, 1, &time, NULL);
    }
    int count = epoll_wait(poll, events, 256, 0);
    for (int i = 0; i < count; i++) {
      int fd = events[i].data.fd;
      if (fd != listener) { take(fd); continue; }
      int client = accept(listener, NULL, NULL);
      if (client < 0) continue;
      if (client >= MAX_FD) { close(client); continue; }
      setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
      connections[client].filled = 0;
      event.data.fd = client;
      epoll_ctl(poll, EPOLL_CTL_ADD, client, &event);
    }
    while (heaped && connections[heap[0]].due <= now()) answer();
  }
  return fclose(notes) != 0;
}
