import { characterRules } from './character-messages';
import { wordRules } from './word-messages';

/** All rules of the family `text`, in the order in which documentation lists them. */
export const textRules = [...characterRules, ...wordRules] as const;
