// SPDX-FileCopyrightText: 2026 Token Station contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Claude Code and Codex, each in a home of its own.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const packages = join(process.cwd(), 'node_modules');
export const claudeProgram = join(packages, '@anthropic-ai/claude-code-linux-x64/claude');
export const codexProgram = join(packages, '@openai/codex/bin/codex.js');

/** Runs a program without input: Codex waits for the end of what it could be piped. */
async function run(program, args, options) {
  const running = promisify(execFile)(program, args, { timeout: 120_000, ...options });
  running.child.stdin.end();
  return (await running).stdout.trim();
}

/** A folder for homes; not below the system's temporary one, where Codex refuses to live. */
export function makeScratch() {
  const folder = mkdtempSync(join(process.cwd(), 'scratch-'));
  const home = (name) => {
    mkdirSync(join(folder, name, 'work'), { recursive: true });
    return join(folder, name);
  };
  return { folder, home, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function runClaude(home, { model, prompt, address, args = [], environment = {} }) {
  return run(claudeProgram, ['-p', '--model', model, '--dangerously-skip-permissions', ...args, '--', prompt], {
    cwd: join(home, 'work'),
    env: {
      PATH: process.env.PATH,
      HOME: home,
      TERM: 'dumb',
      IS_SANDBOX: '1',
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
      ANTHROPIC_BASE_URL: address,
      ...environment,
    },
  });
}

export function runCodex(home, { prompt, key, config }) {
  const codexHome = join(home, '.codex');
  mkdirSync(codexHome, { recursive: true });
  writeFileSync(join(codexHome, 'config.toml'), config);
  return run(
    process.execPath,
    [codexProgram, 'exec', '--skip-git-repo-check', '--dangerously-bypass-approvals-and-sandbox', prompt],
    {
      cwd: join(home, 'work'),
      env: { PATH: process.env.PATH, HOME: home, CODEX_HOME: codexHome, TERM: 'dumb', TOKEN_STATION_API_KEY: key },
    },
  );
}
