import type { LanguageModule, Recognition, RecognitionInput } from '../types';
import {
  checkNumber,
  citationConflicts,
  documentId,
  documentInWords,
  kindInWords,
  prepareCitations,
  recognizeCitations,
} from './citations';
import { readContradiction, readFieldDate, recognizeDates } from './dates';
import { readEnding } from './ending';
import { readTokens, recognizeEntities } from './entities';
import { isIntroduced } from './entities/introduced';
import { entityId } from './entities/lexicon';
import { orthography } from './orthography';
import { REASONS, type ReasonKey, readPage } from './page';
import { namesNation } from './page/title/letterhead';
import { toneStyleEdits } from './syllable/tone-style';
import { unwrap } from './wrapped';

/** Vietnamese news: everything that the engine knows of the language. */
export const vietnamese: LanguageModule = {
  id: 'vi',
  readFieldDate,
  readPage,
  isLetterhead: namesNation,
  recognize,
  recognizeAll,
  readContradiction,
  respellNumber: (citation) => checkNumber(citation)?.suggestion,
  citationConflicts,
  orthography,
  toneStyleEdits,
  readEnding,
  isIntroduced,
  entityId: (entity) => entity.id ?? entityId(entity.type, entity.name),
  documentId,
  kindInWords,
  documentInWords,
  reason(key) {
    return Object.hasOwn(REASONS, key) ? REASONS[key as ReasonKey] : { en: key, vi: key };
  },
};

function recognize(input: RecognitionInput): Recognition {
  return recognizeAll([input])[0]!;
}

/** Dates first, since citations carry them; citations before entities, since a name inside one is part of it. */
function recognizeAll(given: readonly RecognitionInput[]): Recognition[] {
  const inputs = given.map(unwrap);
  for (const { lexicon } of inputs) prepareCitations(lexicon);
  const tokens = inputs.map(readTokens);
  const dates = inputs.map((input, i) => recognizeDates(input, tokens[i]!));
  const citations = inputs.map((input, i) => recognizeCitations(input, dates[i]!, tokens[i]!));
  return inputs.map((input, i) => {
    const taken = citations[i]!.map(({ span }) => span);
    const entities = recognizeEntities(input, taken, tokens[i]!);
    tokens[i]!.release();
    return { dates: dates[i]!, citations: citations[i]!, entities };
  });
}
