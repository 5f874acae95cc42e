import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { folders, PAGE_LINES, soundDocument } from './support';

const PAGE = `${PAGE_LINES.join('\n')}\n`;
const FORMS = ['NFC', 'NFD'] as const;

describe('names of files in another Unicode form', () => {
  const folder = folders();

  for (const form of FORMS) {
    const typed = (path: string) => path.normalize(form);
    const onDisk = (path: string) => path.normalize(form === 'NFC' ? 'NFD' : 'NFC');

    it(`are found as they are typed, in ${form}, files and folders, and told of as they are`, function () {
      const here = folder({ [onDisk('dữ liệu/bài viết.corpus')]: soundDocument('a.txt') });
      // Some file systems take both forms for one name.
      if (existsSync(here.join(typed('dữ liệu')))) this.skip();
      for (const path of ['dữ liệu/bài viết.corpus', 'dữ liệu']) {
        const { code, stdout, stderr } = here.run(['analyze', typed(path)]);
        assert.deepEqual([code, stderr], [0, '']);
        const { path: found } = JSON.parse(stdout) as { path: string };
        assert.equal(found, onDisk('dữ liệu/bài viết.corpus'));
      }
      assert.equal(here.run(['check', here.join(typed('dữ liệu/bài viết.corpus'))]).code, 0);
    });

    it(`are read and written where they are when typed in ${form}: no second file comes`, () => {
      const here = folder({
        [onDisk('bài.txt')]: PAGE,
        [onDisk('cấu hình.json')]: JSON.stringify({ boilerplate: { keep: ['Đăng nhập'] } }),
        [onDisk('vào/một.jsonl')]: '{"name":"a.txt","text":"Sáng nay trời quang."}\n',
      });
      const names = () => readdirSync(here.path);
      const before = names();
      const { code } = here.run(['clean', '--write', '--config', typed('cấu hình.json'), typed('bài.txt')]);
      assert.equal(code, 0);
      assert.deepEqual(names(), before);
      assert.ok(here.read(onDisk('bài.txt')).startsWith('Đăng nhập\n'));
      assert.match(here.run(['import', typed('vào/một.jsonl')]).stdout, /Sáng nay trời quang\./);
      assert.match(here.run(['import', '--from', 'jsonl', typed('vào')]).stdout, /Sáng nay trời quang\./);
    });
  }

  it('are those that were typed where both forms are there, and none where neither was', function () {
    const [nfc, nfd] = FORMS.map((form) => 'Hồ.corpus'.normalize(form)) as [string, string];
    const here = folder({ [nfc]: soundDocument('mot.txt'), [nfd]: soundDocument('hai.txt') });
    if (readdirSync(here.path).length === 1) this.skip();
    const named = (path: string) => JSON.parse(here.run(['analyze', path]).stdout).documents[0].name;
    assert.deepEqual([named(nfc), named(nfd)], ['mot.txt', 'hai.txt']);
    // Half of one form, half of the other: nobody can say which is meant.
    const mixed = folder({ [`${nfc}${nfc}`]: soundDocument('a'), [`${nfd}${nfd}`]: soundDocument('b') });
    const { code, stderr } = mixed.run(['check', `${nfc}${nfd}`]);
    assert.equal(code, 2);
    assert.match(stderr, /: no such file or folder\n$/);
  });

  it('are found from the tables that a configuration names', () => {
    const table = 'bảng/người.tsv';
    const here = folder({
      'corpus.config.json': JSON.stringify({ entities: [table.normalize('NFC')] }),
      [table.normalize('NFD')]: 'type\tname\nperson\tVàng A Tủa Sín\n',
      'a.corpus': soundDocument('a.txt', 'Chiều qua Vàng A Tủa Sín ghé thăm.'),
    });
    const { stdout, stderr } = here.run(['analyze', 'a.corpus']);
    assert.equal(stderr, '');
    assert.match(stdout, /"text":"Vàng A Tủa Sín"/);
  });
});
