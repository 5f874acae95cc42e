// Runs npm from a script that may itself have been started by npm, by hand or by CI. Node built-ins only.
import { spawn } from 'node:child_process';
import { basename } from 'node:path';

/**
 * Runs npm with the arguments and waits for it.
 * @param {string[]} args
 * @param {{cwd: string, quiet?: boolean}} options `quiet` keeps the output for the error message
 * @returns {Promise<void>} rejects when npm cannot be started or exits with another code than 0
 */
export function npm(args, { cwd, quiet = false }) {
  return new Promise((resolve, reject) => {
    // Under `npm run`, npm_execpath is npm's own script: Node runs it without a shell on every system.
    const script = process.env.npm_execpath ?? '';
    const known = basename(script) === 'npm-cli.js';
    const [command, commandArgs, shell] = known
      ? [process.execPath, [script, ...args], false]
      : ['npm', args, process.platform === 'win32'];
    const child = spawn(command, commandArgs, {
      cwd,
      shell,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      env: { ...process.env, npm_config_audit: 'false', npm_config_fund: 'false' },
    });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      const lines = Buffer.concat(output).toString().trim().split('\n');
      // Which registry a machine uses is its own business, and addresses may hold credentials.
      const said = lines
        .slice(0, 12)
        .join('\n')
        .replace(/\bhttps?:\/\/[^\s/]+/g, '(registry)');
      reject(new Error(`npm ${args[0]} failed (${signal ?? `exit code ${code}`})${said && `\n${said}`}`));
    });
  });
}
