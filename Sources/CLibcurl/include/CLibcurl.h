// libcurl for Swift: its variadic functions as typed ones, which Swift can call.
#ifndef BAKEOFF_CLIBCURL_H
#define BAKEOFF_CLIBCURL_H

#include <curl/curl.h>
#include <errno.h>
#include <sys/resource.h>
#include <sys/socket.h>

static inline CURLcode bakeoff_curl_setopt_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode bakeoff_curl_setopt_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode bakeoff_curl_setopt_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode bakeoff_curl_setopt_pointer(CURL *handle, CURLoption option, const void *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode bakeoff_curl_setopt_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}
typedef size_t (*bakeoff_curl_data_callback)(char *, size_t, size_t, void *);
static inline CURLcode bakeoff_curl_setopt_data_callback(CURL *handle, CURLoption option, bakeoff_curl_data_callback value) {
  return curl_easy_setopt(handle, option, value);
}
typedef int (*bakeoff_curl_progress_callback)(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
static inline CURLcode bakeoff_curl_setopt_progress_callback(CURL *handle, bakeoff_curl_progress_callback value) {
  return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, value);
}
typedef int (*bakeoff_curl_request_callback)(void *, char *, char *, int, int);
static inline CURLcode bakeoff_curl_setopt_request_callback(CURL *handle, bakeoff_curl_request_callback value) {
  return curl_easy_setopt(handle, CURLOPT_PREREQFUNCTION, value);
}
static inline CURLcode bakeoff_curl_getinfo_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode bakeoff_curl_getinfo_time(CURL *handle, CURLINFO info, curl_off_t *microseconds) {
  return curl_easy_getinfo(handle, info, microseconds);
}
static inline CURLcode bakeoff_curl_getinfo_string(CURL *handle, CURLINFO info, char **value) {
  return curl_easy_getinfo(handle, info, value);
}
// Refuses every protocol but HTTP and HTTPS; the option has another name in libcurl before 7.85.
static inline CURLcode bakeoff_curl_allow_only_http(CURL *handle) {
#if LIBCURL_VERSION_NUM >= 0x075500
  return curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  return curl_easy_setopt(handle, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

// Has a request that is given up not wait for the thread that still looks for its server's name.
static inline void bakeoff_curl_leave_resolver(CURL *handle) {
#if LIBCURL_VERSION_NUM >= 0x075700
  curl_easy_setopt(handle, CURLOPT_QUICK_EXIT, 1L);
#endif
}

static inline curl_socket_t bakeoff_curl_open_socket(void *error, curlsocktype purpose, struct curl_sockaddr *address) {
  int type = address->socktype;
#ifdef SOCK_CLOEXEC
  type |= SOCK_CLOEXEC;
#endif
  curl_socket_t opened = socket(address->family, type, address->protocol);
  if (opened == CURL_SOCKET_BAD) *(int *)error = errno;
  return opened;
}

// Notes the error number of a socket that cannot be opened, which libcurl does not tell.
static inline void bakeoff_curl_note_socket_error(CURL *handle, int *error) {
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, bakeoff_curl_open_socket);
  curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, error);
}

// Lets the process open as many files as its hard limit allows, up to 65,536: each connection is one, and
// the usual soft limit of 1,024 is for programs that wait with select(), which libcurl does not.
static inline void bakeoff_allow_many_files(void) {
  const rlim_t most = 65536;
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= most) return;
  limit.rlim_cur = limit.rlim_max < most ? limit.rlim_max : most;
  setrlimit(RLIMIT_NOFILE, &limit);
}

#endif
