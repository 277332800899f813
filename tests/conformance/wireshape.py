# SPDX-FileCopyrightText: 2026 Token Station contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a request to a provider may hold, written as a shape: names with the kinds of their values. What has another name,
or another type, is wrong, as it is to the provider. A shape is

  {"model": str, "n?": range(1, 11)}   an object; with a question mark what may be missing
  [shape]                              a list of at least one
  {"low", "high"}                      one of these values
  str, bool, int, float                of that very type; a float may be written as 1, an int not as 1.0
  range(1, 5)                          a whole number in it
  Between(0, 1)                        a number
  anything else that can be called     whether it takes the value
"""
import re


class Wrong(Exception):
    """What a provider would answer with 400."""


def need(condition, message):
    if not condition:
        raise Wrong(message)


class Between:
    def __init__(self, low, high):
        self.low, self.high = low, high

    def __call__(self, value):
        return type(value) in (int, float) and self.low <= value <= self.high


class Text:
    """Of a length, or of a form."""

    def __init__(self, most=None, form=None):
        self.most, self.form = most, form

    def __call__(self, value):
        return (type(value) is str and len(value) > 0 and (self.most is None or len(value) <= self.most)
                and (self.form is None or re.fullmatch(self.form, value) is not None))


BASE64 = Text(form=r"[A-Za-z0-9+/]+={0,2}")
ADDRESS = Text(form=r"(?s)(https://|data:[a-z]+/[a-z0-9.+-]+;base64,).+")


def fits(value, shape, where="body"):
    """Nothing, or Wrong with the place in the request."""
    if isinstance(shape, dict):
        need(type(value) is dict, "%s is no object but %.60r" % (where, value))
        kinds = {name.rstrip("?"): kind for name, kind in shape.items()}
        missing = {name for name in shape if not name.endswith("?")} - set(value)
        need(not missing, "%s has no %s" % (where, sorted(missing)))
        need(not set(value) - set(kinds), "%s: unknown %s" % (where, sorted(set(value) - set(kinds))))
        for name, member in value.items():
            fits(member, kinds[name], where + "." + name)
    elif isinstance(shape, list):
        need(type(value) is list and value, "%s is no list of something but %.60r" % (where, value))
        for i, one in enumerate(value):
            fits(one, shape[0], "%s[%d]" % (where, i))
    elif isinstance(shape, (set, frozenset)):
        need(any(type(value) is type(one) and value == one for one in shape), "%s is %.60r" % (where, value))
    elif isinstance(shape, range):
        need(type(value) is int and value in shape, "%s is %.60r, not in %r" % (where, value, shape))
    elif isinstance(shape, type):
        need(type(value) is shape or (shape is float and type(value) is int), "%s is %.60r" % (where, value))
    else:
        need(shape(value), "%s is %.60r" % (where, value))
    return value
