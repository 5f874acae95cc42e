import assert from 'node:assert/strict';
import { BODY, cut, HEADLINE, type Mark } from '../../../../../../server/src/core/language/vi/page/marks';
import { leaveAll, losesTitle } from '../../../../../../server/src/core/language/vi/page/trust';

const MENU = cut('navigation', 'menu', 0.95);

describe('pages that are read one way whole and another way cleaned', () => {
  it('are those whose headline would go with what is left', () => {
    const final = [MENU, HEADLINE, BODY];
    assert.equal(losesTitle([HEADLINE, BODY], [1, 2], final), false);
    assert.equal(losesTitle([MENU, BODY], [1, 2], final), true);
    assert.equal(losesTitle([MENU, BODY], undefined, [HEADLINE, BODY]), true);
    assert.equal(losesTitle([HEADLINE, MENU], [1, 2], final), false);
  });

  it('lose nothing but what the project declares furniture', () => {
    const final: Mark[] = [cut('ad', 'phrase', 1), MENU, HEADLINE, BODY];
    leaveAll(final);
    assert.deepEqual(
      final.map(({ label, kind, reason }) => [label, kind, reason]),
      [
        ['cut', 'ad', 'phrase'],
        ['doubtful', 'navigation', 'menu'],
        ['title', undefined, undefined],
        ['body', undefined, undefined],
      ],
    );
  });
});
