// Stands in for @vscode/spdlog, a native module that npm would have to compile: VS Code writes its logs with it,
// output channels of extensions among them, which would stay empty without it. Same interface, plain Node.js.
// fetch.mjs puts it into the fetched VS Code.
const { appendFileSync, mkdirSync, renameSync, statSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
let defaultLevel = 2;

class Logger {
  constructor(_type, _name, file, maxSize = 0, maxFiles = 1) {
    Object.assign(this, { file, maxSize, maxFiles, level: defaultLevel, plain: false });
    mkdirSync(dirname(file), { recursive: true });
    appendFileSync(file, '');
    this.size = statSync(file).size;
  }

  log(level, message) {
    if (level < this.level || !this.file) return;
    const stamp = new Date().toISOString().replace('T', ' ').replace('Z', '');
    const line = this.plain ? message : `${stamp} [${levels[level]}] ${message}\n`;
    try {
      if (this.maxFiles > 1 && this.maxSize > 0 && this.size > this.maxSize) {
        renameSync(this.file, `${this.file}.1`);
        this.size = 0;
      }
      appendFileSync(this.file, line);
      this.size += Buffer.byteLength(line);
    } catch {
      // The folder is gone: the editor is being closed.
    }
  }

  trace(message) {
    this.log(0, message);
  }
  debug(message) {
    this.log(1, message);
  }
  info(message) {
    this.log(2, message);
  }
  warn(message) {
    this.log(3, message);
  }
  error(message) {
    this.log(4, message);
  }
  critical(message) {
    this.log(5, message);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {
    this.plain = false;
  }
  clearFormatters() {
    this.plain = true;
  }
  flush() {}
  drop() {
    this.file = undefined;
  }
}

const create = async (name, file, maxSize, maxFiles) => new Logger('rotating', name, file, maxSize, maxFiles);

exports.version = 0;
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
exports.setFlushOn = () => {};
exports.setLevel = (level) => {
  defaultLevel = level;
};
