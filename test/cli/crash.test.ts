import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { folders, PAGE_LINES, soundDocument } from './support';

const PAGE = `=== FILE: trang.txt ===\n${PAGE_LINES.join('\n')}\n\n`;
const COUNT = 60;

describe('a clean that is ended half-way', () => {
  const folder = folders();
  const names = Array.from({ length: COUNT }, (_, i) => `${String(i).padStart(3, '0')}.corpus`);
  const dirty = (i: number) => PAGE + soundDocument(`bai-${i}.txt`);

  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    it(`leaves each file whole, old or new (${signal})`, async function () {
      if (process.platform === 'win32') return this.skip();
      const whole = folder(Object.fromEntries(names.map((name, i) => [name, dirty(i)])));
      assert.equal(whole.run(['clean', '--write', '.']).code, 0);
      const expected = names.map((name) => whole.read(name));
      assert.ok(expected.every((text, i) => text !== dirty(i)));

      let halfWay = 0;
      for (let attempt = 0; attempt < 2; attempt++) {
        const here = folder(Object.fromEntries(names.map((name, i) => [name, dirty(i)])));
        const running = here.start(['clean', '--write', '.']);
        const ended = once(running, 'exit');
        // Somewhere among the files: the next attempt lets more of them be written.
        const enough = names[Math.floor((COUNT * (attempt + 1)) / 4)]!;
        while (running.exitCode === null && here.read(enough) === dirty(names.indexOf(enough))) {
          await new Promise((done) => setImmediate(done));
        }
        running.kill(signal);
        await ended;
        const states = names.map((name, i) => {
          const text = here.read(name);
          assert.ok(text === dirty(i) || text === expected[i], name);
          return text === expected[i];
        });
        if (states.includes(true) && states.includes(false)) halfWay++;
        const left = readdirSync(here.path).filter((name) => !names.includes(name));
        if (signal === 'SIGTERM') assert.deepEqual(left, [], 'what is unfinished is taken away');
        // What was left half-way is finished by doing it again.
        assert.equal(here.run(['clean', '--write', '.']).code, 0);
        assert.deepEqual(
          names.map((name) => here.read(name)),
          expected,
        );
      }
      assert.ok(halfWay > 0, 'no attempt was ended half-way');
    });
  }
});
