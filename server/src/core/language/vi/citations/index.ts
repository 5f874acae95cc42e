export { type AttributeConflict, checkNumber, conflictingAttributes, type NumberDefect } from './check';
export { recognizeCitations } from './recognize';
