// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The provider of the benchmark: as little work as an HTTP server can do, so that what stands before it is measured.
//
//   bench_upstream PORT   answers POSTs by the first word of the path:
//     /json/…   one chat completion
//     /burst/…  a stream of 100 tokens, at once
//     /turns/…  the same in the words of Messages
//     /paced/…  a stream of 50 chunks a second for 5 seconds
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

constexpr int kPacedChunks = 250;
constexpr int kTickMs = 1;
constexpr int kChunkEveryTicks = 20;

std::string event(int index)
{
    return "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1764499723,\"model\":\"m\","
           "\"choices\":[{\"index\":0,\"delta\":{\"content\":\" token"
        + std::to_string(index) + "\"},\"finish_reason\":null}]}\n\n";
}

const char kEnd[] = "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1764499723,"
                    "\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                    "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1764499723,"
                    "\"model\":\"m\",\"choices\":[],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":100,"
                    "\"total_tokens\":112}}\n\ndata: [DONE]\n\n";
const char kStreamHead[] = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n";

std::string chunk(const std::string &bytes)
{
    char size[20];
    snprintf(size, sizeof size, "%zx\r\n", bytes.size());
    return size + bytes + "\r\n";
}

std::string jsonAnswer()
{
    const std::string body =
        "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1764499723,\"model\":\"m\","
        "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"Hello there, how "
        "can I help?\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":12,"
        "\"completion_tokens\":8,\"total_tokens\":20}}";
    return "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: " + std::to_string(body.size())
        + "\r\n\r\n" + body;
}

std::string burstAnswer()
{
    std::string body;
    for (int i = 0; i < 100; ++i)
        body += event(i);
    return kStreamHead + chunk(body + kEnd) + "0\r\n\r\n";
}

std::string turnsAnswer()
{
    const auto event = [](const std::string &type, const std::string &rest) {
        return "event: " + type + "\ndata: {\"type\":\"" + type + "\"" + rest + "}\n\n";
    };
    std::string body = event("message_start",
                             ",\"message\":{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":"
                             "\"m\",\"content\":[],\"stop_reason\":null,\"stop_sequence\":null,\"usage\":"
                             "{\"input_tokens\":12,\"output_tokens\":1}}");
    body += event("content_block_start", ",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}");
    for (int i = 0; i < 100; ++i)
        body += event("content_block_delta",
                      ",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\" token" + std::to_string(i) + "\"}");
    body += event("content_block_stop", ",\"index\":0");
    body += event("message_delta",
                  ",\"delta\":{\"stop_reason\":\"end_turn\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":100}");
    body += event("message_stop", "");
    return kStreamHead + chunk(body) + "0\r\n\r\n";
}

struct Connection {
    std::string input;
    int chunksLeft = 0;
    int phase = 0; ///< spreads the paced streams over the ticks
};

/** The length of a whole request at the start of the input, or 0. */
size_t requestLength(const std::string &input)
{
    const size_t end = input.find("\r\n\r\n");
    if (end == std::string::npos)
        return 0;
    size_t body = 0;
    for (size_t at = input.find("\r\n"); at < end; at = input.find("\r\n", at + 2)) {
        if (strncasecmp(input.c_str() + at + 2, "content-length:", 15) == 0)
            body = strtoul(input.c_str() + at + 17, nullptr, 10);
    }
    return input.size() >= end + 4 + body ? end + 4 + body : 0;
}

bool sendAll(int socket, const std::string &bytes)
{
    size_t sent = 0;
    while (sent < bytes.size()) {
        const ssize_t n = send(socket, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (n <= 0)
            return false; // the answers fit a socket's buffer; a full one means a stuck reader
        sent += size_t(n);
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const int port = argc > 1 ? atoi(argv[1]) : 0;
    const std::string json = jsonAnswer(), burst = burstAnswer(), turns = turnsAnswer();
    const int listening = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    const int one = 1;
    setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(listening, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 || listen(listening, 4096) != 0) {
        perror("bench_upstream");
        return 1;
    }
    const int poll = epoll_create1(0);
    const int ticker = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
    itimerspec every = {};
    every.it_interval.tv_nsec = every.it_value.tv_nsec = kTickMs * 1'000'000;
    timerfd_settime(ticker, 0, &every, nullptr);
    const auto watch = [poll](int descriptor) {
        epoll_event e = {};
        e.events = EPOLLIN;
        e.data.fd = descriptor;
        epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &e);
    };
    watch(listening);
    watch(ticker);

    std::unordered_map<int, Connection> connections;
    int tick = 0, phases = 0;
    std::vector<int> gone;
    for (;;) {
        epoll_event events[256];
        const int count = epoll_wait(poll, events, 256, -1);
        gone.clear();
        for (int i = 0; i < count; ++i) {
            const int descriptor = events[i].data.fd;
            if (descriptor == listening) {
                for (int s; (s = accept4(listening, nullptr, nullptr, SOCK_NONBLOCK)) >= 0;) {
                    setsockopt(s, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
                    connections.emplace(s, Connection {});
                    watch(s);
                }
                continue;
            }
            if (descriptor == ticker) {
                uint64_t ticks = 0;
                if (read(ticker, &ticks, sizeof ticks) != sizeof ticks)
                    continue;
                for (uint64_t t = 0; t < ticks; ++t) {
                    ++tick;
                    for (auto &[s, c] : connections) {
                        if (c.chunksLeft == 0 || tick % kChunkEveryTicks != c.phase)
                            continue;
                        --c.chunksLeft;
                        std::string bytes = chunk(event(c.chunksLeft));
                        if (c.chunksLeft == 0)
                            bytes += chunk(kEnd) + "0\r\n\r\n";
                        if (!sendAll(s, bytes))
                            gone.push_back(s);
                    }
                }
                continue;
            }
            Connection &c = connections[descriptor];
            char buffer[65536];
            const ssize_t n = recv(descriptor, buffer, sizeof buffer, 0);
            if (n <= 0) {
                gone.push_back(descriptor);
                continue;
            }
            c.input.append(buffer, size_t(n));
            while (const size_t length = requestLength(c.input)) {
                const bool isBurst = c.input.compare(0, 12, "POST /burst/") == 0;
                const bool isTurns = c.input.compare(0, 12, "POST /turns/") == 0;
                const bool isPaced = c.input.compare(0, 12, "POST /paced/") == 0;
                c.input.erase(0, length);
                if (isPaced) {
                    c.chunksLeft = kPacedChunks;
                    c.phase = phases++ % kChunkEveryTicks;
                }
                if (!sendAll(descriptor, isPaced ? kStreamHead : isBurst ? burst : isTurns ? turns : json))
                    gone.push_back(descriptor);
            }
        }
        for (const int s : gone) {
            connections.erase(s);
            close(s);
        }
    }
}
