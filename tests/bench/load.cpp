// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The client of the benchmark, for what wrk does not do.
//
//   bench_load streams PORT PATH KEY BODY COUNT   opens COUNT streams at once; prints "streams errors seconds"
//   bench_load latency PORT PATH KEY BODY COUNT   COUNT requests, 100 a second; prints "p50_us p99_us errors"
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

int connectTo(int port)
{
    const int s = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(uint16_t(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int one = 1;
    setsockopt(s, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (connect(s, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return s;
    close(s);
    return -1;
}

std::string request(const std::string &path, const std::string &key, const std::string &body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + key
        + "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

int streams(int port, const std::string &bytes, int count)
{
    const int poll = epoll_create1(0);
    std::unordered_map<int, std::string> tails;
    int errors = 0;
    const auto start = Clock::now();
    for (int i = 0; i < count; ++i) {
        const int s = connectTo(port);
        if (s < 0 || send(s, bytes.data(), bytes.size(), MSG_NOSIGNAL) != ssize_t(bytes.size())) {
            ++errors;
            continue;
        }
        epoll_event e = {};
        e.events = EPOLLIN;
        e.data.fd = s;
        epoll_ctl(poll, EPOLL_CTL_ADD, s, &e);
        tails.emplace(s, std::string());
    }
    while (!tails.empty()) {
        epoll_event events[256];
        const int n = epoll_wait(poll, events, 256, 15'000);
        if (n <= 0) {
            errors += int(tails.size());
            break;
        }
        for (int i = 0; i < n; ++i) {
            const int s = events[i].data.fd;
            char buffer[65536];
            const ssize_t got = recv(s, buffer, sizeof buffer, 0);
            std::string &tail = tails[s];
            if (got > 0) {
                tail.append(buffer, size_t(got));
                if (tail.size() > 64)
                    tail.erase(0, tail.size() - 64);
            }
            const bool whole = tail.size() >= 5 && tail.compare(tail.size() - 5, 5, "0\r\n\r\n") == 0;
            if (got > 0 && !whole)
                continue;
            if (!whole || tail.find("[DONE]") == std::string::npos)
                ++errors;
            tails.erase(s);
            close(s);
        }
    }
    printf("%d %d %.2f\n", count, errors, std::chrono::duration<double>(Clock::now() - start).count());
    return 0;
}

int latency(int port, const std::string &bytes, int count)
{
    const int s = connectTo(port);
    if (s < 0) {
        perror("bench_load");
        return 1;
    }
    std::vector<double> times;
    int errors = 0;
    auto next = Clock::now();
    for (int i = 0; i < count; ++i) {
        std::this_thread::sleep_until(next);
        next += std::chrono::milliseconds(10);
        const auto start = Clock::now();
        send(s, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        std::string answer;
        char buffer[65536];
        size_t wanted = std::string::npos;
        while (answer.size() < wanted) {
            const ssize_t got = recv(s, buffer, sizeof buffer, 0);
            if (got <= 0)
                break;
            answer.append(buffer, size_t(got));
            const size_t head = answer.find("\r\n\r\n");
            const char *length = head == std::string::npos ? nullptr : strcasestr(answer.c_str(), "content-length:");
            if (length)
                wanted = head + 4 + strtoul(length + 15, nullptr, 10);
        }
        times.push_back(std::chrono::duration<double, std::micro>(Clock::now() - start).count());
        errors += answer.compare(0, 12, "HTTP/1.1 200") != 0;
    }
    std::sort(times.begin(), times.end());
    printf("%.0f %.0f %d\n", times[times.size() / 2], times[times.size() * 99 / 100], errors);
    close(s);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 7) {
        fputs("usage: bench_load streams|latency PORT PATH KEY BODY COUNT\n", stderr);
        return 2;
    }
    const std::string bytes = request(argv[3], argv[4], argv[5]);
    const auto run = strcmp(argv[1], "streams") == 0 ? &streams : &latency;
    return run(atoi(argv[2]), bytes, atoi(argv[6]));
}
