// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The official SDKs behind one face, so that every client meets every provider with the same questions.
import { chat } from './chatclient.mjs';
import { gemini } from './geminiclient.mjs';
import { messages } from './messagesclient.mjs';
import { responses } from './responsesclient.mjs';

/** By dialect: a function of the address and the key. */
export const dialects = { chat, responses, messages, gemini };
