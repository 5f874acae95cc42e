import assert from 'node:assert/strict';
import { importPage } from '../../../../../server/src/core/exchange/html/page';

const HEAD = `<!DOCTYPE html>
<!-- saved from url=(0042)https://bao.example.vn/hoi-sach-mua-xuan.html -->
<html lang="vi"><head><meta charset="utf-8">
<title>Khai mạc hội sách mùa xuân bên bờ sông - Báo Ven Sông</title>
<meta property="og:title" content="Khai mạc hội sách mùa xuân bên bờ sông">
<meta property="og:site_name" content="Báo Ven Sông">
<meta property="article:published_time" content="2024-03-02T08:30:00+07:00">
<meta property="article:section" content="Văn hóa">
<meta property="article:tag" content="hội sách"><meta property="article:tag" content="thiếu nhi">
<meta name="author" content="Lê Minh Hà">
<script>document.write("không phải nội dung")</script>
<style>.a { color: red }</style>
</head>`;
const PARAGRAPHS = [
  'Sáng 2-3, tại công viên bờ sông, ban tổ chức khai mạc hội sách mùa xuân lần thứ năm với hơn ba trăm gian hàng của các nhà xuất bản trong và ngoài tỉnh.',
  'Phát biểu tại lễ khai mạc, ông Trần Quốc Việt, Phó Chủ tịch Ủy ban nhân dân tỉnh, cho biết hội sách năm nay dành một nửa số gian cho thiếu nhi, nhiều hơn hẳn các năm trước.',
  'Theo ban tổ chức, trong ba ngày đầu đã có gần hai vạn lượt người đến xem; riêng gian sách cũ bán được bốn nghìn cuốn, gấp đôi cùng kỳ năm ngoái.',
  'Hội sách kéo dài đến hết ngày 10-3, mở cửa từ tám giờ sáng đến chín giờ tối, vào cửa tự do cho mọi người.',
];
const BODY = `<body>
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/the-thao">Thể thao</a></li></ul></nav>
<div class="sidebar"><a href="/1">Tin khác một</a> <a href="/2">Tin khác hai</a></div>
<article class="article-content"><h1>Khai mạc hội sách mùa xuân bên bờ sông</h1>
<p><strong>${PARAGRAPHS[0]}</strong></p>
<p>${PARAGRAPHS[1]!.replace('Trần', '<a href="/t">Tr<b>ần</b></a>').replace(', Phó', ',\n     Phó')}</p>
<figure><img src="a.jpg" alt=""><figcaption>Bạn đọc chọn sách. Ảnh: Minh Hà</figcaption></figure>
<p>${PARAGRAPHS[2]}</p><table><tr><td>Ngày</td><td>Lượt người</td></tr><tr><td>2-3</td><td>6.000</td></tr></table>
<p>${PARAGRAPHS[3]}<br>Điện thoại: 0123 &amp; 0456&nbsp;789.</p>
<script>alert("x")</script>
</article>
<footer><p>Bản quyền thuộc Báo Ven Sông</p></footer>
</body></html>`;

const utf8 = (text: string) => new TextEncoder().encode(text);

async function page(bytes: Uint8Array) {
  const outcome = await importPage(bytes, 'a.txt');
  assert.ok('document' in outcome, JSON.stringify(outcome));
  return outcome.document;
}

async function defect(bytes: Uint8Array) {
  const outcome = await importPage(bytes, 'a.txt');
  assert.ok('defect' in outcome);
  return { ...outcome.defect, line: outcome.line };
}

