#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What providers of videos refuse, and where they do not answer (PROOF.md).

  check_videofaults.py GATEWAY_BINARY [CHECK …]
"""
import sys

from station import equal
from videocheck import FOUND, VideoChecks
from videotasks import VIDEO


class FaultsOfVideos(VideoChecks):
    def done(self, kind, prompt):
        answer = self.make(kind, prompt)
        equal((answer.status, answer.json().get("status")), (200, "completed"), answer.body)
        url = self.path(answer.json()["data"][0]["url"])
        equal(self.gateway.call(url, key="", method="GET").body == VIDEO, True)
        equal(len(self.simulated.made(prompt)), 1)

    def refusal(self, kind, prompt, status, tries):
        answer = self.make(kind, prompt)
        equal((answer.status, self.simulated.refusals[prompt], len(self.simulated.made(prompt))), (status, tries, 0),
              (prompt, answer.body))
        error = answer.json()["error"]
        assert "says" in error["message"], error
        equal(answer.header("x-should-retry"), None if tries > 1 else "false", prompt)
        equal(self.get(error["job_id"]).json()["error"]["message"], error["message"])
        return error

    # ------------------------------------------------------------------------------------------------------- errors
    def check_errors(self):
        """Each in the provider's own shape; what says no to its own key is never the client's 401."""
        def one(kind):
            for status, wanted, tries in ((400, 400, 1), (401, 403, 1), (403, 403, 1), (404, 404, 1), (429, 429, 3),
                                          (500, 500, 3), (503, 503, 3)):
                if (kind, status) == ("kling", 429):
                    continue  # its queue, which is waited for
                if (kind, status) == ("kling", 500):
                    wanted = 503  # its own code says to come back later
                self.refusal(kind, "status%d %s" % (status, kind), wanted, tries)
        self.each(one)

    def check_kling_codes(self):
        """Every code of its table, with its own status and with 200."""
        for code, status, name, tries in (
                (1000, 403, "1000", 1), (1001, 403, "1001", 1), (1002, 403, "1002", 1), (1003, 403, "1003", 1),
                (1004, 403, "1004", 1), (1100, 429, "1100", 1), (1101, 429, "1101", 1), (1102, 429, "1102", 1),
                (1103, 403, "1103", 1), (1200, 400, "1200", 1), (1201, 400, "1201", 1), (1202, 404, "1202", 1),
                (1203, 404, "1203", 1), (1300, 400, "content_policy_violation", 1),
                (1301, 400, "content_policy_violation", 1), (1304, 403, "1304", 1), (5000, 503, "5000", 3),
                (5001, 503, "5001", 3), (5002, 503, "5002", 3)):
            for form in ("", "good"):
                if (code, form) == (5002, ""):
                    continue  # a time-out of its own, below
                error = self.refusal("kling", "code%d%s all" % (code, form), status, tries)
                equal((error["code"], error["provider"]["code"]), (name, name), form)
                if 1100 <= code <= 1102:
                    equal(error["type"], "insufficient_quota")
        # With a status of 504 nobody knows whether it was taken. It was not, and it is safe to try again: it has an id.
        answer = self.make("kling", "code5002 alone")
        equal((answer.status, self.simulated.refusals["code5002 alone"]), (502, 3), answer.body)
        # An account that is used up, or a key that is refused: the next in a chain may do.
        for code in (1102, 1002):
            answer = self.make("spent", "code%d chain" % code)
            equal((answer.status, answer.json().get("provider")), (200, "xai"), answer.body)

    # ----------------------------------------------------------------------------------------------------- silence
    def check_silence(self):
        """No answer to what hands it in: it may have been taken. No answer to a question: it is asked again."""
        self.gateway.reconfigure({**self.config, "timeouts": {"first_byte_s": 1}})
        try:
            def one(kind):
                if kind in FOUND:
                    self.done(kind, "silent " + kind)
                else:
                    answer = self.make(kind, "silent " + kind)
                    equal((answer.status, answer.json()["error"]["code"], answer.header("x-should-retry")),
                          (502, "submission_unknown", "false"), answer.body)
                equal(self.simulated.refusals["silent " + kind], 1, "calls that make it")
                self.done(kind, "mute " + kind)
            self.each(one)
        finally:
            self.gateway.reconfigure(self.config)

    def check_deadline(self):
        """timeouts.video_job_s, for each."""
        self.simulated.released.clear()
        self.gateway.reconfigure({**self.config, "timeouts": {"video_job_s": 1}})
        try:
            def one(kind):
                answer = self.make(kind, "slow late " + kind)
                equal((answer.status, answer.json()["error"]["code"]), (504, "upstream_expired"), answer.body)
                job = self.get(answer.json()["error"]["job_id"]).json()
                equal((job["status"], len(self.simulated.made("slow late " + kind))), ("expired", 1))
            self.each(one)
        finally:
            self.simulated.released.set()
            self.gateway.reconfigure(self.config)

    # --------------------------------------------------------------------------------------------------- cut answers
    def check_cut_answers(self):
        """Half an answer to what hands it in is none; half of one to a question is asked for again."""
        def one(kind):
            if kind in FOUND:
                self.done(kind, "torn " + kind)
            else:
                answer = self.make(kind, "torn " + kind)
                equal((answer.status, answer.json()["error"]["code"]), (502, "submission_unknown"), answer.body)
            equal(self.simulated.refusals["torn " + kind], 1, "calls that make it")
            self.done(kind, "ragged " + kind)
        self.each(one)


if __name__ == "__main__":
    sys.exit(FaultsOfVideos(sys.argv[1]).run(sys.argv[2:]))
