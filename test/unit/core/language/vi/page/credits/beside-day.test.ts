import assert from 'node:assert/strict';
import { HEAD, read, TAIL, TEXT } from '../../../../../../support/pages/credited';

describe('what stands beside a day', () => {
  it('is who wrote, behind "của", whatever the name', () => {
    const author = (day: string) => read(...HEAD.slice(0, 4), day, ...TEXT, ...TAIL).author;
    assert.equal(author('12 Tháng Năm, 2021 của Mây'), 'Mây');
    assert.equal(author('12 Tháng Năm, 2021 của Phòng Nông nghiệp'), undefined);
  });

  it('is no source that is a keyword, or a section before the days of a list', () => {
    const head = HEAD.slice(0, 4);
    assert.equal(read(...head, '12/05/2021 #Bóng đá', ...TEXT, ...TAIL).source, undefined);
    const list = [8, 9, 10].flatMap((day) => [
      `Văn hóa ${day}/05/2021 8:16`,
      `Khánh thành cầu treo thứ ${day} qua suối Bến Xuân`,
    ]);
    assert.equal(read(...HEAD, ...TEXT, 'Tin liên quan', ...list, ...TAIL).source, undefined);
  });
});
