// An HTTP server on 127.0.0.1 that gives every POST the same chat answer, as fast as it can: what
// the runner is measured against. Usage: static-server PORT. One thread, epoll, keep-alive.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MAX_FD = 4096, SIZE = 1 << 14 };
static char buffer[MAX_FD][SIZE];
static int filled[MAX_FD];

int main(int argc, char **argv) {
  const char *body =
      "{\"id\":\"c\",\"model\":\"static\",\"choices\":[{\"index\":0,\"message\":{\"role\":"
      "\"assistant\",\"content\":\"The answer is 42.\"},\"finish_reason\":\"stop\"}],\"usage\":"
      "{\"prompt_tokens\":12,\"completion_tokens\":6,\"total_tokens\":18}}";
  char reply[1024];
  int length = snprintf(reply, sizeof reply,
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                        "Content-Length: %zu\r\n\r\n%s", strlen(body), body);
  int one = 1, listener = socket(AF_INET, SOCK_STREAM, 0), poll = epoll_create1(0);
  struct sockaddr_in address = {.sin_family = AF_INET,
                                .sin_port = htons(argc > 1 ? atoi(argv[1]) : 0),
                                .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  if (bind(listener, (void *)&address, sizeof address) || listen(listener, 1024)) return 1;
  struct epoll_event event = {.events = EPOLLIN, .data.fd = listener}, events[256];
  epoll_ctl(poll, EPOLL_CTL_ADD, listener, &event);
  for (;;) {
    int count = epoll_wait(poll, events, 256, -1);
    for (int i = 0; i < count; i++) {
      int fd = events[i].data.fd;
      if (fd == listener) {
        int client = accept(listener, NULL, NULL);
        if (client < 0) continue;
        if (client >= MAX_FD) { close(client); continue; }
        setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        filled[client] = 0;
        event.data.fd = client;
        epoll_ctl(poll, EPOLL_CTL_ADD, client, &event);
        continue;
      }
      ssize_t got = read(fd, buffer[fd] + filled[fd], SIZE - 1 - filled[fd]);
      if (got <= 0) { close(fd); continue; }
      filled[fd] += got;
      buffer[fd][filled[fd]] = 0;
      char *end = strstr(buffer[fd], "\r\n\r\n");
      if (!end) continue;
      char *header = strcasestr(buffer[fd], "content-length:");
      int needed = (int)(end + 4 - buffer[fd]) + (header && header < end ? atoi(header + 15) : 0);
      if (filled[fd] < needed) continue;
      filled[fd] = 0;
      if (write(fd, reply, length) < 0) close(fd);
    }
  }
}
