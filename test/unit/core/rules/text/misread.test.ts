import assert from 'node:assert/strict';
import { corpusFile, documentOf, problemsOf } from '../../../../support/corpus';

describe('text in a wrong encoding', () => {
  it('is one problem: no rule on words, marks or dashes takes its letters for what they look like', () => {
    const old = 'Héi nghÞ tæng kÕt c«ng t¸c n¨m häc míi cña ngµnh gi¸o dôc t¹i Hµ Néi.';
    assert.deepEqual(problemsOf(corpusFile(documentOf('a.txt', old)), 'text/'), [
      `text/legacy-encoding «${old.slice(0, -1)}»`,
    ]);
  });

  it('says nothing of the text beside it', () => {
    const body = 'Má»™t huỵện nói “thế.\n\nHai huỵện nói “thế.';
    assert.deepEqual(problemsOf(corpusFile(documentOf('a.txt', body)), 'text/'), [
      'text/mojibake «á»™»',
      'text/invalid-syllable «huỵện»',
      'text/quotes «“»',
      'text/invalid-syllable «huỵện»',
      'text/quotes «“»',
    ]);
  });
});
