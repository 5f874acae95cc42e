// One process at a time, across processes: a lock folder with its owner's name in it. Node built-ins only.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const heartbeatMs = 5_000;
/** A lock whose owner has not touched it for this long is nobody's. */
const staleMs = 120_000;

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isStale(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > staleMs) return true;
    const owner = JSON.parse(readFileSync(join(lock, 'owner.json'), 'utf8'));
    return owner.host === hostname() && !alive(owner.pid);
  } catch {
    // Gone, or taken a moment ago and not yet signed.
    return false;
  }
}

/**
 * Holds the lock folder while `action` runs. Waits while another living process holds it.
 * @template T
 * @param {string} lock
 * @param {() => Promise<T>} action
 * @param {() => void} [onWait] called once when somebody else holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(lock, action, onWait) {
  mkdirSync(dirname(lock), { recursive: true });
  for (let waited = false; ; ) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isStale(lock)) {
      // The rename decides which of several waiting processes clears it away.
      const aside = `${lock}.${process.pid}.stale`;
      try {
        renameSync(lock, aside);
        rmSync(aside, { recursive: true, force: true });
      } catch {}
      continue;
    }
    if (!waited) onWait?.();
    waited = true;
    await sleep(250);
  }
  writeFileSync(join(lock, 'owner.json'), JSON.stringify({ pid: process.pid, host: hostname() }));
  const heartbeat = setInterval(() => {
    try {
      utimesSync(lock, new Date(), new Date());
    } catch {}
  }, heartbeatMs);
  try {
    return await action();
  } finally {
    clearInterval(heartbeat);
    rmSync(lock, { recursive: true, force: true });
  }
}
