import assert from 'node:assert/strict';
import { readText, removedLines } from '../../../../../../support/pages/read';

const TEXT = [
  'Làng gốm Phù Khê giữ lửa lò suốt ba mùa mưa',
  '12/09/2024 08:15',
  'Sáng 12/9, làng gốm Phù Khê nhóm lại lò nung lớn nhất sau ba mùa mưa phải nghỉ vì nước ngập sân phơi.',
  'Ông Lê Văn Tạo, chủ lò, cho biết mẻ đầu có hơn hai nghìn chiếc chum và sẽ ra lò sau mười hai ngày.',
  'Huyện hứa hỗ trợ làng xây lại con đê bao trước mùa nước năm sau để các nhà yên tâm giữ nghề.',
];
const TEASER = [
  'Chợ phiên vùng cao mở lại',
  'Chợ phiên xã Tả Lùng họp trở lại sau hai năm, bà con mang rau, mật ong và vải lanh xuống núi từ mờ sáng.',
];

function cutBelow(...lines: string[]): string[] {
  const all = [...TEXT, ...lines, 'Chia sẻ bài viết'];
  const removed = removedLines(readText(`${all.join('\n')}\n`));
  return all.filter((_, i) => removed.has(i)).slice(0, -1);
}

describe('a passage that is printed again and again below a text', () => {
  it('goes with its first print, though one print is cut sooner', () => {
    const cut = [TEASER[0]!, TEASER[1]!.slice(0, -20)];
    assert.deepEqual(cutBelow(...TEASER, ...cut, ...TEASER), [...TEASER, ...cut, ...TEASER]);
  });

  it('stays when it is a refrain of two', () => {
    const refrain = ['Ơi con đò nhỏ sang sông', 'Ơi con đò nhỏ sang sông'];
    assert.deepEqual(cutBelow(...refrain), []);
  });
});
