// The least a client can do: sends COUNT chat requests over CONNECTIONS threads, each with a libcurl
// handle of its own, and reads the answer, why it ended and the tokens out of every reply, by looking for
// their names and not as JSON of any shape. What the runner's speed is compared with, for both are bounded
// by the same machine. Usage: bare-loop PORT COUNT CONNECTIONS.
#define _GNU_SOURCE
#include <curl/curl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIZE = 1 << 14 };
static atomic_int next, answered;
static int count;
static char url[64];

struct reply { size_t length; char bytes[SIZE]; };

static size_t receive(char *bytes, size_t size, size_t items, void *context) {
  struct reply *reply = context;
  size_t length = size * items;
  if (reply->length + length >= SIZE) return 0;
  memcpy(reply->bytes + reply->length, bytes, length);
  reply->length += length;
  return length;
}

/* The text after a name, up to its closing quote, into a buffer; 0 when there is none. */
static size_t text(const char *reply, const char *name, char *into, size_t size) {
  const char *from = strstr(reply, name);
  if (!from) return 0;
  size_t length = 0;
  for (from += strlen(name); *from && *from != '"' && length < size; from++) {
    if (*from == '\\' && !*++from) return 0;
    into[length++] = *from;
  }
  return length;
}

/* The number after a name; -1 when there is none. */
static long number(const char *reply, const char *name) {
  const char *from = strstr(reply, name);
  return from ? strtol(from + strlen(name), NULL, 10) : -1;
}

static int isAnswer(const char *reply) {
  char answer[SIZE], end[32];
  return text(reply, "\"content\":\"", answer, sizeof answer) > 0 &&
         text(reply, "\"finish_reason\":\"", end, sizeof end) > 0 &&
         number(reply, "\"prompt_tokens\":") >= 0 && number(reply, "\"completion_tokens\":") >= 0;
}

static void *work(void *unused) {
  struct reply reply;
  CURL *easy = curl_easy_init();
  struct curl_slist *headers = curl_slist_append(NULL, "Content-Type: application/json");
  headers = curl_slist_append(headers, "Authorization: Bearer none");
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, receive);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &reply);
  for (int i; (i = atomic_fetch_add(&next, 1) + 1) <= count;) {
    char body[256];
    int length = snprintf(body, sizeof body,
                          "{\"model\":\"static\",\"messages\":[{\"role\":\"user\",\"content\":"
                          "\"What is %d + %d?\"}]}", i, i);
    reply.length = 0;
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE, (long)length);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body);
    if (curl_easy_perform(easy) != CURLE_OK) continue;
    reply.bytes[reply.length] = 0;
    if (isAnswer(reply.bytes)) atomic_fetch_add(&answered, 1);
  }
  curl_slist_free_all(headers);
  curl_easy_cleanup(easy);
  return NULL;
}

int main(int argc, char **argv) {
  if (argc != 4) return 64;
  snprintf(url, sizeof url, "http://127.0.0.1:%d/v1/chat/completions", atoi(argv[1]));
  count = atoi(argv[2]);
  int connections = atoi(argv[3]);
  curl_global_init(CURL_GLOBAL_DEFAULT);
  pthread_t *threads = calloc(connections, sizeof *threads);
  for (int i = 0; i < connections; i++) pthread_create(&threads[i], NULL, work, NULL);
  for (int i = 0; i < connections; i++) pthread_join(threads[i], NULL);
  return answered == count ? 0 : 1;
}
