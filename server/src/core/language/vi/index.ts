import type { LanguageModule, Recognition, RecognitionInput } from '../types';
import {
  checkNumber,
  citationConflicts,
  documentId,
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
import { toneStyleEdits } from './syllable/tone-style';
import { unwrap } from './wrapped';

/** Vietnamese news: everything that the engine knows of the language. */
export const vietnamese: LanguageModule = {
  id: 'vi',
  readFieldDate,
  readPage,
  recognize,
  readContradiction,
  respellNumber: (citation) => checkNumber(citation)?.suggestion,
  citationConflicts,
  orthography,
  toneStyleEdits,
  readEnding,
  isIntroduced,
  entityId: (entity) => entity.id ?? entityId(entity.type, entity.name),
  documentId,
  reason(key) {
    return Object.hasOwn(REASONS, key) ? REASONS[key as ReasonKey] : { en: key, vi: key };
  },
};

/** Dates first, since citations carry them; citations before entities, since a name inside one is part of it. */
function recognize(given: RecognitionInput): Recognition {
  const input = unwrap(given);
  const dates = recognizeDates(input);
  prepareCitations(input.lexicon);
  const tokens = readTokens(input);
  const citations = recognizeCitations(input, dates, tokens);
  const entities = recognizeEntities(
    input,
    citations.map(({ span }) => span),
    tokens,
  );
  tokens.release();
  return { dates, citations, entities };
}
