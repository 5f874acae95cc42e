export { type AttributeConflict, checkNumber, conflictingAttributes, type NumberDefect } from './check';
export { citationConflicts } from './conflicts';
export { recognizeCitations } from './recognize';
