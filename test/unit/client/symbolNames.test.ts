import assert from 'node:assert/strict';
import { findableName } from '../../../client/src/symbolNames';

describe('names in the picker of symbols', () => {
  const body = 'Ban Đối ngoại Trung ương';
  const shown = (query: string, name = body) => findableName(name, 'ven-song/2024.txt', query);

  it('are as they are for a query with its diacritics, and where they have none', () => {
    for (const query of ['', ' ', 'đối ngoại', 'ương ban']) assert.equal(shown(query), body, query);
    assert.equal(shown('ram', 'Nasdaq Ram'), 'Nasdaq Ram');
  });

  it('have their plain letters behind them for a query without', () => {
    // Of "doi ngoai" the first word alone is known here.
    assert.equal(shown('doi'), `${body} (Ban Doi ngoai Trung uong)`);
    assert.equal(shown('Ban'), `${body} (Ban Doi ngoai Trung uong)`);
  });

  it('have behind them what contains them where they were found by that', () => {
    assert.equal(shown('ven-song'), `${body} (ven-song/2024.txt)`);
  });
});