describe('import of a saved page', () => {
  it('gives the main text, a line for every block, and the fields that the page names', async () => {
    const { name, fields, text } = await page(utf8(HEAD + BODY));
    assert.equal(name, 'a.txt');
    assert.deepEqual(fields, {
      title: 'Khai mạc hội sách mùa xuân bên bờ sông',
      date: '2024-03-02T08:30:00+07:00',
      source: 'Báo Ven Sông',
      author: 'Lê Minh Hà',
      url: 'https://bao.example.vn/hoi-sach-mua-xuan.html',
      section: 'Văn hóa',
      tags: 'hội sách; thiếu nhi',
      lang: 'vi',
    });
    assert.deepEqual(text.split('\n\n'), [
      PARAGRAPHS[0],
      PARAGRAPHS[1],
      'Bạn đọc chọn sách. Ảnh: Minh Hà',
      PARAGRAPHS[2],
      'Ngày Lượt người',
      '2-3 6.000',
      PARAGRAPHS[3],
      'Điện thoại: 0123 & 0456\u00a0789.\n',
    ]);
  });

  it('leaves out what the page does not name, and addresses that are none of the web', async () => {
    const bare = `<title>Một trang</title><link rel="canonical" href="javascript:alert(1)">${BODY}`;
    const { fields } = await page(utf8(bare));
    assert.deepEqual(Object.keys(fields), ['title']);
    const fragment = await page(utf8(`<title>Một trang</title><p>${PARAGRAPHS.join(' ')}</p>`));
    assert.deepEqual(fragment.fields, { title: 'Một trang' });
  });

  it('keeps decomposed letters and characters beyond the first plane as they are', async () => {
    const nfd = `\u{1F4DA} ${PARAGRAPHS[0]!.normalize('NFD')}`;
    const { text } = await page(utf8(HEAD + BODY.replace(PARAGRAPHS[0]!, nfd)));
    assert.ok(text.startsWith(`${nfd}\n`));
  });

  it('reads the encoding that a page is in', async () => {
    const html = HEAD + BODY;
    const expected = (await page(utf8(html))).text;
    const utf16 = new Uint8Array(new Uint16Array([0xfeff, ...[...html].map((c) => c.charCodeAt(0))]).buffer);
    assert.equal((await page(utf16)).text, expected);
    assert.equal((await page(utf8(`\ufeff${html.replace('utf-8', 'windows-1252')}`))).text, expected);
    const legacy = html.replace(
      'charset="utf-8"',
      'http-equiv="Content-Type" content="text/html; charset=windows-1252"',
    );
    const plain = legacy
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[đĐ]/g, 'd');
    const bytes = Uint8Array.from(plain.replaceAll('“', '\u0093').replace('Phat bieu', 'Ph\u00e1t'), (c) =>
      c.charCodeAt(0),
    );
    assert.match((await page(bytes)).text, /\n\nPhát tai le khai mac/);
  });

  it('says why a page cannot be read', async () => {
    assert.deepEqual(await defect(utf8('')), { code: 'no-article', line: undefined });
    assert.deepEqual(await defect(utf8('<p></p><script>1</script>')), {
      code: 'no-article',
      line: undefined,
    });
    assert.deepEqual(await defect(new Uint8Array([60, 0, 62])), { code: 'binary-file', line: undefined });
    assert.deepEqual(await defect(new Uint8Array([60, 10, 0xff, 10])), {
      code: 'not-in-charset',
      args: { name: 'UTF-8' },
      line: 1,
    });
    assert.deepEqual(await defect(utf8('<meta charset="tcvn3">')), {
      code: 'unknown-charset',
      args: { name: 'tcvn3' },
      line: undefined,
    });
    for (const html of ['<div>'.repeat(200_000), '<p>a</p>'.repeat(200_000)]) {
      assert.equal((await defect(utf8(html))).code, 'page-too-large');
    }
  });

  it('takes hostile pages for what they are: text', async () => {
    const hostile = PARAGRAPHS[1]!.replace('ông', '&lt;script&gt;alert(1)&lt;/script&gt; [x](command:evil)');
    const { text, fields } = await page(
      utf8(
        (HEAD + BODY)
          .replace(
            PARAGRAPHS[2]!,
            `${hostile}<iframe src="https://example.org">khung</iframe><svg><text>vẽ</text></svg>`,
          )
          .replace('content="Lê Minh Hà"', 'content="&lt;b&gt;\n=== FILE: x ===\n__proto__"'),
      ),
    );
    assert.ok(text.includes('<script>alert(1)</script> [x](command:evil)'));
    assert.doesNotMatch(text, /khung|vẽ|alert\("x"\)/);
    assert.equal(fields.author, '<b> === FILE: x === __proto__');
  });

  it('never throws, and takes linear time for a megabyte of broken HTML', async () => {
    for (const piece of [
      '<',
      '<!--',
      '<p',
      '<a href="',
      '&#',
      '</p>',
      '<meta charset',
      '<b><i>',
      '<![CDATA[',
      '<table><td>',
    ]) {
      await importPage(utf8(piece.repeat((1 << 20) / piece.length)), 'a');
      await importPage(utf8(HEAD + piece.repeat(200) + BODY), 'a');
    }
  });
});
