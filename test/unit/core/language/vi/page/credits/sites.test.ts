import assert from 'node:assert/strict';
import table from '../../../../../../../server/data/vi/sites.tsv';
import { isAgency, isKnownSite } from '../../../../../../../server/src/core/language/vi/page/credits/sites';

describe('sites and agencies', () => {
  it('are listed once, with names', () => {
    const rows = table.trim().split('\n').slice(1);
    assert.equal(new Set(rows.map((row) => row.split('\t')[0])).size, rows.length);
    for (const row of rows) assert.equal(row.split('\t').length, 3, row);
  });

  it('are known by any of their names', () => {
    for (const name of [
      'TTXVN',
      'Vietnam+',
      'Báo Nhân Dân',
      'Nhandan',
      'Tiền Phong',
      'vtv.vn',
      'VTV News',
      '24h',
    ]) {
      assert.ok(isKnownSite(name), name);
    }
    assert.ok(!isKnownSite('Mai Lâm'));
  });

  it('are told from people and phrases by their form', () => {
    for (const name of [
      'Báo Bình Khê',
      'binhkhe.vn',
      'QĐND',
      'Phòng Văn hóa',
      'UBND xã Tân Lập',
      'Trung tâm Tin tức',
      'BAN BIÊN TẬP',
      'Khe Sâu Online',
      'Khe Sâu+',
    ]) {
      assert.ok(isAgency(name), name);
    }
    for (const name of [
      'Mai Lâm',
      'Hội An',
      'PV',
      'T.H',
      'Hội nghị',
      'Trường hợp khẩn cấp',
      'Ban đầu',
      'Ban Mai',
      'Bộ phận một cửa: tiếp dân',
      '',
      '10h',
      '6h30',
    ]) {
      assert.ok(!isAgency(name), name);
    }
    assert.ok(isAgency('Mai Lâm', ['Mai Lâm']));
  });
});
