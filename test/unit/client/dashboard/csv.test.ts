import assert from 'node:assert/strict';
import { toCsv } from '../../../../client/src/dashboard/csv';

describe('CSV', () => {
  it('quotes what needs it, by RFC 4180', () => {
    assert.equal(
      toCsv(
        ['Tên', 'Số'],
        [
          ['a,b', 1],
          ['"c"', -2],
          ['d\ne', 0.5],
        ],
      ),
      '\ufeffTên,Số\r\n"a,b",1\r\n"""c""",-2\r\n"d\ne",0.5\r\n',
    );
  });

  it('keeps spreadsheets from running text', () => {
    const rows = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)'].map((text) => [text]);
    const lines = toCsv(['x'], rows).split('\r\n').slice(1, -1);
    assert.deepEqual(lines, [`"'=HYPERLINK(""http://x"",""y"")"`, "'+1", "'-1", "'@SUM(A1)"]);
  });
});
