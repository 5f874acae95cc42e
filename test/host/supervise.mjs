// Runs a command in a process group of its own and ends the whole group when the command ends, when it is told
// to, or when the process that started this one is gone, however that went: standard input is a pipe from it,
// and the system closes the pipe.
//   node supervise.mjs COMMAND ARGUMENT …
import { spawn, spawnSync } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
const windows = process.platform === 'win32';
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: !windows });

function signalGroup(signal) {
  if (child.pid === undefined) return false;
  if (windows) {
    return spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' }).status === 0;
  }
  try {
    process.kill(-child.pid, signal);
    return true;
  } catch {
    return false;
  }
}

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  signalGroup('SIGTERM');
  const deadline = Date.now() + 3_000;
  const timer = setInterval(() => {
    // Signal 0 asks whether anybody is left in the group.
    if (!windows && signalGroup(0) && Date.now() < deadline) return;
    signalGroup('SIGKILL');
    clearInterval(timer);
    process.exit();
  }, 50);
}

child.on('error', (error) => {
  console.error(error.message);
  process.exitCode = 127;
  stop();
});
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
  stop();
});
process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
